package vn.trucban.notifier.broadcast;

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
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;

/** Keeps the orders it is given, and says of each what a test has it say. Can be away. */
public final class RecordingDelivery implements DeliveryDesk {
    private final Map<String, DeliveryOrder> orders = new LinkedHashMap<>();
    private final Map<String, Boolean> settled = new LinkedHashMap<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<ProgressListener> listeners = new ArrayList<>();
    private int starts;
    private boolean away;

    /** From now on every call fails, as when the store cannot be reached. */
    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** Everybody is settled; those who watch hear of it. */
    public void settle(BroadcastId id) {
        settled.put(id.value(), true);
        tell(id);
    }

    /** As {@link #settle}, but the word is lost. */
    void settleQuietly(BroadcastId id) {
        settled.put(id.value(), true);
    }

    void tell(BroadcastId id) {
        progress(id.value()).ifPresent(it -> listeners.forEach(listener -> listener.moved(it)));
    }

    List<DeliveryOrder> orders() {
        return List.copyOf(orders.values());
    }

    List<String> cancelled() {
        return List.copyOf(cancelled);
    }

    int starts() {
        return starts;
    }

    @Override
    public synchronized void start(DeliveryOrder order) {
        here();
        starts++;
        orders.putIfAbsent(order.noticeId(), order);
        settled.putIfAbsent(order.noticeId(), false);
    }

    @Override
    public synchronized void cancel(String noticeId) {
        here();
        cancelled.add(noticeId);
    }

    @Override
    public synchronized ResendAnswer resendMissed(String noticeId) {
        here();
        if (!orders.containsKey(noticeId)) {
            return new ResendAnswer.Refused(ResendAnswer.Why.NEVER_STARTED);
        }
        if (!settled.get(noticeId)) {
            return new ResendAnswer.Refused(ResendAnswer.Why.NOTHING_MISSED);
        }
        settled.put(noticeId, false);
        return new ResendAnswer.Resending(1);
    }

    @Override
    public synchronized Optional<Progress> progress(String noticeId) {
        here();
        if (!orders.containsKey(noticeId)) {
            return Optional.empty();
        }
        boolean done = settled.get(noticeId);
        Counts counts = done ? new Counts(0, 0, 1, 0, 0, 0, 0, 0) : new Counts(1, 0, 0, 0, 0, 0, 0, 0);
        return Optional.of(new Progress(
                noticeId,
                List.of(new Progress.OnChannel(
                        ChannelKind.TELEGRAM,
                        done ? Progress.Stage.DONE : Progress.Stage.SENDING,
                        counts,
                        true,
                        0,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false))));
    }

    @Override
    public DeliveryList deliveries(String noticeId, Set<DeliveryState> states, Optional<String> cursor, int limit) {
        return new DeliveryList(List.of(), Optional.empty());
    }

    @Override
    public void onProgress(ProgressListener listener) {
        listeners.add(listener);
    }

    private void here() {
        if (away) {
            throw new IllegalStateException("store away");
        }
    }
}
