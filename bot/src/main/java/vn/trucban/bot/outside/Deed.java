package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.messages.Messages;

/**
 * One thing that was done about a contact outside, as the person said it with one tap.
 *
 * @param commandId of the tap; the same tap is taken once
 * @param contact id in the commune's list, and {@code name} as it was then
 * @param who the name of the person as it was then; empty once it was erased
 * @param words the ticket's number, the way of informing, the letter's number, the tap that was a mistake; else empty
 * @param until when they promised to come, or the letter's date; else absent
 * @param paper of a letter: the digest of what was sent, as it is kept; absent of those sent before letters were kept
 */
public record Deed(
        String commandId,
        Kind kind,
        String contact,
        String name,
        Instant at,
        PersonId by,
        String who,
        String words,
        Optional<Instant> until,
        Optional<String> paper) {
    public Deed {
        // why: documents of earlier versions have none
        paper = paper == null ? Optional.empty() : paper;
    }

    /** One of which no paper is kept. */
    Deed(
            String commandId,
            Kind kind,
            String contact,
            String name,
            Instant at,
            PersonId by,
            String who,
            String words,
            Optional<Instant> until) {
        this(commandId, kind, contact, name, at, by, who, words, until, Optional.empty());
    }

    /** The same, kept as this. */
    Deed keptAs(String digest) {
        return new Deed(commandId, kind, contact, name, at, by, who, words, until, Optional.of(digest));
    }

    /** What was done. */
    public enum Kind {
        /** Called, and somebody answered. */
        ANSWERED(IncidentEvent.Kind.OUTSIDE_CALLED),
        /** Called, and nobody answered. */
        SILENT(IncidentEvent.Kind.OUTSIDE_CALLED),
        TICKET(IncidentEvent.Kind.OUTSIDE_TICKET),
        PROMISED(IncidentEvent.Kind.OUTSIDE_PROMISED),
        /** They came and are done. */
        DONE(IncidentEvent.Kind.OUTSIDE_DONE),
        /** The provincial Centre was informed. */
        INFORMED(IncidentEvent.Kind.OUTSIDE_INFORMED),
        LETTER(IncidentEvent.Kind.OUTSIDE_LETTER),
        /** An earlier tap was a mistake, and counts for nothing. */
        WRONG(IncidentEvent.Kind.OUTSIDE_CORRECTED);

        private final IncidentEvent.Kind fact;

        Kind(IncidentEvent.Kind fact) {
            this.fact = fact;
        }

        /** The fact of the incident that it brings forth. */
        IncidentEvent.Kind fact() {
            return fact;
        }
    }

    /** True where the telephone was picked up for it. */
    public boolean call() {
        return kind == Kind.ANSWERED || kind == Kind.SILENT;
    }

    /** True where it can be said to have been a mistake; of a letter only another letter can be noted. */
    boolean correctable() {
        return kind != Kind.WRONG && kind != Kind.LETTER;
    }

    /** Who did it, as people read it: also where the name was erased. */
    public String whoNamed(Messages messages) {
        return who.isEmpty() ? messages.text("incident.erased") : who;
    }

    /** The same without the name, and without what somebody typed; that it happened stays. */
    Deed nameless() {
        String kept = kind == Kind.TICKET ? "" : words;
        return new Deed(commandId, kind, contact, name, at, by, "", kept, until, paper);
    }
}
