package vn.trucban.bot.adapter.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.adapter.reception.BackOff;
import vn.trucban.notifier.telegram.TelegramAnswer;
import vn.trucban.notifier.telegram.TelegramApi;

/**
 * Tells Telegram how we work, in the background and for as long as it takes: the start never waits for a platform that may be blocked.
 * A step is repeated until Telegram takes it; a refused optional step is let go.
 */
final class TelegramSetup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramSetup.class);

    /** @param needed without it no updates come: repeated even when Telegram refuses it */
    record Step(String method, Object parameters, boolean needed) {}

    private final TelegramApi api;
    private final List<Step> steps;
    private final BackOff backOff;
    private final Deque<Step> open = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "telegram-setup");
        worker.setDaemon(true);
        return worker;
    });

    TelegramSetup(TelegramApi api, List<Step> steps, BackOff backOff) {
        this.api = api;
        this.steps = List.copyOf(steps);
        this.backOff = backOff;
    }

    /** Takes all steps; where it is still at it, starts over. */
    void begin() {
        thread.execute(() -> {
            boolean idle = open.isEmpty();
            open.clear();
            open.addAll(steps);
            if (idle) {
                next();
            }
        });
    }

    private void next() {
        while (!open.isEmpty()) {
            Step step = open.peek();
            if (!settled(step)) {
                thread.schedule(this::next, backOff.next().toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
            backOff.reset();
            open.remove();
        }
    }

    /** True: done, or not worth another try. */
    private boolean settled(Step step) {
        return api.call(step.method(), step.parameters())
                .fold(
                        done -> true,
                        refused -> {
                            LOG.warn("Telegram refused {}: {}", step.method(), refused.detail());
                            return !step.needed() && !mayPass(refused);
                        },
                        silent -> false);
    }

    private static boolean mayPass(TelegramAnswer.Refused refused) {
        return refused.code() == 429 || refused.code() >= 500 || refused.code() == 401;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
