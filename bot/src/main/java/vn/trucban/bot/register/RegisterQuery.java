package vn.trucban.bot.register;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which incidents to find.
 *
 * @param words all of which must stand in an incident's entries, in any order, with or without accents; empty: any
 * @param who parts of the name of somebody who said or did something in it; empty: anybody
 * @param kind id of a playbook; empty: any
 * @param from found at or after; absent: from the beginning
 * @param to found before; absent: until now
 * @param within only these numbers; absent: all
 * @param except none of these numbers
 */
public record RegisterQuery(
        String words,
        String who,
        String kind,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Set<Integer>> within,
        Set<Integer> except) {
    /** More words than this make no query narrower. */
    private static final int MOST_WORDS = 12;

    public RegisterQuery {
        within = within.map(Set::copyOf);
        except = Set.copyOf(except);
    }

    /** By words alone. */
    public static RegisterQuery of(String words) {
        return new RegisterQuery(words, "", "", Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    Set<String> indexed() {
        Set<String> all = new LinkedHashSet<>();
        RegisterWords.by(who).limit(MOST_WORDS).forEach(all::add);
        RegisterWords.said(words).limit(MOST_WORDS).forEach(all::add);
        if (!kind.isEmpty()) {
            all.add(RegisterWords.kind(kind));
        }
        if (all.isEmpty()) {
            all.add(RegisterWords.ALL);
        }
        return all;
    }

    boolean dated() {
        return from.isPresent() || to.isPresent();
    }

    boolean overlaps(RegisterIndex.Span span) {
        return from.filter(at -> span.last().isBefore(at)).isEmpty()
                && to.filter(at -> !span.first().isBefore(at)).isEmpty();
    }

    boolean allows(int number) {
        return within.filter(some -> !some.contains(number)).isEmpty() && !except.contains(number);
    }
}
