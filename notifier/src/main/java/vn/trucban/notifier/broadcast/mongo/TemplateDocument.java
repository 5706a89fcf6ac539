package vn.trucban.notifier.broadcast.mongo;

import java.util.HashSet;
import java.util.Optional;
import org.bson.Document;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.NoticeTemplate.CapProfile;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.NoticeTemplate.Purpose;

/** The copy of the template inside the notice's document. */
final class TemplateDocument {
    private TemplateDocument() {}

    static Document write(NoticeTemplate template) {
        Document document = new Document("id", template.id())
                .append("name", template.name())
                .append("purpose", template.purpose().name())
                .append("level", template.level().name())
                .append(
                        "blanks",
                        template.blanks().stream().map(TemplateDocument::blank).toList())
                .append("title", template.title())
                .append("text", template.text())
                .append("topics", template.topics().stream().sorted().toList())
                .append("cap", cap(template.cap()));
        template.loudspeaker().ifPresent(it -> document.append("loudspeaker", it));
        template.correction().ifPresent(it -> document.append("correction", it));
        template.allClear().ifPresent(it -> document.append("allClear", it));
        template.withoutBulletin().ifPresent(it -> document.append("withoutBulletin", it));
        return document;
    }

    static NoticeTemplate read(Document document) {
        return new NoticeTemplate(
                document.getString("id"),
                document.getString("name"),
                Purpose.valueOf(document.getString("purpose")),
                Level.valueOf(document.getString("level")),
                document.getList("blanks", Document.class).stream()
                        .map(TemplateDocument::blank)
                        .toList(),
                document.getString("title"),
                document.getString("text"),
                Optional.ofNullable(document.getString("loudspeaker")),
                Optional.ofNullable(document.getString("correction")),
                Optional.ofNullable(document.getString("allClear")),
                Optional.ofNullable(document.getString("withoutBulletin")),
                new HashSet<>(document.getList("topics", String.class)),
                cap(document.get("cap", Document.class)));
    }

    private static Document blank(Blank blank) {
        Document document = new Document("id", blank.id())
                .append("label", blank.label())
                .append("example", blank.example())
                .append("maxLength", blank.maxLength())
                .append("optional", blank.optional());
        blank.preset().ifPresent(it -> document.append("preset", it));
        return document;
    }

    private static Blank blank(Document document) {
        return new Blank(
                document.getString("id"),
                document.getString("label"),
                document.getString("example"),
                document.getInteger("maxLength"),
                document.getBoolean("optional"),
                Optional.ofNullable(document.getString("preset")));
    }

    private static Document cap(CapProfile cap) {
        return new Document("category", cap.category())
                .append("event", cap.event())
                .append("responseType", cap.responseType())
                .append("urgency", cap.urgency())
                .append("severity", cap.severity())
                .append("certainty", cap.certainty());
    }

    private static CapProfile cap(Document document) {
        return new CapProfile(
                document.getString("category"),
                document.getString("event"),
                document.getString("responseType"),
                document.getString("urgency"),
                document.getString("severity"),
                document.getString("certainty"));
    }
}
