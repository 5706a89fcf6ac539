package vn.trucban.bot.register;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Erases a person's name and words from entries. The entry stays with its number, its times and the salted digest of what it said, so
 * the chain holds; the salt goes with the words, so that nobody can find them again by trying. An added entry says which were erased,
 * by whom and why; words gone without such an entry count as broken.
 */
public final class Erasure {
    private static final String SUBJECT = "erased/";
    /** Such as {@code filing:12/cause}; never the number of an entry. */
    private static final Pattern PLACE = Pattern.compile("[a-z]+:[A-Za-z0-9/_-]{1,80}");

    /** So that the entry stays short. */
    private static final int AT_A_TIME = 200;

    /**
     * What is to be erased and stands in the register as erased.
     *
     * @param entries whose words are to go
     * @param places of words that stand in no entry
     * @param why the entry that says so, the last of several; empty where there is nothing to erase
     */
    public record Noted(List<RegisterEntry> entries, List<String> places, Optional<RegisterEntry> why) {
        public Noted {
            entries = List.copyOf(entries);
            places = List.copyOf(places);
        }
    }

    /**
     * What became of the words.
     *
     * @param erased entries and places that hold none any more
     * @param kept entries that hold theirs although the register says that they are gone: to be erased once more
     * @param why the entry that says so, the last of several; empty where there was nothing to erase
     */
    public record Erased(int erased, int kept, Optional<RegisterEntry> why) {}

    private final RegisterStore store;
    private final Register register;
    private final RegisterIndex index;
    private final Clock clock;

    public Erasure(RegisterStore store, Register register, RegisterIndex index, Clock clock) {
        this.store = store;
        this.register = register;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Enters that words are erased, in one entry wherever they stand; those entries that hold no person's words, or none any more, are left
     * out. why before anything is erased: a crash after it leaves words that may be erased again, never a gap that nobody explained.
     *
     * @param numbers of entries
     * @param places of words that stand in no entry, without commas, none of digits only
     * @param who decides it
     * @param reason without the words to be erased
     */
    public Noted note(Collection<Long> numbers, Collection<String> places, String who, String reason) {
        List<RegisterEntry> entries = new TreeSet<>(numbers)
                .stream()
                        .flatMap(seq -> store.entry(seq).stream())
                        .filter(Erasure::mayBeErased)
                        .toList();
        List<String> elsewhere = new TreeSet<>(places)
                .stream().filter(place -> PLACE.matcher(place).matches()).toList();
        List<String> all = Stream.concat(entries.stream().map(entry -> Long.toString(entry.seq())), elsewhere.stream())
                .toList();
        Optional<RegisterEntry> why = Optional.empty();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            why = Optional.of(enter(String.join(",", some), who, reason));
        }
        return new Noted(entries, elsewhere, why);
    }

    /** Erases the words of the entries that were noted. */
    public Erased erase(Noted noted) {
        int erased = (int) noted.entries().stream().filter(this::erase).count();
        return new Erased(erased + noted.places().size(), noted.entries().size() - erased, noted.why());
    }

    /** Notes and erases the words of these entries. */
    public Erased erase(Collection<Long> numbers, String who, String reason) {
        return erase(note(numbers, List.of(), who, reason));
    }

    private RegisterEntry enter(String what, String who, String reason) {
        return register.add(new RegisterFact(
                "",
                SUBJECT + what,
                0,
                "",
                Added.ERASURE.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                who,
                reason));
    }

    /** False where the store keeps the words whatever it is asked. */
    private boolean erase(RegisterEntry entry) {
        Set<String> words = new HashSet<>(RegisterWords.of(entry));
        words.removeIf(word -> RegisterWords.STAYS.test(word));
        register.of(entry.fact().subject()).stream()
                .filter(other -> other.seq() != entry.seq())
                .forEach(other -> words.removeAll(RegisterWords.of(other)));
        index.forget(entry.fact().number(), words);
        boolean erased = eraseInStore(entry);
        // why again: what was being indexed meanwhile may have put them back
        index.forget(entry.fact().number(), words);
        return erased;
    }

    /** why again: whoever erases the same meanwhile has done it for both. */
    private boolean eraseInStore(RegisterEntry entry) {
        return store.erase(entry, entry.withoutWords())
                || store.entry(entry.seq())
                        .filter(now -> now.erased() || store.erase(now, now.withoutWords()))
                        .isPresent();
    }

    private static boolean mayBeErased(RegisterEntry entry) {
        RegisterFact fact = entry.fact();
        boolean ours = fact.is(Added.SEAL) || fact.is(Added.BREAK) || fact.is(Added.ERASURE);
        return !ours && !entry.erased();
    }

    /** The numbers that the subject of such an entry lists. */
    static List<Long> numbers(String subject) {
        List<Long> numbers = new ArrayList<>();
        if (subject.startsWith(SUBJECT)) {
            for (String part : subject.substring(SUBJECT.length()).split(",")) {
                if (part.matches("\\d{1,18}")) {
                    numbers.add(Long.valueOf(part));
                }
            }
        }
        return numbers;
    }
}
