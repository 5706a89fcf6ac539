package vn.trucban.bot.web.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import vn.trucban.bot.certificate.Certificate;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.certificate.CertificateDesk;
import vn.trucban.bot.certificate.CertificateTexts;
import vn.trucban.bot.certificate.Refusal;
import vn.trucban.bot.certificate.Typed;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.library.Content;

/** Certificates as the pages show them. */
final class CertificateViews {
    private final CertificateDesk desk;
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;

    CertificateViews(CertificateDesk desk, Supplier<Staff> staff, Supplier<Content> content) {
        this.desk = desk;
        this.staff = staff;
        this.content = content;
    }

    /**
     * @param tone {@code bad} to be seen to now, {@code test} soon, {@code good} neither
     * @param left of days; empty where it is over
     */
    record Row(
            String id,
            String holder,
            String kind,
            String serial,
            String span,
            String left,
            String tone,
            String state,
            String device,
            String note,
            boolean holderLeft,
            boolean chosen) {}

    record Choice(String id, String name) {}

    /** @param forms of a person's certificate, and of the agency's where those differ */
    record CaseView(
            String id,
            String name,
            boolean urgent,
            boolean holder,
            String first,
            List<String> forms,
            List<String> needs,
            String signs) {}

    /** The page with all that this person may see. */
    void list(Person person, Model model) {
        List<Certificate> readable = desk.readableFor(person);
        List<Certificate> needing =
                desk.needing().stream().filter(readable::contains).toList();
        List<Row> red = rows(needing, Set.of());
        List<Row> living = rows(
                readable.stream()
                        .filter(one -> !one.state().over() && !needing.contains(one))
                        .toList(),
                Set.of());
        boolean entered = !red.isEmpty() || !living.isEmpty();
        model.addAttribute("needing", red);
        model.addAttribute("urgency", entered ? urgency(red) : CertificateDesk.readsAll(person) ? "mind" : "");
        model.addAttribute("nothing", "certificate.page." + (entered ? "none-needing" : unentered(person)));
        model.addAttribute("living", living);
        model.addAttribute(
                "over", rows(readable.stream().filter(one -> one.state().over()).toList(), Set.of()));
        model.addAttribute("manages", CertificateDesk.manages(person));
        model.addAttribute("readsAll", CertificateDesk.readsAll(person));
        model.addAttribute("cases", cases());
        model.addAttribute("devices", plan().devices());
        model.addAttribute("toCheck", plan().toCheck());
        forms(model);
    }

    private static String urgency(List<Row> needing) {
        boolean now = needing.stream().anyMatch(row -> row.tone().equals("bad"));
        return now ? "bad" : needing.isEmpty() ? "good" : "mind";
    }

    /** What to do about a book without a certificate. why not "all well": of what was never entered nobody is reminded. */
    private static String unentered(Person person) {
        return CertificateDesk.manages(person)
                ? "enter"
                : CertificateDesk.readsAll(person) ? "have-entered" : "none-own";
    }

    /** What the forms offer to choose from. */
    private void forms(Model model) {
        model.addAttribute("people", people());
        model.addAttribute("today", desk.today().toString());
        model.addAttribute("devices", plan().devices());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new Typed("", "", "personal", "", "", "", "", "", "", "", ""));
        }
    }

    /** One of them. */
    void one(Certificate one, Person person, Model model) {
        CertificateTexts texts = texts();
        Certificate.Details details = one.details();
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed",
                    new Typed(
                            details.holder().person().map(id -> id.value()).orElse(""),
                            details.holder().person().isPresent()
                                    ? ""
                                    : details.holder().name(),
                            details.kind() == Kind.PERSONAL ? "personal" : "agency",
                            details.serial(),
                            details.issued().toString(),
                            details.expires().toString(),
                            details.device(),
                            details.driver(),
                            details.note(),
                            "",
                            ""));
        }
        forms(model);
        model.addAttribute("people", with(details.holder()));
        model.addAttribute("one", rows(List.of(one), Set.of()).get(0));
        model.addAttribute("stamp", one.stamp());
        model.addAttribute("isOver", one.state().over());
        model.addAttribute("renewing", one.state() == Certificate.State.RENEWING);
        model.addAttribute("tokenBack", one.wound(Certificate.Act.TOKEN_BACK));
        model.addAttribute("toRevoke", details.kind() == Kind.PERSONAL && !one.wound(Certificate.Act.REVOCATION_FILED));
        model.addAttribute("manages", CertificateDesk.manages(person));
        model.addAttribute("acts", CertificateDesk.mayAct(person, one));
        model.addAttribute("cases", cases().stream().filter(CaseView::holder).toList());
        List<String> history =
                new ArrayList<>(one.history().stream().map(texts::deed).toList());
        Collections.reverse(history);
        model.addAttribute("history", history);
    }

    /** @param chosen ids that are ticked already */
    List<Row> rows(List<Certificate> some, Set<String> chosen) {
        CertificateTexts texts = texts();
        LocalDate today = desk.today();
        return some.stream()
                .map(one -> new Row(
                        one.id().value(),
                        one.details().holder().name(),
                        texts.kind(one.details().kind()),
                        one.details().serial(),
                        texts.date(one.details().issued()) + " – "
                                + texts.date(one.details().expires()),
                        one.state().over() ? "" : texts.left(one, today),
                        tone(one, today),
                        texts.state(one),
                        texts.device(one),
                        one.details().note(),
                        !one.state().over() && desk.holderLeft(one),
                        chosen.contains(one.id().value())))
                .toList();
    }

    private String tone(Certificate one, LocalDate today) {
        if (one.state().over()) {
            return "good";
        }
        long left = one.daysLeft(today);
        boolean bad = left <= plan().lastWarning() || desk.holderLeft(one);
        return bad ? "bad" : left <= plan().warnDays().get(0) ? "test" : "good";
    }

    List<CaseView> cases() {
        return plan().cases().stream().map(this::view).toList();
    }

    CaseView view(CertificatePlan.Case what) {
        CertificateTexts texts = texts();
        List<String> forms = new ArrayList<>();
        boolean same = what.personal().equals(what.agency());
        for (Kind kind : same ? List.of(Kind.PERSONAL) : List.of(Kind.values())) {
            String list = texts.forms(what, kind);
            forms.add(
                    same
                            ? list
                            : texts.text("certificate.page.forms-of", Map.of("kind", texts.kind(kind), "forms", list)));
        }
        return new CaseView(
                what.id(), what.name(), what.urgent(), what.holder(), what.first(), forms, what.needs(), what.signs());
    }

    /** Active staff, by name. */
    List<Choice> people() {
        return staff.get().all().stream()
                .filter(Person::active)
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    /** Also a holder who has left: a correction of something else must not take the token from them unseen. */
    private List<Choice> with(Certificate.Holder holder) {
        List<Choice> people = new ArrayList<>(people());
        holder.person()
                .map(id -> new Choice(id.value(), holder.name()))
                .filter(one -> people.stream().noneMatch(known -> known.id().equals(one.id())))
                .ifPresent(people::add);
        return people;
    }

    String text(Refusal why) {
        return texts().text(why.key(), why.values());
    }

    String text(String key, Map<String, ?> values) {
        return texts().text(key, values);
    }

    CertificatePlan plan() {
        return content.get().certificates();
    }

    private CertificateTexts texts() {
        return new CertificateTexts(content.get(), desk::holderLeft);
    }
}
