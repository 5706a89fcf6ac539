package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * One fact of an incident, in order; each becomes an entry of the register.
 *
 * @param seq from 1, without gaps
 * @param who the name of the person, or of the duty desk itself
 * @param text a sentence for the register
 * @param about number of the fact that this one is about; absent: of none, or written by an earlier version
 */
public record IncidentEvent(int seq, Instant at, Kind kind, String who, String text, Optional<Integer> about) {
    public IncidentEvent {
        // why: facts written by earlier versions have none
        about = about == null ? Optional.empty() : about;
    }

    /** About no other. */
    public IncidentEvent(int seq, Instant at, Kind kind, String who, String text) {
        this(seq, at, kind, who, text, Optional.empty());
    }

    /** The same without name and words. */
    IncidentEvent erase() {
        return new IncidentEvent(seq, at, kind, "", "", about);
    }

    /** True where its name and words were taken out: that it happened is all that is left. */
    public boolean erased() {
        return who.isEmpty() && text.isEmpty();
    }

    /** What kind of fact. */
    public enum Kind {
        REPORTED,
        JOINED,
        TRIED,
        NOTED,
        PHOTO,
        SOLVED_ON_THE_SPOT,
        ESCALATED,
        RAISED,
        NUDGED,
        UNDELIVERED,
        TAKEN,
        HANDED_OVER,
        GIVEN_BACK,
        RESOLVED,
        REOPENED,
        /** Offered to somebody, who has to confirm. */
        OFFERED,
        /** The offer came to nothing. */
        DECLINED,
        /** Whoever reported it says that it works after somebody else's fix. */
        CONFIRMED,
        /** Closed without an answer. */
        CLOSED,
        /** Several desks have the same trouble. */
        SHARED,
        /** Everybody on the ladder was called as often as it says, and nobody came. */
        EXHAUSTED,
        /** Somebody is in danger: from here on it climbs by the clock. */
        HURRIED,
        /** Paper intake was switched on. */
        PAPER_ON,
        PAPER_OFF,
        /** Dossiers received on paper were entered into the system. */
        PAPER_ENTERED,
        /** Every receipt is accounted for. */
        PAPER_CLOSED,
        /** The outage was certified. */
        CERTIFIED,
        /** Put away: nothing of it goes on any more. */
        ARCHIVED,
        /** Whoever had joined says that theirs is something else. */
        LEFT,
        /** When it really began; its time is that moment, not the one of writing. */
        BEGAN,
        /** When it really was over; its time is that moment. */
        ENDED,
        /** Somebody outside was called; whether anybody answered is in the text. */
        OUTSIDE_CALLED,
        /** They gave the number of their ticket. */
        OUTSIDE_TICKET,
        /** They said when they come. */
        OUTSIDE_PROMISED,
        /** They came and are done. */
        OUTSIDE_DONE,
        /** The provincial Centre was informed (plan II). */
        OUTSIDE_INFORMED,
        /** A letter went to a provider that is late. */
        OUTSIDE_LETTER,
        /** A command board and a response team were raised. */
        COMMAND_RAISED,
        /** A member was called out, answered, or was followed by somebody else. */
        COMMAND_CALLED,
        /** A first action was done. */
        COMMAND_TASK,
        /** A first action cannot be done. */
        COMMAND_CANNOT,
        COMMAND_DECIDED,
        /** A report of the command went upwards, or did not in time. */
        COMMAND_REPORTED,
        COMMAND_ENDED,
        /** Its report went out to one of the bodies above. */
        FILED,
        /** That it went out was a mistake. */
        UNFILED,
        /** It needs no report. */
        FILING_WAIVED,
        /** It needs a report after all. */
        FILING_OWED,
        /** One of several who have it says that it still does not work, while others say that it does. */
        STILL_BROKEN,
        /** There was nothing: it is in no count. */
        FALSE_ALARM,
        /** What was written down about somebody outside was a mistake; the text says what. */
        OUTSIDE_CORRECTED,
        /** A receipt was entered wrongly, and that was put right. */
        PAPER_AMENDED,
        /** More can be entered in a paper file that was closed. */
        PAPER_OPENED_AGAIN,
        /** Why a receipt is missing, doubled or not returned. */
        PAPER_EXPLAINED,
        /** Leaders were told of a large interruption, so that they know. */
        LEADERS_INFORMED,
        /** Nobody is in danger any more: from here on it climbs as its kind does. */
        CALMED,
        /** What had not got through to somebody did afterwards. */
        DELIVERED,
        /** Those of whom one cry told are safe; which cry is in {@code about}. */
        SAVED,
        /** One cry is another matter, and stands in another incident; which cry is in {@code about}. */
        MOVED
    }
}
