package vn.trucban.bot.adapter.telegram;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import vn.trucban.notifier.telegram.TelegramApi;

/**
 * Ends the waiting sign on a tapped button, at once and whatever becomes of the tap. On threads of its own: a slow Telegram must not
 * hold up the conversation. A tap that cannot be answered is let go; the app stops waiting by itself.
 */
final class CallbackAnswers implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int WAITING = 200;

    private final Optional<TelegramApi> api;
    private final ThreadPoolExecutor threads;

    /** @param api absent without a token: then nobody can be answered */
    CallbackAnswers(Optional<TelegramApi> api) {
        this.api = api;
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> {
                    Thread thread = new Thread(work, "telegram-taps");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    void answer(String callbackId) {
        api.ifPresent(telegram -> {
            AnswerCallbackQuery answer = new AnswerCallbackQuery(callbackId);
            threads.execute(() -> telegram.call(answer.getMethod(), answer));
        });
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
