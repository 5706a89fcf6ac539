package vn.trucban.bot.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;

/**
 * The commune's letter of request. It goes with the official form and does not stand for it: the letter names the form and where it is
 * filled in.
 */
final class RequestLetter {
    private static final List<Integer> WIDTHS = List.of(6, 25, 11, 23, 20, 15);

    private final Content content;
    private final Messages messages;
    private final CertificateTexts texts;
    private final Staff staff;
    private final CertificatePlan.Case what;
    private final List<Certificate> about;
    private final Person by;

    /** @param by whom the addressees may ask */
    RequestLetter(Content content, Staff staff, CertificatePlan.Case what, List<Certificate> about, Person by) {
        this.content = content;
        this.messages = content.messages();
        this.texts = new CertificateTexts(content, one -> Warnings.holderLeft(one, staff));
        this.staff = staff;
        this.what = what;
        this.about = about;
        this.by = by;
    }

    /**
     * @param people who have no certificate yet
     * @param kind that they need
     */
    OfficialLetter letter(List<PersonId> people, Kind kind) {
        var names = content.commune().names();
        Map<String, Object> places = Map.of("commune", names.commune(), "committee", names.committee());
        Kind of = about.stream().findFirst().map(one -> one.details().kind()).orElse(kind);
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.empty(),
                        messages.text("certificate.letter.issuer", places)
                                .lines()
                                .toList()),
                messages.text("certificate.letter.number"),
                names.place(),
                Optional.empty(),
                Optional.empty(),
                messages.text("certificate.letter.subject", Map.of("about", what.about())),
                content.certificates().sendTo(),
                List.of(),
                body(names.committee(), people, of),
                new OfficialLetter.Signature(
                        messages.text("certificate.letter.signature").lines().toList(), ""),
                messages.text("certificate.letter.recipients").lines().toList());
    }

    private List<Block> body(String committee, List<PersonId> people, Kind kind) {
        List<Block> body = new ArrayList<>();
        body.add(paragraph("request", Map.of("committee", committee, "request", what.request())));
        body.add(table(people, kind));
        body.add(paragraph(
                "forms",
                Map.of(
                        "forms", texts.forms(what, kind),
                        "portal", content.certificates().portal())));
        body.add(paragraph(
                "contact",
                Map.of(
                        "name",
                        by.name(),
                        "phone",
                        by.phone().orElseGet(() -> messages.text("certificate.letter.dots")))));
        body.add(paragraph("closing", Map.of("committee", committee)));
        return body;
    }

    private Paragraph paragraph(String key, Map<String, ?> values) {
        return new Paragraph(messages.text("certificate.letter." + key, values));
    }

    private Table table(List<PersonId> people, Kind kind) {
        List<List<String>> rows = new ArrayList<>();
        for (Certificate one : about) {
            Certificate.Details details = one.details();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    titled(details.holder().name(), details.holder().person()),
                    texts.kind(details.kind()),
                    details.serial(),
                    messages.text(
                            "certificate.letter.span",
                            Map.of("from", texts.date(details.issued()), "to", texts.date(details.expires()))),
                    deviceName(details.device())));
        }
        if (about.isEmpty()) {
            people.stream()
                    .flatMap(id -> staff.person(id).stream())
                    .forEach(one -> rows.add(blank(rows.size() + 1, titled(one.name(), Optional.of(one.id())), kind)));
        }
        if (rows.isEmpty()) {
            rows.add(blank(1, messages.text("certificate.letter.dots"), kind));
        }
        return new Table(messages.text("certificate.letter.head").lines().toList(), WIDTHS, rows);
    }

    private List<String> blank(int number, String who, Kind kind) {
        String dots = messages.text("certificate.letter.dots");
        return List.of(Integer.toString(number), who, texts.kind(kind), dots, dots, dots);
    }

    private String deviceName(String id) {
        return content.certificates()
                .device(id)
                .map(CertificatePlan.Device::name)
                .orElse(id);
    }

    /** The name, and the title of a member of staff who has one. */
    private String titled(String name, Optional<PersonId> person) {
        return person.flatMap(staff::person)
                .map(Person::title)
                .filter(title -> !title.isBlank())
                .map(title -> messages.text("certificate.letter.titled", Map.of("name", name, "title", title)))
                .orElse(name);
    }
}
