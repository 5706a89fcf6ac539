package vn.trucban.notifier.delivery.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.Detours;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.ledger.Run;
import vn.trucban.notifier.delivery.ledger.Tallies;

/** A run as a document: the frozen order, the wishes ({@code cancelledAt}, {@code round}), and the sender's last report. */
final class RunDocument {
    private RunDocument() {}

    static Document of(Run run) {
        DeliveryOrder order = run.order();
        Document frozen = new Document("serial", order.serial())
                .append("title", order.title())
                .append("level", order.level().name())
                .append("drill", order.drill())
                .append("text", run.text())
                .append("hamlets", List.copyOf(order.audience().hamlets()))
                .append("topics", List.copyOf(order.audience().topics()))
                .append("expiresAt", Date.from(order.expiresAt()));
        order.predecessor().ifPresent(notice -> frozen.append("predecessor", notice));
        order.brief().ifPresent(brief -> frozen.append("brief", brief));
        frozen.append("openDrill", order.openDrill()).append("toEarlier", order.toEarlierRecipients());
        Document document = new Document("_id", run.id())
                .append("notice", order.noticeId())
                .append("channel", run.channel().id())
                .append("order", frozen)
                .append("createdAt", Date.from(run.createdAt()))
                .append("round", run.round())
                .append(
                        "siblings",
                        run.siblings().channels().stream()
                                .map(ChannelKind::id)
                                .sorted()
                                .toList())
                .append("handOvers", run.siblings().handOvers())
                .append("report", of(run.report()));
        run.cancelledAt().ifPresent(at -> document.append("cancelledAt", Date.from(at)));
        return document;
    }

    static Document of(Run.Report report) {
        Document reasons = new Document();
        report.tallies().reasons().forEach((failure, count) -> reasons.append(failure.name(), count));
        Document document = new Document("fence", report.fence())
                .append("stage", report.stage().name())
                .append("round", report.round())
                .append("counts", of(report.tallies().counts()))
                .append("reasons", reasons)
                .append("pages", report.pages())
                .append("complete", report.complete())
                .append("perSecond", report.perSecond())
                .append("detours", of(report.tallies().detours()))
                .append("handOvers", report.handOvers())
                .append("waitsTurn", report.waitsTurn());
        report.pausedUntil().ifPresent(until -> document.append("pausedUntil", Date.from(until)));
        report.movedAt().ifPresent(at -> document.append("movedAt", Date.from(at)));
        return document;
    }

    private static Document of(Detours detours) {
        return new Document("handedOn", detours.handedOn())
                .append("excused", detours.excused())
                .append("takenOver", detours.takenOver());
    }

    private static Document of(Counts counts) {
        return new Document("waiting", counts.waiting())
                .append("sending", counts.sending())
                .append("sent", counts.sent())
                .append("failed", counts.failed())
                .append("unknown", counts.unknown())
                .append("gone", counts.gone())
                .append("notReachable", counts.notReachable())
                .append("skipped", counts.skipped());
    }

    static Run read(Document document) {
        ChannelKind channel = ChannelKind.of(document.getString("channel")).orElseThrow();
        Document frozen = document.get("order", Document.class);
        DeliveryOrder order = new DeliveryOrder(
                document.getString("notice"),
                frozen.getString("serial"),
                frozen.getString("title"),
                Level.valueOf(frozen.getString("level")),
                frozen.getBoolean("drill"),
                Map.of(channel, frozen.getString("text")),
                new DeliveryOrder.Audience(
                        Set.copyOf(frozen.getList("hamlets", String.class)),
                        Set.copyOf(frozen.getList("topics", String.class))),
                frozen.getDate("expiresAt").toInstant(),
                Optional.ofNullable(frozen.getString("predecessor")),
                frozen.getBoolean("openDrill", false),
                frozen.getBoolean("toEarlier", false),
                Optional.ofNullable(frozen.getString("brief")));
        return new Run(
                order,
                channel,
                document.getDate("createdAt").toInstant(),
                instant(document, "cancelledAt"),
                document.getInteger("round"),
                siblings(document, channel),
                report(document.get("report", Document.class)));
    }

    /** Runs of earlier versions have none. */
    private static Run.Siblings siblings(Document document, ChannelKind own) {
        Set<ChannelKind> channels = document.getList("siblings", String.class, List.of(own.id())).stream()
                .map(id -> ChannelKind.of(id).orElseThrow())
                .collect(Collectors.toSet());
        return new Run.Siblings(channels, document.getInteger("handOvers", 0));
    }

    private static Detours detours(Document report) {
        Document detours = report.get("detours", Document.class);
        return detours == null
                ? Detours.NONE
                : new Detours(
                        detours.getInteger("handedOn"), detours.getInteger("excused"), detours.getInteger("takenOver"));
    }

    private static Run.Report report(Document report) {
        Map<Failure, Integer> reasons = new EnumMap<>(Failure.class);
        report.get("reasons", Document.class)
                .forEach((failure, count) -> reasons.put(Failure.valueOf(failure), (Integer) count));
        return new Run.Report(
                report.getLong("fence"),
                Stage.valueOf(report.getString("stage")),
                report.getInteger("round"),
                new Tallies(counts(report.get("counts", Document.class)), reasons, detours(report)),
                report.getInteger("pages"),
                report.getBoolean("complete"),
                report.getDouble("perSecond"),
                instant(report, "pausedUntil"),
                instant(report, "movedAt"),
                report.getInteger("handOvers", 0),
                report.getBoolean("waitsTurn", false));
    }

    private static Counts counts(Document counts) {
        return new Counts(
                counts.getInteger("waiting"),
                counts.getInteger("sending"),
                counts.getInteger("sent"),
                counts.getInteger("failed"),
                counts.getInteger("unknown"),
                counts.getInteger("gone"),
                counts.getInteger("notReachable"),
                counts.getInteger("skipped"));
    }

    private static Optional<Instant> instant(Document document, String name) {
        return Optional.ofNullable(document.getDate(name)).map(Date::toInstant);
    }
}
