package vn.trucban.content.library;

import java.time.LocalDate;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.yaml.YamlTree;

/** Builds the commune from its checked file. */
final class CommuneReader {
    private CommuneReader() {}

    static Commune read(YamlTree file) {
        return new Commune(
                names(file.get("names")),
                file.get("hamlets").items().stream()
                        .map(hamlet -> new Commune.Hamlet(hamlet.text("id"), hamlet.text("name")))
                        .toList(),
                file.get("topics").items().stream()
                        .map(topic -> new Commune.Topic(topic.text("id"), topic.text("name")))
                        .toList(),
                file.get("contacts").items().stream()
                        .map(CommuneReader::contact)
                        .toList(),
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
                names.text("centre-short"),
                names.text("civil-defence"),
                names.text("station"),
                names.text("commune-code"),
                names.text("province-code"));
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
