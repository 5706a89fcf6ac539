package vn.trucban.bot.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
     * Erases the words of these entries; those that hold no person's words, or none any more, are left as they are.
     *
     * @param who decides it
     * @param reason without the words to be erased
     * @return how many were erased
     */
    public int erase(Collection<Long> numbers, String who, String reason) {
        List<RegisterEntry> entries = new TreeSet<>(numbers)
                .stream()
                        .flatMap(seq -> store.entry(seq).stream())
                        .filter(Erasure::mayBeErased)
                        .toList();
        for (int from = 0; from < entries.size(); from += AT_A_TIME) {
            List<RegisterEntry> some = entries.subList(from, Math.min(entries.size(), from + AT_A_TIME));
            // why first: a crash after it leaves words that may be erased again, never a gap that nobody explained.
            enter(some.stream().map(entry -> Long.toString(entry.seq())).collect(Collectors.joining(",")), who, reason);
            some.forEach(this::erase);
        }
        return entries.size();
    }

    /**
     * Enters that words were erased which stand in no entry.
     *
     * @param places where they stood, without commas, none of digits only
     * @return how many
     */
    public int note(Collection<String> places, String who, String reason) {
        List<String> all = new TreeSet<>(places)
                .stream().filter(place -> PLACE.matcher(place).matches()).toList();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            enter(String.join(",", all.subList(from, Math.min(all.size(), from + AT_A_TIME))), who, reason);
        }
        return all.size();
    }

    private void enter(String what, String who, String reason) {
        register.add(new RegisterFact(
                "",
                SUBJECT + what,
                0,
                "",
                Added.ERASURE.name(),
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                who,
                reason));
    }

    private void erase(RegisterEntry entry) {
        Set<String> words = new HashSet<>(RegisterWords.of(entry));
        words.removeIf(word -> RegisterWords.STAYS.test(word));
        register.of(entry.fact().subject()).stream()
                .filter(other -> other.seq() != entry.seq())
                .forEach(other -> words.removeAll(RegisterWords.of(other)));
        index.forget(entry.fact().number(), words);
        store.erase(entry, entry.withoutWords());
        // why again: what was being indexed meanwhile may have put them back
        index.forget(entry.fact().number(), words);
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
