package vn.trucban.notifier.broadcast.mongo;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.SourceBulletin;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** What the author asked for, inside the notice's document. What was not said is not there. */
final class RequestDocument {
    private RequestDocument() {}

    static Document write(DraftRequest request) {
        Document document = new Document("drill", request.drill())
                .append("values", values(request.values()))
                .append(
                        "channels",
                        request.channels().stream()
                                .map(ChannelKind::id)
                                .sorted()
                                .toList());
        if (request.publicDrill()) {
            document.append("publicDrill", true);
        }
        put(document, "template", request.template());
        put(document, "level", request.level().map(Level::name));
        put(document, "title", request.title());
        put(document, "text", request.text());
        put(document, "loudspeaker", request.loudspeaker());
        put(document, "correction", request.correction());
        put(document, "allClear", request.allClear());
        put(document, "source", request.source().map(RequestDocument::source));
        put(document, "audience", request.audience().map(RequestDocument::audience));
        put(document, "expiresAt", request.expiresAt().map(Date::from));
        return document;
    }

    static DraftRequest read(Document document) {
        return new DraftRequest(
                text(document, "template"),
                values(document),
                text(document, "level").map(Level::valueOf),
                document.getBoolean("drill"),
                document.getBoolean("publicDrill", false),
                text(document, "title"),
                text(document, "text"),
                text(document, "loudspeaker"),
                text(document, "correction"),
                text(document, "allClear"),
                Optional.ofNullable(document.get("source", Document.class)).map(RequestDocument::source),
                Optional.ofNullable(document.get("audience", Document.class)).map(RequestDocument::audience),
                document.getList("channels", String.class).stream()
                        .map(id -> ChannelKind.of(id).orElseThrow())
                        .collect(Collectors.toSet()),
                Optional.ofNullable(document.getDate("expiresAt")).map(Date::toInstant));
    }

    private static void put(Document document, String field, Optional<?> value) {
        value.ifPresent(it -> document.append(field, it));
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }

    /** why: a list, because what comes from outside may not be fit for a field's name. */
    private static List<Document> values(Map<String, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Document("blank", it.getKey()).append("value", it.getValue()))
                .toList();
    }

    private static Map<String, String> values(Document document) {
        return document.getList("values", Document.class).stream()
                .collect(Collectors.toMap(it -> it.getString("blank"), it -> it.getString("value")));
    }

    private static Document source(SourceBulletin source) {
        Document document = new Document("riskLevel", source.riskLevel())
                .append("issuer", source.issuer())
                .append("number", source.number());
        put(document, "issuedAt", source.issuedAt().map(Date::from));
        put(document, "proof", source.proof());
        return document;
    }

    private static SourceBulletin source(Document document) {
        return new SourceBulletin(
                document.getInteger("riskLevel"),
                document.getString("issuer"),
                document.getString("number"),
                Optional.ofNullable(document.getDate("issuedAt")).map(Date::toInstant),
                text(document, "proof"));
    }

    private static Document audience(Audience audience) {
        return new Document("hamlets", audience.hamlets().stream().sorted().toList())
                .append("topics", audience.topics().stream().sorted().toList());
    }

    private static Audience audience(Document document) {
        return new Audience(set(document, "hamlets"), set(document, "topics"));
    }

    private static Set<String> set(Document document, String field) {
        return new HashSet<>(document.getList(field, String.class));
    }
}
