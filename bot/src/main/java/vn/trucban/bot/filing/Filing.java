package vn.trucban.bot.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.reporting.Reporting.Recipient;

/**
 * The report of one incident. Immutable; each step answers with the version after it.
 *
 * @param number of the incident, and of this report
 * @param version counts the saves
 * @param owedSince when a rule came to demand it; absent: somebody wanted it although no rule does
 * @param dueAt when it has to be sent; absent where nobody demands it
 * @param recipients as they were when it was begun
 * @param blanks what people filled in, by {@link Blank#id}
 * @param chased how often somebody was asked because it was late, and when last
 */
public record Filing(
        int number,
        long version,
        IncidentId incident,
        Optional<Instant> owedSince,
        Optional<Instant> dueAt,
        List<Recipient> recipients,
        Map<String, String> blanks,
        Optional<Numbered> numbered,
        List<Sent> sent,
        Chased chased) {
    public Filing {
        recipients = List.copyOf(recipients);
        blanks = Map.copyOf(blanks);
        sent = List.copyOf(sent);
    }

    /** @param number as it stands after "Số:", such as {@code 05/BC-TTPVHCC} */
    public record Numbered(String number, LocalDate date, String by, Instant at) {}

    /** @param recipient its id */
    public record Sent(String recipient, String by, Instant at) {}

    public record Chased(int times, Optional<Instant> lastAt) {
        static final Chased NEVER = new Chased(0, Optional.empty());
    }

    static Filing begun(int number, IncidentId incident, Optional<Owed> owed, List<Recipient> recipients) {
        return new Filing(
                number,
                1,
                incident,
                owed.map(Owed::since),
                owed.map(Owed::dueAt),
                recipients,
                Map.of(),
                Optional.empty(),
                List.of(),
                Chased.NEVER);
    }

    public Optional<String> filled(Blank blank) {
        return Optional.ofNullable(blanks.get(blank.id()));
    }

    /** The first blank that nobody has filled in. */
    public Optional<Blank> nextBlank() {
        return Arrays.stream(Blank.values())
                .filter(blank -> filled(blank).isEmpty())
                .findFirst();
    }

    public Optional<Sent> sentTo(String recipient) {
        return sent.stream().filter(one -> one.recipient().equals(recipient)).findFirst();
    }

    /** Those who have not got it yet. */
    public List<Recipient> unsent() {
        return recipients.stream().filter(one -> sentTo(one.id()).isEmpty()).toList();
    }

    public boolean done() {
        return unsent().isEmpty();
    }

    public boolean late(Instant now) {
        return !done() && dueAt.filter(due -> !now.isBefore(due)).isPresent();
    }

    /** @param text blank: nothing is known any more */
    Filing fill(Blank blank, String text) {
        Map<String, String> all = new HashMap<>(blanks);
        if (text.isBlank()) {
            all.remove(blank.id());
        } else {
            all.put(blank.id(), text.strip());
        }
        return copy(owedSince, dueAt, all, numbered, sent, chased);
    }

    Filing numberedAs(Numbered as) {
        return copy(owedSince, dueAt, blanks, Optional.of(as), sent, chased);
    }

    Filing send(Sent to) {
        List<Sent> all = new ArrayList<>(sent);
        all.add(to);
        return copy(owedSince, dueAt, blanks, numbered, all, chased);
    }

    /** A rule has come to demand what somebody wanted anyway. */
    Filing owe(Owed owed) {
        return copy(Optional.of(owed.since()), Optional.of(owed.dueAt()), blanks, numbered, sent, chased);
    }

    Filing chase(Instant now) {
        return copy(owedSince, dueAt, blanks, numbered, sent, new Chased(chased.times() + 1, Optional.of(now)));
    }

    private Filing copy(
            Optional<Instant> nextOwed,
            Optional<Instant> nextDue,
            Map<String, String> nextBlanks,
            Optional<Numbered> nextNumbered,
            List<Sent> nextSent,
            Chased nextChased) {
        return new Filing(
                number,
                version + 1,
                incident,
                nextOwed,
                nextDue,
                recipients,
                nextBlanks,
                nextNumbered,
                nextSent,
                nextChased);
    }
}
