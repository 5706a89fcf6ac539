package vn.trucban.notifier.delivery.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryOrder;
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
        frozen.append("openDrill", order.openDrill()).append("toEarlier", order.toEarlierRecipients());
        Document document = new Document("_id", run.id())
                .append("notice", order.noticeId())
                .append("channel", run.channel().id())
                .append("order", frozen)
                .append("createdAt", Date.from(run.createdAt()))
                .append("round", run.round())
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
                .append("perSecond", report.perSecond());
        report.pausedUntil().ifPresent(until -> document.append("pausedUntil", Date.from(until)));
        report.movedAt().ifPresent(at -> document.append("movedAt", Date.from(at)));
        return document;
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
                frozen.getBoolean("toEarlier", false));
        return new Run(
                order,
                channel,
                document.getDate("createdAt").toInstant(),
                instant(document, "cancelledAt"),
                document.getInteger("round"),
                report(document.get("report", Document.class)));
    }

    private static Run.Report report(Document report) {
        Map<Failure, Integer> reasons = new EnumMap<>(Failure.class);
        report.get("reasons", Document.class)
                .forEach((failure, count) -> reasons.put(Failure.valueOf(failure), (Integer) count));
        return new Run.Report(
                report.getLong("fence"),
                Stage.valueOf(report.getString("stage")),
                report.getInteger("round"),
                new Tallies(counts(report.get("counts", Document.class)), reasons),
                report.getInteger("pages"),
                report.getBoolean("complete"),
                report.getDouble("perSecond"),
                instant(report, "pausedUntil"),
                instant(report, "movedAt"));
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
