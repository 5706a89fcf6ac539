package vn.trucban.notifier.delivery.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryList.Origin;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Route;

/**
 * Where somebody goes next, and whence they came.
 *
 * <pre>route: {x: [{i: subscriber, a: address's key}], h: handed on, q: queued, o: origin}; origin: {c: channel, f: failure, d: detail}
 * hand-over: {_id: "notice/channel/subscriber", run, i, a, x, o}</pre>
 */
final class RouteDocument {
    private RouteDocument() {}

    static Document of(Route route) {
        Document document = new Document();
        others(document, route.others());
        if (route.handedOn()) {
            document.append("h", true);
        }
        if (route.queued()) {
            document.append("q", true);
        }
        route.origin().ifPresent(from -> document.append("o", origin(from)));
        return document;
    }

    static Route route(Document document) {
        return new Route(
                others(document),
                document.getBoolean("h", false),
                document.getBoolean("q", false),
                Optional.ofNullable(document.get("o", Document.class)).map(RouteDocument::origin));
    }

    static Document of(HandOver handOver) {
        Document document = new Document("_id", handOver.id())
                .append("run", handOver.runId())
                .append("i", handOver.recipient().subscriberId())
                .append("a", handOver.recipient().address().key());
        others(document, handOver.recipient().others());
        handOver.origin().ifPresent(from -> document.append("o", origin(from)));
        return document;
    }

    static HandOver handOver(Document document) {
        Recipient recipient =
                new Recipient(document.getString("i"), Address.parse(document.getString("a")), others(document));
        return new HandOver(
                document.getString("run"),
                recipient,
                Optional.ofNullable(document.get("o", Document.class)).map(RouteDocument::origin));
    }

    private static void others(Document document, List<Recipient> others) {
        if (!others.isEmpty()) {
            document.append(
                    "x",
                    others.stream()
                            .map(each -> new Document("i", each.subscriberId())
                                    .append("a", each.address().key()))
                            .toList());
        }
    }

    private static List<Recipient> others(Document document) {
        return document.getList("x", Document.class, List.of()).stream()
                .map(each -> new Recipient(each.getString("i"), Address.parse(each.getString("a"))))
                .toList();
    }

    private static Document origin(Origin origin) {
        Document document = new Document("c", origin.channel().id());
        origin.reason()
                .ifPresent(
                        reason -> document.append("f", reason.failure().name()).append("d", reason.detail()));
        return document;
    }

    private static Origin origin(Document document) {
        return new Origin(
                ChannelKind.of(document.getString("c")).orElseThrow(),
                Optional.ofNullable(document.getString("f"))
                        .map(failure -> new Reason(Failure.valueOf(failure), document.getString("d"))));
    }
}
