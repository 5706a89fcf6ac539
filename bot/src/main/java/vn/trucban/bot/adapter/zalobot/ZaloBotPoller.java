package vn.trucban.bot.adapter.zalobot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.trucban.bot.adapter.reception.PollingLoop;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.notifier.zalobot.ZaloBotAnswer;
import vn.trucban.notifier.zalobot.ZaloBotApi;

/**
 * Asks the bot platform for messages. The platform has no confirmation: what it has answered it never
 * answers again, so a message that cannot be taken yet is held here, before anything else is asked for; a process that dies in that
 * moment loses it.
 */
final class ZaloBotPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ZaloBotPoller.class);
    /** How long the platform may hold a poll open; stopping waits for it. */
    static final Duration HOLD = Duration.ofSeconds(5);

    private static final int NOTHING_CAME = 408;

    private final ZaloBotApi api;
    private final ZaloBotMessages messages;
    private final Inbox inbox;
    private final MeterRegistry meters;
    private final PollingLoop loop;
    private final Deque<JsonNode> held = new ArrayDeque<>();

    /** Where messages go. */
    record Intake(ZaloBotMessages messages, Inbox inbox, MeterRegistry meters) {}

    ZaloBotPoller(
            ZaloBotApi api,
            Intake intake,
            PollingRight right,
            Reception reception,
            PollingLoop.Pace pace,
            Clock clock) {
        this.api = api;
        this.messages = intake.messages();
        this.inbox = intake.inbox();
        this.meters = intake.meters();
        this.loop = new PollingLoop("zalo-bot", right, reception, pace, clock, this::round);
    }

    void start() {
        loop.start();
    }

    private Duration round() {
        return held.isEmpty() ? loop.inTurn(this::poll) : takeHeld();
    }

    private Duration poll() {
        Duration hold = loop.pace().hold();
        Map<String, String> poll = Map.of("timeout", Long.toString(hold.toSeconds()));
        return api.call("getUpdates", poll, hold.plusSeconds(10))
                .fold(
                        this::came,
                        this::refused,
                        silent -> loop.failed(silent.exchange().toString()));
    }

    /** One message a poll is documented; a list is understood too. */
    private Duration came(ZaloBotAnswer.Done done) {
        loop.answered();
        if (done.result().isArray()) {
            done.result().forEach(held::add);
        } else if (done.result().isObject()) {
            held.add(done.result());
        }
        return held.isEmpty() ? loop.goOn() : takeHeld();
    }

    private Duration takeHeld() {
        while (!held.isEmpty()) {
            var inbound = messages.read(held.peek());
            if (inbound.isPresent() && !take(inbound.get())) {
                return loop.later();
            }
            count(inbound.isPresent() ? "accepted" : "ignored");
            held.remove();
        }
        return loop.goOn();
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
            loop.answered();
            return loop.goOn();
        }
        Duration pause = loop.failed("refused with " + refused.code());
        return refused.retryAfter().filter(wait -> wait.compareTo(pause) > 0).orElse(pause);
    }

    private void count(String fate) {
        meters.counter("trucban.zalobot.updates", "fate", fate).increment();
    }

    /** Waits for the poll under way: cutting it off could lose the message that it is bringing. */
    @Override
    public void close() {
        loop.stopAsking();
        loop.await(loop.pace().hold().plusSeconds(5));
        api.close();
    }
}
