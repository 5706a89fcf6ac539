package vn.trucban.bot.adapter.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.trucban.bot.adapter.reception.PollingLoop;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.notifier.telegram.TelegramAnswer;
import vn.trucban.notifier.telegram.TelegramApi;

/**
 * Asks Telegram for updates. Confirms an update only after it was taken for good; what is unconfirmed Telegram offers again, also to another instance.
 */
final class TelegramPoller implements AutoCloseable {
    /** What we ask for. Always sent: without it Telegram keeps the list of whoever used this token before. */
    static final List<String> WANTED = List.of("message", "callback_query", "my_chat_member");

    /** How long Telegram may hold a poll open. */
    static final Duration HOLD = Duration.ofSeconds(20);

    private static final int BATCH = 50;

    private final TelegramApi api;
    private final BatchOffer offer;
    private final Runnable webhookInTheWay;
    private final PollingLoop loop;
    private long offset;

    /** @param webhookInTheWay called when Telegram says that a webhook takes the updates */
    TelegramPoller(
            TelegramApi api,
            BatchOffer offer,
            PollingRight right,
            Reception reception,
            Runnable webhookInTheWay,
            PollingLoop.Pace pace,
            Clock clock) {
        this.api = api;
        this.offer = offer;
        this.webhookInTheWay = webhookInTheWay;
        this.loop = new PollingLoop("telegram", right, reception, pace, clock, this::round);
    }

    void start() {
        loop.start();
    }

    private Duration round() {
        return loop.inTurn(this::poll);
    }

    private Duration poll() {
        Duration hold = loop.pace().hold();
        // why no request type of the library: it counts updates in an int, and Telegram may begin anywhere
        Map<String, Object> poll =
                Map.of("offset", offset, "limit", BATCH, "timeout", hold.toSeconds(), "allowed_updates", WANTED);
        return api.call("getupdates", poll, hold.plusSeconds(10))
                .fold(
                        this::took,
                        this::refused,
                        silent -> loop.failed(silent.exchange().toString()));
    }

    private Duration took(TelegramAnswer.Done done) {
        loop.answered();
        if (done.result().isEmpty()) {
            // why: all is confirmed now, and after a quiet week Telegram may start again at any number, even a lower
            // one
            offset = 0;
            return loop.goOn();
        }
        BatchOffer.Outcome outcome = offer.offer(done.result());
        offset = Math.max(outcome.confirmBelow(), 0);
        return outcome.refused() ? loop.later() : loop.goOn();
    }

    private Duration refused(TelegramAnswer.Refused refused) {
        if (refused.code() == 409 && refused.says("webhook")) {
            webhookInTheWay.run();
        }
        Duration pause = loop.failed(refused.detail());
        return refused.retryAfter().filter(wait -> wait.compareTo(pause) > 0).orElse(pause);
    }

    /** Ends the poll under way and waits for updates being taken. */
    @Override
    public void close() {
        loop.stopAsking();
        api.cancelCalls();
        loop.await(Duration.ofSeconds(10));
    }
}
