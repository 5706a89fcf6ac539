package vn.trucban.bot.register;

import java.time.Instant;
import java.util.Optional;

/**
 * Something to be entered.
 *
 * @param event unique id of the fact: entered once, however often it is offered
 * @param subject what it belongs to, an incident's or a notice's id
 * @param number the number people say; 0 where it belongs to no incident
 * @param playbook the kind of incident, or empty
 * @param kind the kind of fact
 * @param at when it happened
 * @param about the entry that this one corrects, or up to which it seals
 */
public record RegisterFact(
        String event,
        String subject,
        int number,
        String playbook,
        String kind,
        Instant at,
        String who,
        String text,
        Optional<Long> about) {
    /** One that refers to no other entry. */
    public RegisterFact(
            String event,
            String subject,
            int number,
            String playbook,
            String kind,
            Instant at,
            String who,
            String text) {
        this(event, subject, number, playbook, kind, at, who, text, Optional.empty());
    }

    /** True where it is of this kind. */
    public boolean is(Added added) {
        return kind.equals(added.name());
    }

    RegisterFact withoutWords() {
        return new RegisterFact(event, subject, number, playbook, kind, at, "", "", about);
    }
}
