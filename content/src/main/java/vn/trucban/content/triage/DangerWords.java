package vn.trucban.content.triage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;
import vn.trucban.content.triage.Verdict.Danger;

/** Danger to life is looked for by words, whatever the model thinks; the words are in {@code triage/danger.yaml}. */
final class DangerWords {
    /** A cry is short; a page of flames is rubbish. */
    private static final int MOST_SIGNS = 10;

    private final Map<Danger, Lexicon> lexicons = new EnumMap<>(Danger.class);

    /** That a danger has somebody. */
    private final Lexicon victims;

    /** The same, in words that say so next to no danger. */
    private final Lexicon surelyVictims;

    private final People people;
    private final Lexicon anybody;
    private final NamedPeople named;
    private final DeskThings desk;
    private final Mishaps mishaps;
    private final Collapses collapses;
    private final Unaccounted unaccounted;
    private final Riders riders;
    private final Tally tally;

    /** Of whom it is told that they are not heard of, though nobody says that they are in danger. */
    private final WordRuns kin;

    private final WordRuns unheard;
    private final WordRuns unseen;
    private final WordRuns anywhere;

    private final WordRuns over;
    private final WordRuns besides;
    private final WordRuns surely;

    DangerWords(WordLists file) {
        over = WordRuns.of(file.lists("over").get("over"));
        besides = WordRuns.of(file.lists("over").get("besides"));
        surely = WordRuns.of(file.lists("over").get("surely"));
        Map<String, List<String>> having = file.lists("victims");
        victims = Lexicon.of(having);
        surelyVictims = Lexicon.of(without(having, "named", "weak"));
        people = People.from(having);
        named = NamedPeople.from(file.lists("named"));
        desk = DeskThings.from(file.lists("desk"), people);
        mishaps = Mishaps.from(file.lists("mishaps"), people);
        collapses = Collapses.from(file.lists("collapse"), desk);
        riders = Riders.from(file.lists("riders"));
        tally = Tally.from(file.lists("unaccounted"));
        unaccounted = Unaccounted.from(file.lists("unaccounted"), mishaps, people, desk);
        kin = WordRuns.of(having.get("kin"));
        unheard = WordRuns.of(having.get("weak"));
        unseen = WordRuns.of(having.get("unseen"));
        anywhere = WordRuns.of(having.get("anywhere"));
        anybody = Lexicon.of(anybody(having));
        for (Danger danger : Danger.values()) {
            lexicons.put(danger, Lexicon.of(file.lists(danger.name().toLowerCase(Locale.ROOT))));
        }
    }

    static WordLists file() {
        return WordLists.load("/vn/trucban/content/triage/danger.yaml");
    }

    /** Whoever is asked for to come and help is nobody in danger. */
    private static Map<String, List<String>> anybody(Map<String, List<String>> having) {
        Map<String, List<String>> lists = new HashMap<>();
        lists.put("accented", having.get("anybody-accented"));
        lists.put("named", having.get("anybody"));
        lists.put("harmless", having.get("nobody"));
        List.of("asking", "how-many", "hands", "saving", "saving-things")
                .forEach(list -> lists.put(list, having.get(list)));
        return lists;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> lists, String of, String those) {
        Map<String, List<String>> left = new HashMap<>(lists);
        left.computeIfPresent(of, (name, runs) -> runs.stream()
                .filter(run -> !lists.get(those).contains(run))
                .toList());
        return left;
    }

    /** The dangers that these words name, in the order of {@link Danger}; none for figures of speech and exercises. */
    Set<Danger> in(List<Word> words) {
        Set<Danger> named = those(lexicon -> lexicon.names(words));
        if (collapses.named(words)) {
            named.add(Danger.COLLAPSE);
        }
        if (mishaps.in(words)) {
            named.add(Danger.INJURY);
        }
        if (mishaps.sweepAway(words)) {
            named.add(Danger.FLOOD);
        }
        if (tally.isAll(words)) {
            named.remove(Danger.INJURY);
        }
        return named;
    }

    /** Of words that name a danger: whether they say that somebody is in it, and not only something. */
    boolean nameVictims(List<Word> words) {
        Lexicon injury = lexicons.get(Danger.INJURY);
        return victims.names(words)
                || injury.names(words)
                || injury.hintsAt(words)
                || mishaps.in(words)
                || mishaps.sweepAway(words)
                || Clauses.of(words).stream().anyMatch(this::nameSomebody);
    }

