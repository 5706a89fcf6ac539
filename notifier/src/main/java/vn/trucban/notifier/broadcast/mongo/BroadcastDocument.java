package vn.trucban.notifier.broadcast.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.Claim;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * One notice as a document. {@code createdAt}, {@code changedAt} and {@code issuedAt} repeat what is inside, for sorting. Times are kept
 * to the millisecond.
 */
final class BroadcastDocument {
    private BroadcastDocument() {}

    static Document write(Broadcast broadcast) {
        Document document = new Document("_id", broadcast.id().value())
                .append("serial", broadcast.serial().value())
                .append("version", broadcast.version())
                .append("stage", broadcast.stage().name())
                .append("createdAt", Date.from(broadcast.history().get(0).at()))
                .append("changedAt", Date.from(broadcast.latest().at()))
                .append("request", RequestDocument.write(broadcast.request()))
                .append("round", broadcast.round())
                .append("singleLeader", broadcast.singleLeader())
                .append("texts", texts(broadcast.texts()))
                .append(
                        "history",
                        broadcast.history().stream()
                                .map(BroadcastDocument::entry)
                                .toList());
        broadcast.brief().ifPresent(it -> document.append("brief", it));
        broadcast.template().ifPresent(it -> document.append("template", TemplateDocument.write(it)));
        broadcast.link().ifPresent(it -> document.append("link", link(it)));
        broadcast.issue().ifPresent(it -> document.append("issuedAt", Date.from(it.at()))
                .append("expiresAt", Date.from(it.expiresAt())));
        broadcast.claim().ifPresent(it -> document.append("claim", claim(it)));
        broadcast
                .successor()
                .ifPresent(it -> document.append(
                        "successor",
                        new Document("kind", it.kind().name())
                                .append("serial", it.serial().value())
                                .append("issuedAt", Date.from(it.issuedAt()))));
        broadcast.review().ifPresent(it -> ReviewDocument.write(it, document));
        return document;
    }

    static Broadcast read(Document document) {
        return new Broadcast(
                new BroadcastId(document.getString("_id")),
                new Serial(document.getString("serial")),
                document.getLong("version"),
                Stage.valueOf(document.getString("stage")),
                RequestDocument.read(document.get("request", Document.class)),
                optional(document, "template", TemplateDocument::read),
                optional(document, "link", BroadcastDocument::link),
                document.getInteger("round"),
                document.getBoolean("singleLeader"),
                texts(document.get("texts", Document.class)),
                Optional.ofNullable(document.getString("brief")),
                Optional.ofNullable(document.getDate("issuedAt"))
                        .map(at -> new Broadcast.Issue(at.toInstant(), instant(document, "expiresAt"))),
                optional(document, "claim", BroadcastDocument::claim),
                optional(
                        document,
                        "successor",
                        it -> new Broadcast.Successor(
                                FollowUp.valueOf(it.getString("kind")),
                                new Serial(it.getString("serial")),
                                instant(it, "issuedAt"))),
                optional(document, "review", ReviewDocument::read),
                document.getList("history", Document.class).stream()
                        .map(BroadcastDocument::entry)
                        .toList());
    }

    private static <T> Optional<T> optional(Document document, String field, Function<Document, T> read) {
        return Optional.ofNullable(document.get(field, Document.class)).map(read);
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Document texts(Map<ChannelKind, String> texts) {
        Document document = new Document();
        texts.forEach((channel, text) -> document.append(channel.id(), text));
        return document;
    }

    private static Map<ChannelKind, String> texts(Document document) {
        Map<ChannelKind, String> texts = new EnumMap<>(ChannelKind.class);
        document.forEach((channel, text) -> texts.put(ChannelKind.of(channel).orElseThrow(), (String) text));
        return texts;
    }

    private static Document link(Link link) {
        List<Document> earlier = link.earlier().stream()
                .map(it -> new Document("id", it.id().value())
                        .append("serial", it.serial().value())
                        .append("issuedAt", Date.from(it.issuedAt())))
                .toList();
        return new Document("kind", link.kind().name()).append("earlier", earlier);
    }

    private static Link link(Document document) {
        return new Link(
                FollowUp.valueOf(document.getString("kind")),
                document.getList("earlier", Document.class).stream()
                        .map(it -> new Link.Reference(
                                new BroadcastId(it.getString("id")),
                                new Serial(it.getString("serial")),
                                instant(it, "issuedAt")))
                        .toList());
    }

    private static Document claim(Claim claim) {
        return new Document("by", claim.by().value())
                .append("serial", claim.serial().value())
                .append("kind", claim.kind().name())
                .append("approval", entry(claim.approval()));
    }

    private static Claim claim(Document document) {
        return new Claim(
                new BroadcastId(document.getString("by")),
                new Serial(document.getString("serial")),
                FollowUp.valueOf(document.getString("kind")),
                entry(document.get("approval", Document.class)));
    }

    private static Document entry(Entry entry) {
        Document document = new Document("at", Date.from(entry.at()))
                .append("what", entry.what().name())
                .append("by", entry.personId())
                .append("name", entry.name())
                .append("via", entry.via().name())
                .append("reason", entry.reason());
        return entry.behind().isEmpty() ? document : document.append("behind", entry.behind());
    }

    private static Entry entry(Document document) {
        return new Entry(
                instant(document, "at"),
                Entry.What.valueOf(document.getString("what")),
                document.getString("by"),
                document.getString("name"),
                Via.valueOf(document.getString("via")),
                document.getString("reason"),
                document.get("behind", ""));
    }
}
