package vn.trucban.bot.certificate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.certificate.Certificate.Details;
import vn.trucban.bot.certificate.Certificate.Holder;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.text.VietnameseText;

/** Makes sense of what somebody typed about a certificate, or says in one sentence what is wrong with it. */
final class TypedDetails {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** No certificate lasts longer; a later end is a slip of the year. */
    private static final int LONGEST_YEARS = 10;

    private static final int OLDEST_YEARS = 15;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 200;
    private static final Pattern SERIAL_GAPS = Pattern.compile("[\\s:.\\p{Pd}_]");
    private static final Pattern SERIAL = Pattern.compile("(?=.*[0-9])[0-9A-Z]{4,40}");
    private static final Pattern ODD = Pattern.compile("[^0-9A-Za-z\\s:.\\p{Pd}_]");
    /** Somebody's secret at the end of "PIN" or "mật khẩu": such a word never stands in the book. */
    private static final Pattern SECRET =
            Pattern.compile("(?<!\\p{L})(pin|mat khau|password|otp)(?!\\p{L})[^\\d]{0,12}\\d{4,}");

    private final Staff staff;
    private final CertificatePlan plan;
    private final LocalDate today;

    TypedDetails(Staff staff, CertificatePlan plan, LocalDate today) {
        this.staff = staff;
        this.plan = plan;
        this.today = today;
    }

    /**
     * @param before the one that is changed; absent for a new one
     * @param over true where it is told as one that is over already: then its end may be past
     */
    Answer<Details> read(Typed typed, Optional<Certificate> before, boolean over) {
        return holder(typed, before).then(holder -> kind(typed.kind())
                .then(kind -> serial(typed.serial()).then(serial -> span(typed, before, over)
                        .then(span -> device(typed.device()).then(device -> words(typed)
                                .then(words -> Answer.done(new Details(
                                        holder,
                                        kind,
                                        serial,
                                        span.from(),
                                        span.to(),
                                        device,
                                        words.get(0),
                                        words.get(1)))))))));
    }

    private Answer<Holder> holder(Typed typed, Optional<Certificate> before) {
        String id = typed.staff().strip();
        String name = VietnameseText.clean(typed.name());
        if (!id.isEmpty()) {
            return staff.person(new PersonId(id))
                    .map(person -> holder(person, before))
                    .orElseGet(() -> Answer.no("certificate.refused.nobody", Map.of("id", shown(id))));
        }
        List<Person> namesakes = staff.all().stream()
                .filter(person -> person.active() && same(person.name(), name))
                .toList();
        if (namesakes.size() > 1) {
            return Answer.no("certificate.refused.namesakes", Map.of("name", name));
        }
        if (namesakes.size() == 1) {
            return holder(namesakes.get(0), before);
        }
        if (name.isEmpty()) {
            return Answer.no("certificate.refused.no-holder");
        }
        boolean sound = name.length() <= LONGEST_NAME && name.codePoints().anyMatch(Character::isLetter);
        return sound
                ? Answer.done(new Holder(Optional.empty(), name))
                : Answer.no("certificate.refused.holder-name", Map.of("most", LONGEST_NAME));
    }

    private static Answer<Holder> holder(Person person, Optional<Certificate> before) {
        boolean stays = before.filter(one -> one.details().holder().is(person)).isPresent();
        return person.active() || stays
                ? Answer.done(new Holder(Optional.of(person.id()), person.name()))
                : Answer.no("certificate.refused.has-left", Map.of("name", person.name()));
    }

    private static boolean same(String one, String other) {
        return VietnameseText.clean(one).equalsIgnoreCase(other);
    }

    private static Answer<Kind> kind(String typed) {
        String folded = VietnameseText.fold(typed);
        if (folded.equals("personal") || folded.contains("ca nhan")) {
            return Answer.done(Kind.PERSONAL);
        }
        boolean agency = folded.equals("agency") || folded.contains("co quan") || folded.contains("to chuc");
        return agency ? Answer.done(Kind.AGENCY) : Answer.no("certificate.refused.kind", Map.of("kind", shown(typed)));
    }

    /** In capitals, without blanks, colons and dashes: however a program shows it, it is the same. */
    static Answer<String> serial(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return Answer.no("certificate.refused.no-serial");
        }
        Matcher odd = ODD.matcher(plain);
        if (odd.find()) {
            return Answer.no("certificate.refused.serial-letter", Map.of("letter", odd.group()));
        }
        String serial = SERIAL_GAPS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        return SERIAL.matcher(serial).matches()
                ? Answer.done(serial)
                : Answer.no("certificate.refused.serial", Map.of("serial", shown(plain)));
    }

    /** From and to, both included. */
    record Span(LocalDate from, LocalDate to) {}

    private Answer<Span> span(Typed typed, Optional<Certificate> before, boolean over) {
        Optional<LocalDate> from = TypedDay.read(typed.issued());
        Optional<LocalDate> to = TypedDay.read(typed.expires());
        if (from.isEmpty()) {
            return Answer.no("certificate.refused.issued", Map.of("typed", shown(typed.issued())));
        }
        if (to.isEmpty()) {
            return Answer.no("certificate.refused.expires", Map.of("typed", shown(typed.expires())));
        }
        boolean unchanged =
                before.filter(one -> one.details().expires().equals(to.get())).isPresent();
        return span(from.get(), to.get(), over || unchanged);
    }

    /** @param mayBePast true where it need not be able to sign today */
    Answer<Span> span(LocalDate from, LocalDate to, boolean mayBePast) {
        Map<String, String> values = Map.of("from", DAY.format(from), "to", DAY.format(to), "today", DAY.format(today));
        if (!to.isAfter(from)) {
            return Answer.no("certificate.refused.order", values);
        }
        if (from.isAfter(today)) {
            return Answer.no("certificate.refused.issued-later", values);
        }
        if (to.isBefore(today) && !mayBePast) {
            return Answer.no("certificate.refused.past", values);
        }
        boolean slip = to.isAfter(from.plusYears(LONGEST_YEARS)) || from.isBefore(today.minusYears(OLDEST_YEARS));
        return slip ? Answer.no("certificate.refused.year", values) : Answer.done(new Span(from, to));
    }

    private Answer<String> device(String typed) {
        String wanted = VietnameseText.fold(typed);
        if (wanted.isEmpty()) {
            return Answer.done(plan.devices().get(plan.devices().size() - 1).id());
        }
        return plan.devices().stream()
                .filter(one -> one.id().equals(wanted)
                        || VietnameseText.fold(one.name()).equals(wanted))
                .findFirst()
                .map(one -> Answer.done(one.id()))
                .orElseGet(() -> Answer.no("certificate.refused.device", Map.of("device", shown(typed))));
    }

    /** The driver and the note. */
    private static Answer<List<String>> words(Typed typed) {
        String driver = VietnameseText.clean(typed.driver());
        String note = VietnameseText.clean(typed.note());
        if (driver.length() > LONGEST_NAME || note.length() > LONGEST_NOTE) {
            return Answer.no("certificate.refused.too-long", Map.of("most", LONGEST_NOTE));
        }
        return SECRET.matcher(VietnameseText.fold(driver + " " + note)).find()
                ? Answer.no("certificate.refused.secret")
                : Answer.done(List.of(driver, note));
    }

    /** What was typed, short enough to be said again. */
    private static String shown(String typed) {
        String clean = VietnameseText.clean(typed);
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
    }
}
