package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.Page;

/** One claimed page on its way out: each recipient gets a turn of the budget and leaves on a thread of its own. */
final class Transmission {
    /** After so long a page's recipients are asked again whether they still want it. */
    private static final Duration WANTED_FOR = Duration.ofSeconds(1);

    /** Of a send that ended without an answer of any kind. */
    private static final SendOutcome LOST = new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "sender failed"));

    private final ActiveRun active;
    private final Page page;
    private final Line line;
    private final Surroundings surroundings;
    private final Deque<Integer> left;
    private final Map<Integer, SendOutcome> outcomes = new ConcurrentHashMap<>();
    private final Map<Integer, UnaryOperator<Entry>> withdrawn = new HashMap<>();
    private final Semaphore answered = new Semaphore(0);
    private int begun;

    /** @param page just claimed, after its recipients were asked whether they want it */
    Transmission(ActiveRun active, Page page, Line line, Surroundings surroundings) {
        this.active = active;
        this.page = page;
        this.line = line;
        this.surroundings = surroundings;
        this.left = new ArrayDeque<>(page.sending());
    }

    /** Begins to send until everybody's message has left or there is a reason to stop. */
    void begin(NoticeMessages messages, Executor wire, BooleanSupplier stop) throws InterruptedException {
        Optional<String> replaces = messages.replaces(active);
        Instant asked = surroundings.now();
        while (!left.isEmpty()) {
            Optional<Budget.Turn> turn = line.take(active.lane(), stop);
            if (turn.isEmpty()) {
                return;
            }
            if (Duration.between(asked, surroundings.now()).abs().compareTo(WANTED_FOR) > 0) {
                leaveOutWithdrawn();
                asked = surroundings.now();
            }
            if (!left.isEmpty()) {
                int place = left.element();
                send(place, turn.get(), messages.of(active, page.entries().get(place), replaces), wire);
                left.remove();
            }
        }
    }

    private void send(int place, Budget.Turn turn, OutgoingMessage message, Executor wire) {
        wire.execute(() -> {
            SendOutcome outcome = LOST;
            try {
                outcome = line.transmit(turn, message);
            } finally {
                outcomes.put(place, outcome);
                answered.release();
            }
        });
        begun++;
    }

    private void leaveOutWithdrawn() {
        if (active.run().channel().publishes()) {
            return;
        }
        List<String> asked = left.stream().map(this::subscriber).toList();
        Set<String> wanted = surroundings.audience().stillWanted(active.run().channel(), asked);
        Instant now = surroundings.now();
        left.stream()
                .filter(place -> !wanted.contains(subscriber(place)))
                .forEach(place -> withdrawn.put(place, entry -> entry.skipped(Skip.WITHDRAWN, now)));
        left.removeAll(withdrawn.keySet());
    }

    private String subscriber(int place) {
        return page.entries().get(place).subscriberId();
    }

    boolean leftOver() {
        return !left.isEmpty();
    }

    /** What is certain before any answer came: those not begun wait again, those withdrawn are left out. */
    Map<Integer, UnaryOperator<Entry>> notBegun() {
        Instant now = surroundings.now();
        Map<Integer, UnaryOperator<Entry>> results = new HashMap<>(withdrawn);
        left.forEach(place -> results.put(place, entry -> entry.untaken(now)));
        return results;
    }

    /** Waits for every message that was begun; channels bound how long that takes. */
    Map<Integer, SendOutcome> answers() throws InterruptedException {
        answered.acquire(begun);
        begun = 0;
        return Map.copyOf(outcomes);
    }
}
