package vn.trucban.bot.adapter.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.adapter.reception.BackOff;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.notifier.telegram.TelegramAnswer;
import vn.trucban.notifier.telegram.TelegramApi;

/**
 * Asks Telegram for updates, for as long as the program runs: through an unreachable platform, a wrong token, a store that is away.
 * Confirms an update only after it was taken for good; what is unconfirmed Telegram offers again, also to another instance.
 */
final class TelegramPoller implements AutoCloseable {
    /** What we ask for. Always sent: without it Telegram keeps the list of whoever used this token before. */
    static final List<String> WANTED = List.of("message", "callback_query", "my_chat_member");

    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final String STANDING_BY = "another instance polls";

    private final TelegramApi api;
    private final BatchOffer offer;
    private final PollingRight right;
    private final Reception reception;
    private final Runnable webhookInTheWay;
    private final Pace pace;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "telegram-poll");
    private long offset;

    /**
     * @param hold how long Telegram may hold a poll open
     * @param backOff pauses after failures, at most 10 s
     * @param turn how often an instance without the right to poll asks for it
     */
    record Pace(Duration hold, BackOff backOff, Duration turn) {
        static Pace usual(RandomGenerator chance) {
            return new Pace(
                    Duration.ofSeconds(20),
                    new BackOff(Duration.ofSeconds(1), LONGEST_PAUSE, chance),
                    Duration.ofSeconds(5));
        }
    }

    /** @param webhookInTheWay called when Telegram says that a webhook takes the updates */
    TelegramPoller(
            TelegramApi api,
            BatchOffer offer,
            PollingRight right,
            Reception reception,
            Runnable webhookInTheWay,
            Pace pace,
            Clock clock) {
        this.api = api;
        this.offer = offer;
        this.right = right;
        this.reception = reception;
        this.webhookInTheWay = webhookInTheWay;
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
            trouble(defect.getClass().getName());
            return pace.backOff().next();
        }
    }

    /** One poll. @return the pause before the next */
    private Duration round() {
        if (!right.hold()) {
            reception.trouble(STANDING_BY);
            return pace.turn();
        }
        // why no request type of the library: it counts updates in an int, and Telegram may begin anywhere
        Map<String, Object> poll =
                Map.of("offset", offset, "limit", BATCH, "timeout", pace.hold().toSeconds(), "allowed_updates", WANTED);
        return api.call("getupdates", poll, pace.hold().plusSeconds(10))
                .fold(
                        this::took,
                        this::refused,
                        silent -> failed(silent.exchange().toString()));
    }

    private Duration took(TelegramAnswer.Done done) {
        reception.good(clock.instant());
        if (done.result().isEmpty()) {
            // why: all is confirmed now, and after a quiet week Telegram may start again at any number, even a lower
            // one
            offset = 0;
            pace.backOff().reset();
            return Duration.ZERO;
        }
        BatchOffer.Outcome outcome = offer.offer(done.result());
        offset = Math.max(outcome.confirmBelow(), 0);
        if (outcome.refused()) {
            return pace.backOff().next();
        }
        pace.backOff().reset();
        return Duration.ZERO;
    }

    private Duration refused(TelegramAnswer.Refused refused) {
        if (refused.code() == 409 && refused.says("webhook")) {
            webhookInTheWay.run();
        }
        Duration pause = failed(refused.detail());
        return refused.retryAfter().filter(wait -> wait.compareTo(pause) > 0).orElse(pause);
    }

    private Duration failed(String what) {
        if (stopping.getCount() > 0) {
            trouble(what);
        }
        return pace.backOff().next();
    }

    private void trouble(String what) {
        if (reception.trouble(what)) {
            LOG.warn("no updates from Telegram: {}", what);
        }
    }

    /** Ends the poll under way and waits for updates being taken. */
    @Override
    public void close() {
        stopping.countDown();
        api.cancelCalls();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
