package vn.trucban.bot.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.certificate.Certificate.Reason;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.bot.certificate.Certificate.Warning;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.certificate.CertificatePlan;

/** Which warnings of a certificate are due on a day. Only the most urgent one; a clock that ran ahead counts for nothing once it is put back. */
final class Warnings {
    /** Days after which people hear again of one that has ended and is neither renewed nor retired. */
    private static final int AGAIN = 7;

    private final Staff staff;
    private final CertificatePlan plan;
    private final LocalDate today;

    Warnings(Staff staff, CertificatePlan plan, LocalDate today) {
        this.staff = staff;
        this.plan = plan;
        this.today = today;
    }

    static boolean holderLeft(Certificate certificate, Staff staff) {
        return certificate
                .details()
                .holder()
                .person()
                .flatMap(staff::person)
                .filter(person -> !person.active())
                .isPresent();
    }

    /** The holder, while they are on the staff. */
    static Optional<Person> holder(Certificate certificate, Staff staff) {
        return certificate.details().holder().person().flatMap(staff::person).filter(Person::active);
    }

    /** Not told of yet, to be decided now. */
    List<Warning> due(Certificate certificate) {
        if (certificate.state().over()) {
            return List.of();
        }
        return Stream.of(expiry(certificate), left(certificate))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What of the earlier warnings stays in the book: whoever came back has not left. */
    private List<Warning> kept(Certificate certificate) {
        boolean gone = holderLeft(certificate, staff);
        return certificate.warnings().stream()
                .filter(one -> one.reason() == Reason.EXPIRY || gone)
                .toList();
    }

    /** The certificate with what is due added; itself where nothing is new. */
    Certificate decided(Certificate certificate, Optional<String> batch) {
        List<Warning> all = new ArrayList<>(kept(certificate));
        List<Warning> due = due(certificate);
        // why: one that nobody renews is spoken of for years, and only the last time matters
        all.removeIf(
                one -> past(one) && one.on().isBefore(today) && due.stream().anyMatch(Warnings::past));
        due.forEach(one -> all.add(new Warning(one.reason(), one.days(), one.on(), batch, false)));
        return all.equals(certificate.warnings()) ? certificate : certificate.warned(all);
    }

    private Optional<Warning> expiry(Certificate certificate) {
        long left = certificate.daysLeft(today);
        int step = left <= 0
                ? 0
                : plan.warnDays().stream().filter(days -> days >= left).reduce(Integer.MAX_VALUE, Math::min);
        boolean woundUp = holderLeft(certificate, staff) && certificate.woundUp();
        boolean silenced = woundUp || (certificate.state() == State.RENEWING && step > plan.lastWarning());
        // why not those of days to come: a clock that ran ahead must not silence the true warning
        boolean told = certificate.warnings().stream()
                .anyMatch(one -> one.reason() == Reason.EXPIRY
                        && one.days() <= step
                        && !one.on().isAfter(today)
                        && (!past(one) || today.isBefore(one.on().plusDays(AGAIN))));
        return step == Integer.MAX_VALUE || silenced || told
                ? Optional.empty()
                : Optional.of(new Warning(Reason.EXPIRY, step, today, Optional.empty(), false));
    }

    /** Of the last day, or of a day after it. */
    static boolean past(Warning one) {
        return one.reason() == Reason.EXPIRY && one.days() == 0;
    }

    private Optional<Warning> left(Certificate certificate) {
        boolean told = certificate.warnings().stream().anyMatch(one -> one.reason() == Reason.LEFT);
        return holderLeft(certificate, staff) && !told
                ? Optional.of(new Warning(Reason.LEFT, 0, today, Optional.empty(), false))
                : Optional.empty();
    }
}
