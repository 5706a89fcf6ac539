package vn.trucban.content.commune;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code commune.yaml}: what must hold beyond its schema, and how it is read. */
public final class CommuneFile {
    private static final List<String> TOPICS = List.of("service", "power", "disaster");
    private static final List<String> PLACES =
            List.of("commune", "place", "province", "committee", "centre", "centre-short", "civil-defence", "station");

    private CommuneFile() {}

    /** Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file. */
    public static List<Finding> check(YamlTree file) {
        List<Finding> findings = new ArrayList<>();
        for (String list : List.of("hamlets", "topics", "contacts")) {
            findings.addAll(repeated(file.get(list)));
        }
        for (String topic : TOPICS) {
            if (file.has("topics") && !ids(file.get("topics")).contains(topic)) {
                findings.add(new Finding(file.lineOf("topics"), "commune.topic-missing", Map.of("id", topic)));
            }
        }
        file.get("contacts").items().forEach(contact -> findings.addAll(dates(contact)));
        polygon(file.get("area").get("polygon")).ifPresent(findings::add);
        return findings;
    }

    /** The ids of a list of things with ids. */
    public static Set<String> ids(YamlTree list) {
        return list.items().stream().map(item -> item.text("id")).collect(Collectors.toSet());
    }

    private static List<Finding> repeated(YamlTree list) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (YamlTree item : list.items()) {
            YamlTree id = item.get("id");
            Integer first = id.text().isEmpty() ? null : seen.putIfAbsent(id.text(), id.line());
            if (first != null) {
                Map<String, String> values = Map.of("id", id.text(), "first", first.toString());
                findings.add(new Finding(id.line(), "commune.same-id", values));
            }
        }
        return findings;
    }

    /** A number without its day cannot be trusted later; one still to be verified may have none. */
    private static List<Finding> dates(YamlTree contact) {
        YamlTree asOf = contact.get("as-of");
        if (!asOf.text().isEmpty()) {
            return date(asOf.text()).isPresent()
                    ? List.of()
                    : List.of(new Finding(asOf.line(), "commune.date", Map.of("date", asOf.text())));
        }
        return contact.optionalText("phone").isPresent()
                        && !contact.get("verify").isTrue()
                ? List.of(new Finding(contact.line(), "commune.phone-without-date", Map.of("id", contact.text("id"))))
                : List.of();
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** CAP 1.2 wants a closed ring. */
    private static Optional<Finding> polygon(YamlTree polygon) {
        String[] points = polygon.text().strip().split("\\s+");
        return points[0].equals(points[points.length - 1])
                ? Optional.empty()
                : Optional.of(new Finding(polygon.line(), "commune.polygon-open", Map.of()));
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static Commune read(YamlTree file) {
        return new Commune(
                names(file.get("names")),
                file.get("hamlets").items().stream()
                        .map(hamlet -> new Commune.Hamlet(hamlet.text("id"), hamlet.text("name")))
                        .toList(),
                file.get("topics").items().stream()
                        .map(topic -> new Commune.Topic(topic.text("id"), topic.text("name")))
                        .toList(),
                file.get("contacts").items().stream().map(CommuneFile::contact).toList(),
                area(file.get("area")),
                file.get("to-fill").texts());
    }

    private static Commune.Names names(YamlTree names) {
        return new Commune.Names(
                names.text("commune"),
                names.text("place"),
                names.text("province"),
                names.text("committee"),
                names.text("centre"),
                names.optionalText("address"),
                names.text("centre-short"),
                names.text("civil-defence"),
                names.text("station"),
                names.text("commune-code"),
                names.text("province-code"));
    }

    /**
     * What notices may name without a blank, by place: {@code {commune}}, {@code {centre}}, {@code {centre-short}} and
     * so on. All of them are there, even when the file is broken.
     */
    public static Map<String, String> places(YamlTree file) {
        return PLACES.stream().collect(Collectors.toMap(place -> place, file.get("names")::text));
    }

    private static Commune.Contact contact(YamlTree contact) {
        return new Commune.Contact(
                contact.text("id"),
                contact.text("name"),
                contact.optionalText("phone"),
                contact.text("say"),
                contact.text("source"),
                contact.optionalText("as-of").map(LocalDate::parse),
                contact.get("verify").isTrue());
    }

    private static Commune.Area area(YamlTree area) {
        return new Commune.Area(area.text("description"), area.text("circle"), area.text("polygon"));
    }
}