    /** A denial is of whoever stands before it in its own clause. */
    private boolean nameSomebody(List<Word> clause) {
        int from = victims.deniedUntil(clause);
        return anybody.names(clause.subList(from, clause.size()))
                || named.in(clause, from)
                || riders.in(clause)
                || unaccounted.besideDanger(clause);
    }

    /** Amid a disaster: whether somebody is said to be in it. */
    boolean tellOfVictims(List<Word> words) {
        return tellOfVictims(words, false);
    }

    /** The same in words that are said of people only. */
    boolean surelyTellOfVictims(List<Word> words) {
        return tellOfVictims(words, true);
    }

    private boolean tellOfVictims(List<Word> words, boolean ofPeopleOnly) {
        if (!ofPeopleOnly && unaccounted.told(words)) {
            return true;
        }
        if (!people.somebody(words, 0, words.size()) || tally.isAll(words)) {
            return false;
        }
        return lexicons.get(Danger.INJURY).names(words)
                || Clauses.starts(words).anyMatch(from -> tellOfVictims(words, from, ofPeopleOnly));
    }

    /** @param from where a clause begins, which alone is asked */
    private boolean tellOfVictims(List<Word> words, int from, boolean ofPeopleOnly) {
        List<Word> clause = words.subList(from, Clauses.end(words, from));
        return surelyVictims.spans(words, from).stream()
                        .filter(span -> !unaccounted.judges(clause, span))
                        .anyMatch(span -> ofPeopleOnly
                                ? desk.afield(words) || !desk.mayBefall(clause, span.from(), span.to())
                                : !desk.befalls(words, clause, span.from(), span.to()))
                || (!ofPeopleOnly && (isUnheardOf(clause) || isUnseen(clause)));
    }

    /** "Không thấy anh Tuấn đâu", but not "không thấy hồ sơ của anh Tuấn đâu". */
    private boolean isUnseen(List<Word> clause) {
        return anywhere.within(clause, 0, clause.size())
                && !desk.areNamed(clause)
                && IntStream.range(1, clause.size())
                        .anyMatch(at ->
                                people.somebodyAt(clause, at, clause.size()) && NamedPeople.endsAt(unseen, clause, at));
    }

    /** "Mẹ em gọi không được": of a colleague it would mean a telephone. */
    private boolean isUnheardOf(List<Word> clause) {
        return kin.within(clause, 0, clause.size())
                && (unaccounted.silent(clause) || (unheard.within(clause, 0, clause.size()) && victims.names(clause)));
    }

    /** Whether somebody is said from here on to stay in a place. */
    boolean leaveSomebodyIn(List<Word> clause, int from) {
        return named.staysIn(clause, from);
    }

    /** Where a clause says that somebody is in danger; the runs may overlap. */
    List<Span> victims(List<Word> clause) {
        return victims.spans(clause, 0);
    }

    /** Some words of a clause, from the first to the one behind the last. */
    record Span(int from, int to) {}

    /** "Hết cháy rồi, không còn ai trong nhà": every word of it is good news. Where anything else is said, it may be a cry. */
    boolean sayItIsOver(List<Word> words) {
        return speakOfTheEnd(words, this::mayScream);
    }

    /** The same, also where it may be a scream that was typed without accents. */
    boolean speakOfTheEnd(List<Word> words) {
        return speakOfTheEnd(words, (run, andNext) -> false);
    }

