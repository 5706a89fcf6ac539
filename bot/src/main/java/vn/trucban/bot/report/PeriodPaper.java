package vn.trucban.bot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.trucban.bot.kept.Written;
import vn.trucban.content.text.VietnameseText;

/**
 * What people did about the report of one period: what leaders decided on its proposals and what became of them, when it was sent, whom it
 * was due from. Immutable; each step answers with the version after it.
 *
 * @param key of the period
 * @param version counts the saves
 * @param reminded the days before the due day for which people have been reminded; negative: after it
 * @param undone what was marked as sent and taken back, oldest first
 * @param blanks what people filled in, by {@link PeriodBlank#id}
 * @param entered so many of its {@link #facts} are entries of the register
 * @param written who wrote what is in {@code blanks}, and when; of what earlier versions kept, and of what was erased, nothing
 */
public record PeriodPaper(
        String key,
        long version,
        List<Decided> decided,
        Optional<Sent> sent,
        List<Integer> reminded,
        List<Undone> undone,
        Map<String, String> blanks,
        Integer entered,
        Map<String, Written> written) {
    public PeriodPaper {
        decided = List.copyOf(decided);
        reminded = List.copyOf(reminded);
        // why: papers written by earlier versions have none of these
        undone = undone == null ? List.of() : List.copyOf(undone);
        blanks = blanks == null ? Map.of() : Map.copyOf(blanks);
        entered = entered == null ? 0 : entered;
        written = written == null ? Map.of() : Map.copyOf(written);
    }

    static PeriodPaper blank(String key) {
        return new PeriodPaper(key, 0, List.of(), Optional.empty(), List.of(), List.of(), Map.of(), 0, Map.of());
    }

    /** What a leader makes of a proposal. */
    public enum Verdict {
        ACCEPTED,
        EDITED,
        DROPPED;

        /**
         * What somebody means who pressed this: whoever accepts with other words than the page held for them wants those words.
         *
         * @param held what stood in the form when the page was made
         * @param typed what stands there now; blank: nothing
         */
        public Verdict meant(String held, String typed) {
            boolean other = !VietnameseText.clean(typed).equals(VietnameseText.clean(held));
            return this == ACCEPTED && other && !typed.isBlank() ? EDITED : this;
        }
    }

    /** What became of a proposal that was taken up. */
    public enum Became {
        DONE,
        UNDER_WAY,
        NOT_YET
    }

    /**
     * @param rule that drew it
     * @param drawn the sentence as it was drawn from the figures
     * @param text the sentence that counts
     */
    public record Decided(
            String rule,
            Verdict verdict,
            String drawn,
            String text,
            String by,
            Instant at,
            Optional<Outcome> outcome) {}

    /** @param note in the leader's words; may be empty */
    public record Outcome(Became became, String note, String by, Instant at) {}

    /**
     * It went out.
     *
     * @param number as it stands after "Số:"
     * @param digest of the file that is kept of it; absent where an earlier version of the program kept none
     * @param insteadOf the keys of quarters of which nothing more is to be sent
     */
    public record Sent(
            String number, LocalDate date, String by, Instant at, Optional<String> digest, List<String> insteadOf) {
        public Sent {
            // why: what earlier versions wrote down has neither
            digest = digest == null ? Optional.empty() : digest;
            insteadOf = insteadOf == null ? List.of() : List.copyOf(insteadOf);
        }

        Sent(String number, LocalDate date, String by, Instant at) {
            this(number, date, by, at, Optional.empty(), List.of());
        }

        Sent keptAs(String file) {
            return new Sent(number, date, by, at, Optional.of(file), insteadOf);
        }
    }

    /** It had been marked as sent, and was not. */
    public record Undone(Sent sent, String why, String by, Instant at) {}

    /** That it went out; with {@code undone}, that this was taken back. */
    record Fact(Sent sent, Optional<Undone> undone) {}

    /** Everything that belongs into the register, in the order in which it came about. */
    List<Fact> facts() {
        Stream<Fact> back = undone.stream()
                .flatMap(one ->
                        Stream.of(new Fact(one.sent(), Optional.empty()), new Fact(one.sent(), Optional.of(one))));
        return Stream.concat(back, sent.stream().map(one -> new Fact(one, Optional.empty())))
                .toList();
    }

    /** Those that are no entries yet. */
    List<Fact> toEnter() {
        List<Fact> all = facts();
        return all.subList(Math.min(entered, all.size()), all.size());
    }

    /** So many of them are entries. */
    PeriodPaper entered(int facts) {
        return new PeriodPaper(
                key, version + 1, decided, sent, reminded, undone, blanks, Math.max(entered, facts), written);
    }

    public Period period() {
        return Period.of(key);
    }

    /** It was sent instead of the report of this quarter. */
    public boolean standsFor(Period quarter) {
        return sent.filter(one -> one.insteadOf().contains(quarter.key())).isPresent();
    }

    /** A file of this digest went out, be it that it was taken back. */
    boolean wentOutAs(String digest) {
        return Stream.concat(sent.stream(), undone.stream().map(Undone::sent))
                .anyMatch(one -> one.digest().filter(digest::equals).isPresent());
    }

    public String filled(PeriodBlank blank) {
        return blanks.getOrDefault(blank.id(), "");
    }

    public Signing signing() {
        return new Signing(filled(PeriodBlank.PLAN), filled(PeriodBlank.AUTHORITY), filled(PeriodBlank.SIGNER));
    }

    public Optional<Decided> decided(String rule) {
        return decided.stream().filter(one -> one.rule().equals(rule)).findFirst();
    }

    /** A decision takes the place of an earlier one on the same proposal, and keeps what became of it. */
    PeriodPaper with(Decided decision) {
        List<Decided> all = new ArrayList<>(decided);
        all.removeIf(one -> one.rule().equals(decision.rule()));
        all.add(decision);
        return copy(all, sent, reminded, undone);
    }

    /** Empty where nobody took that proposal up. */
    Optional<PeriodPaper> became(String rule, Outcome outcome) {
        return decided(rule)
                .filter(one -> one.verdict() != Verdict.DROPPED)
                .map(one -> new Decided(
                        one.rule(), one.verdict(), one.drawn(), one.text(), one.by(), one.at(), Optional.of(outcome)))
                .map(this::with);
    }

    PeriodPaper sentAs(Sent how) {
        return copy(decided, Optional.of(how), reminded, undone);
    }

    /** Accepted proposals with the figures of now, as the report says them. */
    PeriodPaper drawnAgain(List<Material.Proposed> proposals) {
        List<Decided> all = decided.stream()
                .map(one -> proposals.stream()
                        .filter(drawn -> drawn.rule().equals(one.rule()) && one.verdict() == Verdict.ACCEPTED)
                        .findFirst()
                        .map(drawn -> new Decided(
                                one.rule(),
                                one.verdict(),
                                drawn.drawn(),
                                drawn.drawn(),
                                one.by(),
                                one.at(),
                                one.outcome()))
                        .orElse(one))
                .toList();
        return new PeriodPaper(key, version, all, sent, reminded, undone, blanks, entered, written);
    }

    /** Empty where it is not marked as sent. */
    Optional<PeriodPaper> unsent(String why, String by, Instant at) {
        return sent.map(marked -> {
            List<Undone> all = new ArrayList<>(undone);
            all.add(new Undone(marked, why, by, at));
            return copy(decided, Optional.empty(), reminded, all);
        });
    }

    /** @param text blank: takes out what was filled in */
    PeriodPaper fill(PeriodBlank blank, String text) {
        return fill(Map.of(blank, text), Optional.empty());
    }

    /**
     * All of this at once.
     *
     * @param said blank: takes out what was filled in
     * @param who empty: nobody is named for it
     */
    PeriodPaper fill(Map<PeriodBlank, String> said, Optional<Written> who) {
        Map<String, String> all = new HashMap<>(blanks);
        Map<String, Written> by = new HashMap<>(written);
        said.forEach((blank, text) -> {
            all.put(blank.id(), text.strip());
            by.remove(blank.id());
            who.ifPresent(one -> by.put(blank.id(), one));
        });
        all.values().removeIf(String::isEmpty);
        return new PeriodPaper(key, version + 1, decided, sent, reminded, undone, all, entered, by);
    }

    /** Who wrote what is there now, or emptied it. */
    public Optional<Written> written(PeriodBlank blank) {
        return Optional.ofNullable(written.get(blank.id()));
    }

    PeriodPaper reminded(int daysBefore) {
        List<Integer> all = new ArrayList<>(new TreeSet<>(reminded));
        all.add(daysBefore);
        return copy(decided, sent, all, undone);
    }

    /** The next version, which says otherwise who did what. */
    PeriodPaper rewritten(List<Decided> nextDecided, Optional<Sent> nextSent, List<Undone> nextUndone) {
        return copy(nextDecided, nextSent, reminded, nextUndone);
    }

    /** The same once saved, so that it is there. */
    PeriodPaper begun() {
        return copy(decided, sent, reminded, undone);
    }

    private PeriodPaper copy(
            List<Decided> nextDecided, Optional<Sent> nextSent, List<Integer> nextReminded, List<Undone> nextUndone) {
        return new PeriodPaper(
                key, version + 1, nextDecided, nextSent, nextReminded, nextUndone, blanks, entered, written);
    }
}
