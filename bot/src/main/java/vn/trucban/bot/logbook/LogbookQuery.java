package vn.trucban.bot.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.register.RegisterQuery;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Which incidents somebody wants to see. What is absent or empty does not matter.
 *
 * @param words in any order, with or without accents; or a number such as SC-12
 * @param who parts of a name
 * @param from the first day on which they were found
 * @param to the last day
 */
public record LogbookQuery(
        String words,
        String who,
        Optional<PlaybookId> kind,
        State state,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    private static final Pattern NUMBER = Pattern.compile("\\s*(?i:SC)\\s*-?\\s*(\\d{1,9})\\s*");

    /** Whether they are over. */
    public enum State {
        ANY,
        OPEN,
        CLOSED
    }

    /** By words alone. */
    public static LogbookQuery of(String words) {
        return new LogbookQuery(words, "", Optional.empty(), State.ANY, Optional.empty(), Optional.empty());
    }

    /** The number of the one incident that is meant. */
    Optional<Integer> number() {
        Matcher typed = NUMBER.matcher(words);
        return typed.matches() ? Optional.of(Integer.valueOf(typed.group(1))) : Optional.empty();
    }

    RegisterQuery inRegister(Set<Integer> open) {
        return new RegisterQuery(
                words,
                who,
                kind.map(PlaybookId::id).orElse(""),
                from.map(LogbookQuery::start),
                to.map(day -> start(day.plusDays(1))),
                state == State.OPEN ? Optional.of(open) : Optional.empty(),
                state == State.CLOSED ? open : Set.of());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Moments.ZONE).toInstant();
    }
}
