package vn.trucban.bot.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/**
 * One signing token and the certificate on it.
 *
 * @param serial unlike any other's
 * @param expires the last day on which it can sign
 * @param sentOn when the request to renew it went out; present while it is being renewed
 * @param warnings of this end, in the order in which they were decided
 * @param history what people did, oldest first
 * @param version of this document; every save is conditional on it
 */
public record Certificate(
        CertificateId id,
        Details details,
        State state,
        Optional<LocalDate> sentOn,
        List<Warning> warnings,
        List<Deed> history,
        long version) {
    /** More is a quarrel, not a history; the oldest give way. */
    private static final int REMEMBERED = 40;

    public Certificate {
        warnings = List.copyOf(warnings);
        history = List.copyOf(history);
    }

    /** Whose it is. */
    public enum Kind {
        PERSONAL,
        /** The agency's, the seal. */
        AGENCY
    }

    /** Where it is in its life. */
    public enum State {
        IN_USE,
        RENEWING,
        REVOKED,
        REPLACED;

        /** True where it signs nothing any more and nobody is warned of it. */
        public boolean over() {
            return this == REVOKED || this == REPLACED;
        }
    }

    /**
     * Who keeps the token.
     *
     * @param person absent for the agency and for people who are no staff here
     * @param name as it was when it was entered
     */
    public record Holder(Optional<PersonId> person, String name) {
        public boolean is(Person one) {
            return person.filter(one.id()::equals).isPresent();
        }
    }

    /**
     * What is written on and about it.
     *
     * @param device id of the kind of device, in content
     * @param driver only where it is another than the device's usual one; else empty
     */
    public record Details(
            Holder holder,
            Kind kind,
            String serial,
            LocalDate issued,
            LocalDate expires,
            String device,
            String driver,
            String note) {
        Details until(LocalDate from, LocalDate to, String newSerial) {
            return new Details(holder, kind, newSerial, from, to, device, driver, note);
        }
    }

    /** What people were told of it. */
    public enum Reason {
        EXPIRY,
        /** Its holder has left. */
        LEFT
    }

    /**
     * A warning that was decided; told exactly once.
     *
     * @param days of an expiry: which of content's steps, zero on the last day and after it
     * @param on the day of the decision
     * @param batch present where so many fell due at once that those on duty get one list of them
     * @param told false until everybody's chat has it
     */
    public record Warning(Reason reason, int days, LocalDate on, Optional<String> batch, boolean told) {
        Warning done() {
            return new Warning(reason, days, on, batch, true);
        }
    }

    /** What somebody can do to it. */
    public enum Act {
        ADDED,
        CHANGED,
        SENT,
        /** Form 05 went out: what a holder who has left cannot use any more is to be revoked. */
        REVOCATION_FILED,
        /** The token is back from a holder who has left. */
        TOKEN_BACK,
        RENEWED,
        REVOKED,
        REPLACED,
        RESTORED
    }

    /** @param detail of a renewal: the serial before it; of a request: its date; of what follows from somebody's leaving: who; else empty */
    public record Deed(Act act, Instant at, PersonId by, String who, String detail) {}

    static Certificate fresh(CertificateId id, Details details, State state, Optional<LocalDate> sentOn, Deed deed) {
        return new Certificate(id, details, state, sentOn, List.of(), List.of(deed), 1);
    }

    /** Changes with everything that people do to it, and with nothing else. */
    public String stamp() {
        return Long.toString(last().at().toEpochMilli(), Character.MAX_RADIX);
    }

    Deed last() {
        return history.get(history.size() - 1);
    }

    /** How many days it can still sign after today; negative once it is past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, details.expires());
    }

    /** Another end wipes out what people were told of the one before. */
    Certificate changed(Details to, Deed deed) {
        List<Warning> kept = to.expires().equals(details.expires()) ? warnings : List.of();
        return new Certificate(id, to, state, sentOn, kept, with(deed), version + 1);
    }

    Certificate sent(LocalDate on, Deed deed) {
        return new Certificate(id, details, State.RENEWING, Optional.of(on), warnings, with(deed), version + 1);
    }

    Certificate renewed(LocalDate from, LocalDate to, String serial, Deed deed) {
        Details next = details.until(from, to, serial);
        return new Certificate(id, next, State.IN_USE, Optional.empty(), List.of(), with(deed), version + 1);
    }

    /** What follows from its holder's leaving was done; whatever was under way to renew it is over. */
    Certificate wound(Deed deed) {
        return new Certificate(id, details, State.IN_USE, Optional.empty(), warnings, with(deed), version + 1);
    }

    /** True where this was done since whoever holds it now has held it. */
    public boolean wound(Act act) {
        return history.stream()
                .anyMatch(deed -> deed.act() == act
                        && deed.detail().equals(details.holder().name()));
    }

    /** True where nothing is left to do about a holder who has left, but to wait for the revocation. */
    boolean woundUp() {
        return wound(Act.TOKEN_BACK) && wound(Act.REVOCATION_FILED);
    }

    Certificate moved(State to, Deed deed) {
        return new Certificate(id, details, to, Optional.empty(), warnings, with(deed), version + 1);
    }

    Certificate warned(List<Warning> all) {
        return new Certificate(id, details, state, sentOn, all, history, version + 1);
    }

    private List<Deed> with(Deed deed) {
        List<Deed> all = new ArrayList<>(history);
        all.add(deed);
        return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }
}
