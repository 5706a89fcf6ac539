package vn.trucban.notifier.delivery.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.Entry.Tally;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Route;
import vn.trucban.notifier.delivery.ledger.Standing;

/**
 * A page as a document; the names are short because every recipient of every notice repeats them.
 *
 * <pre>{_id: "notice/channel/7", run, no, v: version, rd: round, cl: claims, c: {o: owner, f: fence, n: attempt, at}, m: {c: cursor},
 *  e: [{i: subscriber, a: address, s: state, n: attempts, t: tries, r: repeat, at, nb: notBefore, f: failure, d: detail, k: skip, p: provider's id,
 *       w: route}]}</pre>
 */
final class PageDocument {
    private PageDocument() {}

    static Document of(Page page) {
        Document document = new Document("_id", page.id())
                .append("run", page.runId())
                .append("no", page.number())
                .append("v", page.version())
                .append("rd", page.round())
                .append("cl", page.claims());
        page.claim()
                .ifPresent(claim -> document.append(
                        "c",
                        new Document("o", claim.owner())
                                .append("f", claim.fence())
                                .append("n", claim.attempt())
                                .append("at", Date.from(claim.at()))));
        page.mark().ifPresent(mark -> {
            Document marked = new Document();
            mark.cursor().ifPresent(cursor -> marked.append("c", cursor));
            document.append("m", marked);
        });
        List<Document> entries = new ArrayList<>(page.entries().size());
        page.entries().forEach(entry -> entries.add(of(entry)));
        return document.append("e", entries);
    }

    static Page read(Document document) {
        return new Page(
                document.getString("run"),
                document.getInteger("no"),
                document.getLong("v"),
                document.getInteger("rd"),
                document.getInteger("cl"),
                Optional.ofNullable(document.get("c", Document.class)).map(PageDocument::claim),
                document.getList("e", Document.class).stream()
                        .map(PageDocument::entry)
                        .toList(),
                Optional.ofNullable(document.get("m", Document.class))
                        .map(mark -> new Page.Mark(Optional.ofNullable(mark.getString("c")))));
    }

    private static Page.Claim claim(Document claim) {
        return new Page.Claim(claim.getString("o"), claim.getLong("f"), claim.getInteger("n"), instant(claim, "at"));
    }

    private static Document of(Entry entry) {
        Document document = new Document("i", entry.subscriberId())
                .append("a", entry.address())
                .append("s", entry.state().name().toLowerCase(Locale.ROOT))
                .append("n", entry.tally().attempts())
                .append("t", entry.tally().tries())
                .append("at", Date.from(entry.at()));
        if (entry.tally().repeat()) {
            document.append("r", true);
        }
        Standing standing = entry.standing();
        standing.notBefore().ifPresent(due -> document.append("nb", Date.from(due)));
        standing.reason()
                .ifPresent(
                        reason -> document.append("f", reason.failure().name()).append("d", reason.detail()));
        standing.skip().ifPresent(skip -> document.append("k", skip.name()));
        standing.providerId().ifPresent(id -> document.append("p", id));
        if (!entry.route().equals(Route.NONE)) {
            document.append("w", RouteDocument.of(entry.route()));
        }
        return document;
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getString("i"),
                document.getString("a"),
                Optional.ofNullable(document.get("w", Document.class))
                        .map(RouteDocument::route)
                        .orElse(Route.NONE),
                new Tally(document.getInteger("n"), document.getInteger("t"), document.getBoolean("r", false)),
                instant(document, "at"),
                standing(document));
    }

    private static Standing standing(Document document) {
        return new Standing(
                DeliveryState.valueOf(document.getString("s").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(document.getDate("nb")).map(Date::toInstant),
                Optional.ofNullable(document.getString("f"))
                        .map(failure -> new Reason(Failure.valueOf(failure), document.getString("d"))),
                Optional.ofNullable(document.getString("k")).map(Skip::valueOf),
                Optional.ofNullable(document.getString("p")));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