    /** @param butFor of the words that say so, and the first after them: it does not say so all the same */
    private boolean speakOfTheEnd(List<Word> words, BiPredicate<List<Word>, List<Word>> butFor) {
        boolean said = false;
        int at = 0;
        while (at < words.size()) {
            int to = Clauses.end(words, at);
            int length = over.lengthAt(words, at, to);
            if (length > 0
                    && butFor.test(words.subList(at, at + length), words.subList(at, Math.min(at + length + 1, to)))) {
                return false;
            }
            said |= length > 0;
            length = length > 0 ? length : besides.lengthAt(words, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return said;
    }

    /** "Het chay nha" is "hét: cháy nhà" as well. */
    private boolean mayScream(List<Word> run, List<Word> andNext) {
        return run.stream().anyMatch(word -> word.typed().equals(word.folded()))
                && !surely.within(andNext, 0, andNext.size());
    }

    /** The dangers that these words hint at if the message is about a disaster: words that could as well mean something harmless. */
    Set<Danger> hintedBy(List<Word> words) {
        Set<Danger> hinted = those(lexicon -> lexicon.hintsAt(words));
        if (collapses.hinted(words)) {
            hinted.add(Danger.COLLAPSE);
        }
        return hinted;
    }

    private Set<Danger> those(Predicate<Lexicon> which) {
        return lexicons.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Danger.class)));
    }

    /**
     * The words of one danger. A run stands within one clause: "không" at the end of one sentence does not deny the next. A figure of
     * speech takes out only what lies wholly in it: "phòng cháy" does not hide "phòng cháy rồi".
     *
     * @param soft names it unless it is said of a thing, as what is accented does
     * @param alone signs that say it only when nothing else is written
     */
    private record Lexicon(
            WordRuns accented,
            WordRuns named,
            WordRuns soft,
            WordRuns doubtful,
            WordRuns harmless,
            WordRuns denials,
            WordRuns alone,
            SaidOfThings ofThings,
            FiguresOfSpeech figures,
            HandsAskedFor hands,
            CarriedGoods goods) {
        static Lexicon of(Map<String, List<String>> lists) {
            return new Lexicon(
                    WordRuns.accented(lists.get("accented")),
                    WordRuns.of(lists.get("named")),
                    WordRuns.of(lists.getOrDefault("soft", List.of())),
                    WordRuns.of(lists.getOrDefault("doubtful", List.of())),
                    WordRuns.of(lists.get("harmless")),
                    WordRuns.of(lists.getOrDefault("denials", List.of())),
                    WordRuns.of(lists.getOrDefault("alone", List.of())),
                    SaidOfThings.from(lists),
                    FiguresOfSpeech.from(lists),
                    HandsAskedFor.from(lists),
                    CarriedGoods.from(lists));
        }

        boolean names(List<Word> words) {
            int[] covered = harmlessEnds(words);
            int[] withThings = ofThings(words, covered);
            return meant(named, words, covered)
                    || meant(accented, words, withThings)
                    || meant(soft, words, withThings)
                    || onlySigns(words);
        }

        /** Where the last words end that say that nobody is in danger; 0: there are none. */
        int deniedUntil(List<Word> clause) {
            return IntStream.range(0, clause.size())
                    .map(at -> denials.lengthAt(clause, at, clause.size()) > 0
                            ? at + denials.lengthAt(clause, at, clause.size())
                            : 0)
                    .max()
                    .orElse(0);
        }

        /** Where it is named in the clause that begins at {@code from}, by words that do not lie in a figure of speech; counted from there. */
        List<Span> spans(List<Word> words, int from) {
            int to = Clauses.end(words, from);
            int[] covered = harmlessEnds(words, from, to);
            return IntStream.range(from, to)
                    .mapToObj(at -> new Span(
                            at - from,
                            at - from + Math.max(named.lengthAt(words, at, to), accented.lengthAt(words, at, to))))
                    .filter(span -> span.to() > covered[span.from()] - from)
                    .toList();
        }

        boolean hintsAt(List<Word> words) {
            return meant(doubtful, words, ofThings(words, harmlessEnds(words)));
        }

        /** What is said of a thing is as harmless as a figure of speech. */
        private int[] ofThings(List<Word> words, int[] covered) {
            return IntStream.range(0, words.size())
                    .map(at -> ofThings.holds(words, at) ? words.size() : covered[at])
                    .toArray();
        }

        private boolean onlySigns(List<Word> words) {
            return !words.isEmpty()
                    && words.size() <= MOST_SIGNS
                    && IntStream.range(0, words.size()).allMatch(at -> alone.lengthAt(words, at, words.size()) > 0);
        }

        private static boolean meant(WordRuns runs, List<Word> words, int[] covered) {
            return IntStream.range(0, words.size())
                    .anyMatch(at -> at + runs.lengthAt(words, at, Clauses.end(words, at)) > covered[at]);
        }

        private int[] harmlessEnds(List<Word> words) {
            return harmlessEnds(words, 0, words.size());
        }

        /** For each place the end of the farthest harmless run that has begun there or before; the place itself where none has. */
        private int[] harmlessEnds(List<Word> words, int from, int until) {
            int[] ends = new int[until - from];
            int farthest = from;
            for (int at = from; at < until; at++) {
                int to = Clauses.end(words, at);
                farthest = Math.max(farthest, at + harmless.lengthAt(words, at, to));
                farthest = Math.max(farthest, at + figures.lengthAt(words, at, to));
                farthest = Math.max(farthest, at + hands.lengthAt(words, at, to));
                farthest = Math.max(farthest, at + goods.lengthAt(words, at, to));
                ends[at - from] = Math.max(farthest, at);
            }
            return ends;
        }
    }
}
