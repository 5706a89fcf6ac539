package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One report to the bodies above.
 *
 * @param number from 1
 * @param asked how often somebody was asked for it, and when last
 * @param told what only people know; empty where nobody filled it in
 * @param missed true where the next one came due before this one had gone to everybody
 */
public record UpReport(
        int number, Instant dueAt, int asked, Optional<Instant> lastAsked, Told told, List<Sent> sent, boolean missed) {
    public UpReport {
        sent = List.copyOf(sent);
    }

    /** The three blanks of the paper. */
    public record Told(String situation, String damage, String requests) {
        static final Told NOTHING = new Told("", "", "");
    }

    /** @param recipient its id, {@code way} the id of the way */
    public record Sent(String recipient, String way, Actor by, Instant at) {}

    static UpReport due(int number, Instant dueAt) {
        return new UpReport(number, dueAt, 0, Optional.empty(), Told.NOTHING, List.of(), false);
    }

    public Optional<Sent> sentTo(String recipient) {
        return sent.stream().filter(one -> one.recipient().equals(recipient)).findFirst();
    }

    UpReport askedAgain(Instant now) {
        return new UpReport(number, dueAt, asked + 1, Optional.of(now), told, sent, missed);
    }

    UpReport filled(Told with) {
        return new UpReport(number, dueAt, asked, lastAsked, with, sent, missed);
    }

    UpReport sending(Sent one) {
        List<Sent> all = new ArrayList<>(sent);
        all.add(one);
        return new UpReport(number, dueAt, asked, lastAsked, told, all, missed);
    }

    UpReport missing() {
        return new UpReport(number, dueAt, asked, lastAsked, told, sent, true);
    }
}
