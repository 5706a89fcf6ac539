package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import vn.trucban.notifier.delivery.Lane;

/**
 * What one provider token may send, shared by everybody: emergencies first, then replies, then bulk. So that a long emergency does not
 * silence the bot, replies may have a tenth of the turns meanwhile, and at least one a second.
 */
final class Budget {
    private static final long LONGEST_PATIENCE = Duration.ofSeconds(1).toNanos();
    /** Whoever waits looks up this often, in case what it may give up for came silently. */
    private static final long LOOK_UP = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    private final int[] waiting = new int[Lane.values().length];
    private final Pace pace;
    /** So long a reply waits before it passes an emergency, and the next after it. */
    private final long patience;

    private volatile long heldUntil;
    private long replyWaitsSince;

    Budget(int perSecond, LongSupplier nanos) {
        this.nanos = nanos;
        this.pace = new Pace(perSecond, nanos.getAsLong());
        this.heldUntil = nanos.getAsLong();
        this.patience = Math.min(LONGEST_PATIENCE, 10 * LONGEST_PATIENCE / perSecond);
    }

    /**
     * Waits for a turn.
     *
     * @param giveUp asked at least ten times a second, with this budget locked: it must not wait for anybody
     * @return empty: gave up, nothing was taken
     */
    Optional<Turn> take(Lane lane, BooleanSupplier giveUp) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            begin(lane);
            return await(lane, giveUp);
        } finally {
            waiting[lane.ordinal()]--;
            turn.signalAll();
            lock.unlock();
        }
    }

    private void begin(Lane lane) {
        if (waiting[lane.ordinal()]++ == 0 && lane == Lane.REPLY) {
            replyWaitsSince = nanos.getAsLong();
        }
    }

    /** A turn at once, though nothing is to leave: for one message that shows whether anything does. */
    Turn now() {
        lock.lock();
        try {
            return new Turn(pace.take(nanos.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    /** The right to let one message leave. */
    final class Turn {
        private final int number;

        private Turn(int number) {
            this.number = number;
        }

        /** Said at the moment the message leaves: from then on the provider counts it. */
        void leaves() {
            lock.lock();
            try {
                pace.leaves(number, nanos.getAsLong());
            } finally {
                lock.unlock();
            }
        }
    }

    private Optional<Turn> await(Lane lane, BooleanSupplier giveUp) throws InterruptedException {
        while (!giveUp.getAsBoolean()) {
            long now = nanos.getAsLong();
            long wait = first(lane, now) ? pace.waitAt(now) : untilFirst(lane, now);
            if (wait <= 0) {
                replyWaitsSince = lane == Lane.REPLY ? now : replyWaitsSince;
                return Optional.of(new Turn(pace.take(now)));
            }
            turn.awaitNanos(Math.min(wait, LOOK_UP));
        }
        return Optional.empty();
    }

    /** Others are told when their time comes; nobody tells a reply that its patience is over. */
    private long untilFirst(Lane lane, long now) {
        return lane == Lane.REPLY ? Math.max(1, replyWaitsSince + patience - now) : LOOK_UP;
    }

    private boolean first(Lane lane, long now) {
        boolean replies = waiting[Lane.REPLY.ordinal()] > 0;
        boolean replyOverdue = replies && now - replyWaitsSince >= patience;
        boolean emergencies = waiting[Lane.EMERGENCY.ordinal()] > 0;
        return switch (lane) {
            case EMERGENCY -> !replyOverdue;
            case REPLY, ANSWER -> replyOverdue || !emergencies;
            case BULK -> !replies && !emergencies;
        };
    }

    /** Nothing leaves for so long: the provider said so, or does not answer. */
    void holdFor(Duration time) {
        lock.lock();
        try {
            long until = nanos.getAsLong() + time.toNanos();
            heldUntil = until - heldUntil > 0 ? until : heldUntil;
            pace.holdUntil(until);
            turn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** For how long it is still held; zero: not. Takes no lock: whoever gives up may ask it. */
    Duration held() {
        return Duration.ofNanos(Math.max(0, heldUntil - nanos.getAsLong()));
    }

    /** How many wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return Arrays.stream(waiting).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Something changed that somebody may give up for. */
    void nudge() {
        lock.lock();
        try {
            turn.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
