package vn.trucban.bot.adapter.zalobot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.trucban.bot.adapter.reception.BackOff;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.notifier.zalobot.ZaloBotAnswer;
import vn.trucban.notifier.zalobot.ZaloBotApi;

/**
 * Asks the bot platform for messages, for as long as the program runs. The platform has no confirmation: what it has answered it never
 * answers again, so a message that cannot be taken yet is held here, before anything else is asked for; a process that dies in that
 * moment loses it.
 */
final class ZaloBotPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ZaloBotPoller.class);
    private static final int NOTHING_CAME = 408;

    private final ZaloBotApi api;
    private final ZaloBotMessages messages;
    private final Inbox inbox;
    private final PollingRight right;
    private final Reception reception;
    private final MeterRegistry meters;
    private final Pace pace;
    private final Clock clock;
    private final Deque<JsonNode> held = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "zalo-bot-poll");

    /**
     * @param hold how long the platform may hold a poll open; stopping waits for it
     * @param backOff pauses after failures
     * @param turn how often an instance without the right to poll asks for it
     */
    record Pace(Duration hold, BackOff backOff, Duration turn) {
        static Pace usual(RandomGenerator chance) {
            return new Pace(
                    Duration.ofSeconds(5),
                    new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10), chance),
                    Duration.ofSeconds(5));
        }
    }

    /** Where messages go. */
    record Intake(ZaloBotMessages messages, Inbox inbox, MeterRegistry meters) {}

    ZaloBotPoller(ZaloBotApi api, Intake intake, PollingRight right, Reception reception, Pace pace, Clock clock) {
        this.api = api;
        this.messages = intake.messages();
        this.inbox = intake.inbox();
        this.meters = intake.meters();
        this.right = right;
        this.reception = reception;
        this.pace = pace;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean stop = false;
        while (!stop) {
            Duration pause = roundThatSurvives();
            try {
                stop = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stop = true;
            }
        }
        right.giveBack();
    }

    /** why everything is caught: a polling thread that dies leaves a bot that looks alive and hears nobody. */
    private Duration roundThatSurvives() {
        try {
            return round();
        } catch (RuntimeException | LinkageError | OutOfMemoryError defect) {
            return failed(defect.getClass().getName());
        }
    }

    /** Takes what is held, or else polls once. @return the pause before the next round */
    private Duration round() {
        if (!held.isEmpty()) {
            return takeHeld();
        }
        if (!right.hold()) {
            reception.trouble("another instance polls");
            return pace.turn();
        }
        Map<String, String> poll = Map.of("timeout", Long.toString(pace.hold().toSeconds()));
        return api.call("getUpdates", poll, pace.hold().plusSeconds(10))
                .fold(
                        this::came,
                        this::refused,
                        silent -> failed(silent.exchange().toString()));
    }

    /** One message a poll is documented; a list is understood too. */
    private Duration came(ZaloBotAnswer.Done done) {
        reception.good(clock.instant());
        pace.backOff().reset();
        if (done.result().isArray()) {
            done.result().forEach(held::add);
        } else if (done.result().isObject()) {
            held.add(done.result());
        }
        return held.isEmpty() ? Duration.ZERO : takeHeld();
    }

    private Duration takeHeld() {
        while (!held.isEmpty()) {
            var inbound = messages.read(held.peek());
            if (inbound.isPresent() && !take(inbound.get())) {
                return pace.backOff().next();
            }
            count(inbound.isPresent() ? "accepted" : "ignored");
            held.remove();
        }
        pace.backOff().reset();
        return Duration.ZERO;
    }

    private boolean take(Inbound inbound) {
        try {
            inbox.accept(inbound);
            return true;
        } catch (RuntimeException storeIsAway) {
            // the exception's class only: its message may quote what the person wrote
            LOG.warn(
                    "a message of the Zalo bot is held: {}",
                    storeIsAway.getClass().getName());
            count("failed");
            return false;
        }
    }

    private Duration refused(ZaloBotAnswer.Refused refused) {
        if (refused.code() == NOTHING_CAME) {
            reception.good(clock.instant());
            pace.backOff().reset();
            return Duration.ZERO;
        }
        Duration pause = failed("refused with " + refused.code());
        return refused.retryAfter().filter(wait -> wait.compareTo(pause) > 0).orElse(pause);
    }

    private Duration failed(String what) {
        if (stopping.getCount() > 0 && reception.trouble(what)) {
            LOG.warn("no messages from the Zalo bot: {}", what);
        }
        return pace.backOff().next();
    }

    private void count(String fate) {
        meters.counter("trucban.zalobot.updates", "fate", fate).increment();
    }

    /** Waits for the poll under way: cutting it off could lose the message that it is bringing. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(pace.hold().plusSeconds(5).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }
}
