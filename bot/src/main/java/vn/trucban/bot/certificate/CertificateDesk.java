package vn.trucban.bot.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.bot.certificate.Certificate.Act;
import vn.trucban.bot.certificate.Certificate.Deed;
import vn.trucban.bot.certificate.Certificate.Details;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;

/**
 * The door to the calendar of signing tokens. Every change is one conditional save; two who change the same at once both hear how it
 * stands, and no serial is in the book twice.
 */
public final class CertificateDesk {
    private final CertificateStore store;
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;
    private final Supplier<String> ids;
    private final Clock clock;

    /** @param ids makes a new name of up to 16 small letters and digits each time */
    public CertificateDesk(
            CertificateStore store,
            Supplier<Staff> staff,
            Supplier<Content> content,
            Supplier<String> ids,
            Clock clock) {
        this.store = store;
        this.staff = staff;
        this.content = content;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who enters, changes and retires all of them, and hears of those that end. */
    public static boolean manages(Person person) {
        return person.is(Role.TECHNICIAN) || person.is(Role.ADMIN);
    }

    /** Who may read all of them; everybody else reads their own. */
    public static boolean readsAll(Person person) {
        return manages(person) || person.is(Role.LEADER);
    }

    /** Whether this person may read this one. */
    public static boolean mayRead(Person person, Certificate certificate) {
        return readsAll(person) || certificate.details().holder().is(person);
    }

    /** Whether this person may say what became of it. */
    public static boolean mayAct(Person person, Certificate certificate) {
        return manages(person) || certificate.details().holder().is(person);
    }

    /** The day it is where the office is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** All that this person may read, those that end first first. */
    public List<Certificate> readableFor(Person person) {
        return store.all().stream().filter(one -> mayRead(person, one)).toList();
    }

    /** True where none is entered that is not over: of what stands in no book nobody is reminded. */
    boolean empty() {
        return store.living().isEmpty();
    }

    /** Those that this person holds and that are not over. */
    public List<Certificate> heldBy(PersonId person) {
        return store.living().stream()
                .filter(one ->
                        one.details().holder().person().filter(person::equals).isPresent())
                .toList();
    }

    /** Those somebody has to do something about: ending within content's first warning, ended, or with a holder who has left. */
    public List<Certificate> needing() {
        LocalDate today = today();
        return store.living().stream().filter(one -> needs(one, today)).toList();
    }

    private boolean needs(Certificate one, LocalDate today) {
        return one.daysLeft(today) <= content.get().certificates().warnDays().get(0) || holderLeft(one);
    }

    /** True where the holder was a member of staff and is none any more. */
    public boolean holderLeft(Certificate certificate) {
        return Warnings.holderLeft(certificate, staff.get());
    }

    public Optional<Certificate> find(CertificateId id) {
        return store.find(id);
    }

    /** Enters one. */
    public Answer<Certificate> add(Typed typed, Person by) {
        return manages(by) ? enter(typed, by) : Answer.no("certificate.refused.not-yours");
    }

    /** The same for whoever may; also what is over already, so that an old list can be taken in whole. */
    Answer<Certificate> enter(Typed typed, Person by) {
        Answer<TypedState.Read> state = TypedState.read(typed, content.get().messages(), today());
        return state.then(as -> details()
                .read(typed, Optional.empty(), as.state().over())
                .then(details -> saved(Certificate.fresh(
                        new CertificateId(ids.get()), details, as.state(), as.sentOn(), deed(Act.ADDED, by, "")))));
    }

    /**
     * Corrects one.
     *
     * @param stamp of the certificate that the person saw; another one means that somebody else was faster
     */
    public Answer<Certificate> edit(CertificateId id, String stamp, Typed typed, Person by) {
        if (!manages(by)) {
            return Answer.no("certificate.refused.not-yours");
        }
        return change(id, one -> {
            if (!one.stamp().equals(stamp)) {
                return Answer.no("certificate.refused.meanwhile");
            }
            Answer<Details> read =
                    details().read(typed, Optional.of(one), one.state().over());
            return read.then(to -> Answer.done(
                    to.equals(one.details())
                            ? Optional.empty()
                            : Optional.of(one.changed(to, deed(Act.CHANGED, by, "")))));
        });
    }

    /**
     * The request to renew it went out; said a second time, the first time stays.
     *
     * @param day empty: today
     */
    public Answer<Certificate> sent(CertificateId id, String day, Person by) {
        Optional<LocalDate> on = day.isBlank() ? Optional.of(today()) : TypedDay.read(day);
        return change(id, one -> {
            if (!mayAct(by, one)) {
                return Answer.no("certificate.refused.not-yours");
            }
            if (one.state().over()) {
                return Answer.no("certificate.refused.over");
            }
            if (holderLeft(one)) {
                return notRenewed(one);
            }
            if (one.state() == State.RENEWING) {
                return Answer.done(Optional.empty());
            }
            boolean possible = on.filter(date -> !date.isAfter(today())
                            && !date.isBefore(one.details().issued()))
                    .isPresent();
            return possible
                    ? Answer.done(
                            Optional.of(one.sent(on.get(), deed(Act.SENT, by, TypedDetails.DAY.format(on.get())))))
                    : Answer.no("certificate.refused.sent");
        });
    }

    /**
     * The new certificate is there: another end, and perhaps another serial. Said a second time, nothing changes.
     *
     * @param expires its last day
     * @param issued empty: today
     * @param serial empty: the one before
     */
    public Answer<Certificate> renewed(CertificateId id, String expires, String issued, String serial, Person by) {
        Optional<LocalDate> to = TypedDay.read(expires);
        Optional<LocalDate> from = issued.isBlank() ? Optional.of(today()) : TypedDay.read(issued);
        if (to.isEmpty()) {
            return Answer.no("certificate.refused.expires", Map.of("typed", expires.strip()));
        }
        if (from.isEmpty()) {
            return Answer.no("certificate.refused.issued", Map.of("typed", issued.strip()));
        }
        return change(id, one -> {
            if (!mayAct(by, one)) {
                return Answer.no("certificate.refused.not-yours");
            }
            if (one.state().over()) {
                return Answer.no("certificate.refused.over");
            }
            if (holderLeft(one)) {
                return notRenewed(one);
            }
            Answer<String> number =
                    serial.isBlank() ? Answer.done(one.details().serial()) : TypedDetails.serial(serial);
            return number.then(as -> renewed(one, new TypedDetails.Span(from.get(), to.get()), as, by));
        });
    }

    private static Answer<Optional<Certificate>> notRenewed(Certificate one) {
        return Answer.no(
                "certificate.refused.left",
                Map.of("holder", one.details().holder().name()));
    }

    /** Form 05 went out for one whose holder has left. Said a second time, nothing changes. */
    public Answer<Certificate> revocationFiled(CertificateId id, Person by) {
        return wound(id, Act.REVOCATION_FILED, by);
    }

    /** The token is back from a holder who has left. Said a second time, nothing changes. */
    public Answer<Certificate> tokenBack(CertificateId id, Person by) {
        return wound(id, Act.TOKEN_BACK, by);
    }

    private Answer<Certificate> wound(CertificateId id, Act act, Person by) {
        if (!manages(by)) {
            return Answer.no("certificate.refused.not-yours");
        }
        return change(id, one -> {
            String holder = one.details().holder().name();
            if (one.state().over()) {
                return Answer.no("certificate.refused.over");
            }
            if (!holderLeft(one)) {
                return Answer.no("certificate.refused.not-left", Map.of("holder", holder));
            }
            return Answer.done(one.wound(act) ? Optional.empty() : Optional.of(one.wound(deed(act, by, holder))));
        });
    }

    private Answer<Optional<Certificate>> renewed(Certificate one, TypedDetails.Span span, String serial, Person by) {
        Details known = one.details();
        if (known.expires().equals(span.to())
                && known.serial().equals(serial)
                && one.last().act() == Act.RENEWED) {
            return Answer.done(Optional.empty());
        }
        if (!span.to().isAfter(known.expires())) {
            return Answer.no(
                    "certificate.refused.no-longer",
                    Map.of(
                            "to",
                            TypedDetails.DAY.format(span.to()),
                            "before",
                            TypedDetails.DAY.format(known.expires())));
        }
        return details()
                .span(span.from(), span.to(), false)
                .then(sound -> Answer.done(Optional.of(
                        one.renewed(sound.from(), sound.to(), serial, deed(Act.RENEWED, by, known.serial())))));
    }

    /** Takes it out of use, or back into it; where it is so already, nothing changes. */
    public Answer<Certificate> move(CertificateId id, State to, Person by) {
        if (!manages(by) || to == State.RENEWING) {
            return Answer.no("certificate.refused.not-yours");
        }
        Act act = to == State.IN_USE ? Act.RESTORED : to == State.REVOKED ? Act.REVOKED : Act.REPLACED;
        return change(
                id,
                one -> Answer.done(
                        one.state() == to ? Optional.empty() : Optional.of(one.moved(to, deed(act, by, "")))));
    }

    /** @param step empty: nothing to change */
    private Answer<Certificate> change(CertificateId id, Function<Certificate, Answer<Optional<Certificate>>> step) {
        while (true) {
            Optional<Certificate> before = store.find(id);
            if (before.isEmpty()) {
                return Answer.no("certificate.refused.gone");
            }
            Answer<Optional<Certificate>> after = step.apply(before.get());
            if (after.refusal().isPresent()) {
                return new Answer<>(Optional.empty(), after.refusal());
            }
            Optional<Certificate> wanted = after.value().orElseThrow();
            if (wanted.isEmpty()) {
                return Answer.done(before.get());
            }
            Optional<Answer<Certificate>> end = tried(wanted.get());
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** Empty where somebody else was faster. */
    private Optional<Answer<Certificate>> tried(Certificate wanted) {
        return switch (store.save(wanted)) {
            case DONE -> Optional.of(Answer.done(wanted));
            case SERIAL_TAKEN -> Optional.of(taken(wanted));
            case OUTRUN -> Optional.empty();
        };
    }

    private Answer<Certificate> saved(Certificate fresh) {
        return tried(fresh).orElseThrow(() -> new IllegalStateException("two certificates of one name"));
    }

    private Answer<Certificate> taken(Certificate wanted) {
        String serial = wanted.details().serial();
        String name = store.bySerial(serial)
                .map(other -> other.details().holder().name())
                .orElse("");
        return Answer.no("certificate.refused.serial-taken", Map.of("serial", serial, "name", name));
    }

    private TypedDetails details() {
        return new TypedDetails(staff.get(), content.get().certificates(), today());
    }

    private Deed deed(Act act, Person by, String detail) {
        return new Deed(act, clock.instant().truncatedTo(ChronoUnit.MILLIS), by.id(), by.name(), detail);
    }

    /** Takes in a list, good rows only. */
    public CertificateImport takeIn(byte[] file, Person by) {
        return manages(by)
                ? new CertificateRows(content.get().messages()).read(file, typed -> enter(typed, by))
                : CertificateImport.refused("certificate.refused.not-yours");
    }

    /** All of them as a file for Excel; what people typed never becomes a formula there. */
    public byte[] export() {
        Content now = content.get();
        return new CertificateRows(now.messages()).write(store.all(), now.certificates());
    }

    /** A letter of request. */
    public Optional<byte[]> letter(LetterAsk ask, Person by) {
        Content now = content.get();
        List<Certificate> about = ask.certificates().stream()
                .flatMap(id -> store.find(id).stream())
                .filter(one -> mayRead(by, one))
                .toList();
        return now.certificates()
                .named(ask.what())
                .filter(what -> !what.holder() || !about.isEmpty())
                .map(what -> LetterDocx.write(
                        new RequestLetter(now, staff.get(), what, about, by).letter(ask.people(), ask.kind()),
                        new LetterWords(now.messages())));
    }
}
