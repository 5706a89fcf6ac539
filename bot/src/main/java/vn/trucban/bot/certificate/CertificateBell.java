package vn.trucban.bot.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.trucban.bot.certificate.Certificate.Reason;
import vn.trucban.bot.certificate.Certificate.Warning;
import vn.trucban.bot.certificate.CertificateStore.Saved;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Warns of certificates that end, and of those whose holder has left: in office hours, each warning once. It is decided in the certificate
 * first, then told under a name that a chat takes once, then noted as told: a crash in between, or a second instance, tells nothing twice
 * and forgets nothing.
 */
public final class CertificateBell {
    /** More at once come to those on duty as one list. */
    private static final int SINGLE = 3;

    private final CertificateStore store;
    private final Telling people;
    private final Supplier<Content> content;
    private final Supplier<String> ids;
    private final Clock clock;

    /** @param ids makes a new name each time */
    public CertificateBell(
            CertificateStore store, Telling people, Supplier<Content> content, Supplier<String> ids, Clock clock) {
        this.store = store;
        this.people = people;
        this.content = content;
        this.ids = ids;
        this.clock = clock;
    }

    /** Decides and tells what is due. Called every minute, on every instance. */
    public void round() {
        Instant now = clock.instant();
        Content current = content.get();
        if (!current.calendar().open(now)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        Staff staff = people.staff().get();
        List<Certificate> living = store.living();
        decide(living, new Warnings(staff, current.certificates(), today));
        List<Certificate> untold = store.living().stream()
                .filter(one -> one.warnings().stream().anyMatch(warning -> !warning.told()))
                .toList();
        if (!untold.isEmpty()) {
            new Round(staff, new CertificateTexts(current, one -> Warnings.holderLeft(one, staff)), today).all(untold);
        }
    }

    private void decide(List<Certificate> living, Warnings warnings) {
        long due = living.stream().mapToLong(one -> warnings.due(one).size()).sum();
        Optional<String> batch = due > SINGLE ? Optional.of(ids.get()) : Optional.empty();
        for (Certificate one : living) {
            Certificate decided = warnings.decided(one, batch);
            // why no second try: whoever was faster has decided too, and the next round looks again
            Saved ignored = decided.equals(one) ? Saved.DONE : store.save(decided);
        }
    }

    /** One round's telling. */
    private final class Round {
        private final Staff staff;
        private final CertificateTexts texts;
        private final LocalDate today;

        Round(Staff staff, CertificateTexts texts, LocalDate today) {
            this.staff = staff;
            this.texts = texts;
            this.today = today;
        }

        void all(List<Certificate> untold) {
            Map<String, List<Certificate>> batches = new TreeMap<>();
            List<Certificate> reached = new ArrayList<>();
            for (Certificate one : untold) {
                Warning warning = mostUrgent(one);
                boolean somebody = tellHolder(one, warning) | tellLeaders(one, warning);
                if (warning.batch().isEmpty()) {
                    somebody |= tellWatchers(one, warning);
                } else {
                    somebody |= !addresses(watchers(one, warning)).isEmpty();
                    batches.computeIfAbsent(warning.batch().get(), id -> new ArrayList<>())
                            .add(one);
                }
                if (somebody) {
                    reached.add(one);
                }
            }
            batches.forEach(this::tellBatch);
            // why told only when somebody can be: whoever gets a chat tomorrow still hears of it
            for (Certificate one : reached) {
                Saved ignored = store.save(
                        one.warned(one.warnings().stream().map(Warning::done).toList()));
            }
        }

        private Warning mostUrgent(Certificate one) {
            return one.warnings().stream()
                    .filter(warning -> !warning.told())
                    .min(Comparator.comparing((Warning warning) -> warning.reason() == Reason.EXPIRY)
                            .thenComparing(Warning::days))
                    .orElseThrow();
        }

        private boolean tellHolder(Certificate one, Warning warning) {
            Set<Address> to = addresses(Warnings.holder(one, staff).stream().toList());
            to.forEach(address -> tell(name(one, warning), address, texts.warning(one, warning, true, today), one));
            return !to.isEmpty();
        }

        private boolean tellWatchers(Certificate one, Warning warning) {
            Set<Address> to = addresses(watchers(one, warning));
            to.removeAll(addresses(Warnings.holder(one, staff).stream().toList()));
            String said = texts.warning(one, warning, false, today);
            String text = unheard(one) ? texts.unheard(one, today, said) : said;
            to.forEach(address -> tell(name(one, warning), address, text, one));
            return !to.isEmpty();
        }

        /** Of the agency's own that has ended: without it nothing of the agency can be signed. */
        private boolean tellLeaders(Certificate one, Warning warning) {
            if (one.details().kind() != Certificate.Kind.AGENCY || !Warnings.past(warning)) {
                return false;
            }
            Set<Address> to = addresses(staff.with(Role.LEADER));
            to.removeAll(addresses(watchers(one, warning)));
            to.removeAll(addresses(Warnings.holder(one, staff).stream().toList()));
            String id = name(one, warning);
            to.forEach(address -> people.chats()
                    .tell(new Tell(
                            id,
                            address,
                            texts.agencyOver(one, today),
                            texts.forLeaders(one),
                            Optional.empty(),
                            false,
                            Optional.empty())));
            return !to.isEmpty();
        }

        private boolean unheard(Certificate one) {
            return Warnings.holder(one, staff)
                    .filter(person -> person.addresses().isEmpty())
                    .isPresent();
        }

        private void tellBatch(String batch, List<Certificate> some) {
            Set<Address> to = new LinkedHashSet<>();
            some.forEach(one -> to.addAll(addresses(watchers(one, mostUrgent(one)))));
            Map<Certificate, Warning> all = new LinkedHashMap<>();
            some.forEach(one -> all.put(one, mostUrgent(one)));
            String text = texts.batch(all, some.stream().filter(this::unheard).toList(), today);
            to.forEach(address -> people.chats()
                    .tell(new Tell(
                            "certificate/batch/" + batch,
                            address,
                            text,
                            List.of(texts.list()),
                            Optional.empty(),
                            false,
                            Optional.empty())));
        }

        /** Those who see to it: technicians; administrators too where the holder is gone, or where there is no technician to be reached. */
        private List<Person> watchers(Certificate one, Warning warning) {
            List<Person> technicians = staff.with(Role.TECHNICIAN);
            boolean too = warning.reason() == Reason.LEFT
                    || Warnings.holderLeft(one, staff)
                    || addresses(technicians).isEmpty();
            List<Person> all = new ArrayList<>(technicians);
            if (too) {
                all.addAll(staff.with(Role.ADMIN));
            }
            return all;
        }

        private Set<Address> addresses(List<Person> some) {
            Set<Address> addresses = new LinkedHashSet<>();
            some.forEach(person -> addresses.addAll(person.addresses()));
            return addresses;
        }

        private String name(Certificate one, Warning warning) {
            return "certificate/" + one.id() + "/" + one.details().expires() + "/" + warning.reason() + warning.days()
                    + "/" + warning.on();
        }

        private void tell(String id, Address to, String text, Certificate one) {
            List<Button> buttons = texts.buttons(one);
            people.chats().tell(new Tell(id, to, text, buttons, Optional.empty(), false, Optional.empty()));
        }
    }
}
