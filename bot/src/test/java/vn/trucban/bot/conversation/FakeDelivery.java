package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;

/** Keeps orders, says that everybody is settled, and lists whom a test has it list. */
final class FakeDelivery implements DeliveryDesk {
    private final Map<String, DeliveryOrder> orders = new LinkedHashMap<>();
    private final List<Delivery> missed = new ArrayList<>();
    private final List<String> resent = new ArrayList<>();

    List<DeliveryOrder> orders() {
        return List.copyOf(orders.values());
    }

    List<String> resent() {
        return resent;
    }

    void misses(List<Delivery> deliveries) {
        missed.addAll(deliveries);
    }

    @Override
    public void start(DeliveryOrder order) {
        orders.putIfAbsent(order.noticeId(), order);
    }

    @Override
    public void cancel(String noticeId) {}

    @Override
    public ResendAnswer resendMissed(String noticeId) {
        resent.add(noticeId);
        return new ResendAnswer.Resending(missed.size());
    }

    @Override
    public Optional<Progress> progress(String noticeId) {
        if (!orders.containsKey(noticeId)) {
            return Optional.empty();
        }
        Counts counts = new Counts(0, 0, 5, missed.size(), 0, 0, 0, 0);
        return Optional.of(new Progress(
                noticeId,
                List.of(new Progress.OnChannel(
                        ChannelKind.TELEGRAM,
                        Progress.Stage.DONE,
                        counts,
                        true,
                        0,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false))));
    }

    /** Two "pages" of the ledger, as long as they are. */
    @Override
    public DeliveryList deliveries(String noticeId, Set<DeliveryState> states, Optional<String> cursor, int limit) {
        List<Delivery> wanted =
                missed.stream().filter(it -> states.contains(it.state())).toList();
        int half = Math.min(32, wanted.size());
        return cursor.isEmpty() && wanted.size() > half
                ? new DeliveryList(wanted.subList(0, half), Optional.of("0.1"))
                : new DeliveryList(cursor.isEmpty() ? wanted : wanted.subList(half, wanted.size()), Optional.empty());
    }

    @Override
    public void onProgress(ProgressListener listener) {}
}
