package vn.trucban.notifier.subscriber.mongo;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.subscriber.Consent;
import vn.trucban.notifier.subscriber.Subscriber;
import vn.trucban.notifier.subscriber.Subscriber.End;
import vn.trucban.notifier.subscriber.Subscriber.Event;

/** One subscriber as a document; {@code active} repeats that there is no end, for walking. */
final class SubscriberDocument {
    private SubscriberDocument() {}

    static Document write(Subscriber subscriber) {
        Consent consent = subscriber.consent();
        Document document = new Document("_id", subscriber.address().key())
                .append("version", subscriber.version())
                .append("active", subscriber.active())
                .append("topics", subscriber.topics().stream().sorted().toList())
                .append(
                        "consent",
                        new Document("text", consent.textVersion())
                                .append("at", Date.from(consent.at()))
                                .append("via", consent.via())
                                .append("proof", consent.proof()));
        subscriber.person().ifPresent(it -> document.append("person", it));
        subscriber.hamlet().ifPresent(it -> document.append("hamlet", it));
        subscriber.end().ifPresent(it -> document.append("end", end(it)));
        if (!subscriber.earlier().isEmpty()) {
            document.append(
                    "earlier",
                    subscriber.earlier().stream().map(SubscriberDocument::event).toList());
        }
        return document;
    }

    static Subscriber read(Document document) {
        Document consent = document.get("consent", Document.class);
        return new Subscriber(
                Address.parse(document.getString("_id")),
                Optional.ofNullable(document.getString("hamlet")),
                new HashSet<>(document.getList("topics", String.class)),
                Optional.ofNullable(document.getString("person")),
                new Consent(
                        consent.getString("text"),
                        consent.getDate("at").toInstant(),
                        consent.getString("via"),
                        consent.getString("proof")),
                Optional.ofNullable(document.get("end", Document.class)).map(SubscriberDocument::end),
                document.getList("earlier", Document.class, List.of()).stream()
                        .map(it -> new Event(it.getDate("at").toInstant(), it.getString("what"), it.getString("by")))
                        .toList(),
                document.getLong("version"));
    }

    private static Document end(End end) {
        Document document = new Document("why", end.why().name())
                .append("at", Date.from(end.at()))
                .append("by", end.by());
        end.movedTo().ifPresent(it -> document.append("movedTo", it.key()));
        return document;
    }

    private static End end(Document document) {
        return new End(
                End.Why.valueOf(document.getString("why")),
                document.getDate("at").toInstant(),
                document.getString("by"),
                Optional.ofNullable(document.getString("movedTo")).map(Address::parse));
    }

    private static Document event(Event event) {
        return new Document("at", Date.from(event.at()))
                .append("what", event.what())
                .append("by", event.by());
    }
}
