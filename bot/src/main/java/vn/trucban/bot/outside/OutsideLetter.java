package vn.trucban.bot.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.outside.OutsidePlan;

/** A công văn to a provider that is late, with every call in order and its time; number, date and signer are left to people. */
final class OutsideLetter {
    private static final List<Integer> WIDTHS = List.of(8, 24, 24, 44);

    private final Incident incident;
    private final Matter matter;
    private final Optional<Deed> sent;
    private final Optional<Person> contact;
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    /**
     * @param sent under which number and of which day it is sent; left to people where empty
     * @param contact whom they are to speak with; left to people where empty
     */
    OutsideLetter(
            Incident incident,
            Matter matter,
            Optional<Deed> sent,
            Optional<Person> contact,
            Content content,
            Instant now) {
        this.incident = incident;
        this.matter = matter;
        this.sent = sent;
        this.contact = contact;
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
    }

    OfficialLetter letter() {
        var names = content.commune().names();
        Map<String, Object> places = places();
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(messages.text("report.issuer.parent", places)),
                        messages.text("report.issuer.own", places).lines().toList()),
                sent.map(Deed::words).orElseGet(() -> messages.text("outside.letter.number")),
                names.place(),
                sent.flatMap(Deed::until).map(day -> LocalDate.ofInstant(day, WorkingCalendar.ZONE)),
                Optional.empty(),
                text("subject"),
                List.of(name()),
                List.of(),
                body(),
                new OfficialLetter.Signature(
                        messages.text("report.signature").lines().toList(), ""),
                text("recipients").lines().toList());
    }

    private Map<String, Object> places() {
        var names = content.commune().names();
        Map<String, Object> places = new HashMap<>();
        places.put("commune", names.commune());
        places.put("centre", names.centre());
        places.put("province", names.province());
        places.put("name", name());
        places.put("kind", new Happening(incident, content).name());
        places.put("found", moments.full(incident.beganAt()));
        places.put("now", moments.full(now));
        incident.overAt().ifPresent(end -> places.put("end", moments.full(end)));
        places.put("who", contact.map(Person::name).orElseGet(this::dots));
        places.put("phone", contact.flatMap(Person::phone).orElseGet(this::dots));
        places.put("calls", matter.calls().size());
        Instant first = matter.calls().get(0).at();
        places.put("first", moments.full(first));
        places.put(
                "waited",
                moments.length(Duration.between(first, incident.overAt().orElse(now))));
        matter.ticket().ifPresent(ticket -> places.put("ticket", ticket));
        matter.promise().flatMap(Deed::until).ifPresent(until -> places.put("until", moments.full(until)));
        return places;
    }

    private List<Block> body() {
        List<Block> body = new ArrayList<>();
        body.add(new Paragraph(text("what")));
        for (OutsidePlan.Code code : content.outside().codes(matter.contact())) {
            body.add(new Paragraph(messages.text(
                    "outside.letter.code",
                    Map.of(
                            "name", code.name(),
                            "code", code.code().orElseGet(this::dots)))));
        }
        String seen =
                new CallScript(incident, OutsideHelp.none(incident.id(), incident.number()), content, now).paragraph();
        if (!seen.isEmpty()) {
            body.add(new Paragraph(messages.text("outside.letter.seen", Map.of("seen", seen))));
        }
        body.add(new Paragraph(text("calls")));
        body.add(table());
        late().ifPresent(key -> body.add(new Paragraph(text(key))));
        body.add(new Paragraph(messages.text("outside.letter.effect", Map.of("length", interrupted()))));
        body.add(new Paragraph(incident.going() ? text("request") : text("request-after")));
        body.add(new Paragraph(text("closing")));
        return body;
    }

    /** A contact's name in the list says which desk of theirs it is; a letter goes to the house. */
    private String name() {
        return matter.name().split(" – ", 2)[0];
    }

    private Optional<String> late() {
        Instant end = incident.overAt().orElse(now);
        Optional<Instant> promised = matter.promise().flatMap(Deed::until);
        boolean late = promised.map(until -> until.isBefore(end)).orElseGet(() -> matter.slow(content.outside(), end));
        String when = incident.resolution().isPresent() ? "-after" : "";
        return Optional.of((promised.isPresent() ? "late" : "late-unpromised") + when)
                .filter(key -> late);
    }

    /** Every call and what came of it, as it was written down when it happened. */
    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Deed deed : matter.deeds()) {
            if (sent.filter(deed::equals).isPresent()) {
                continue;
            }
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    moments.full(deed.at()),
                    deed.whoNamed(messages),
                    new DeedWords(matter.deeds(), messages).row(deed)));
        }
        return new Table(text("head").lines().toList(), WIDTHS, rows);
    }

    private String interrupted() {
        Instant end = incident.overAt().orElse(now);
        Duration worked = content.calendar().worked(incident.beganAt(), end);
        return worked.isZero() ? messages.text("filing.no-time") : moments.length(worked);
    }

    private String dots() {
        return messages.text("outside.letter.dots");
    }

    private String text(String key) {
        return messages.text("outside.letter." + key, places());
    }
}
