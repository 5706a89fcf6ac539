package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * What became of posts, for whoever waits for it. Where they cannot take it, it is told them again until they can, of each post in order;
 * nothing is sent again because of that. Never throws. A crash loses what nobody has taken yet.
 */
final class Tidings {
    private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final ScheduledExecutorService threads;
    private final Map<Whose, Deque<Runnable>> untold = new HashMap<>();
    private volatile FailedTry failedTry = (id, to, why) -> {};
    private volatile Undelivered undelivered = (id, to, why) -> {};
    private volatile DeliveredAfterAll delivered = (id, to) -> {};

    Tidings(ScheduledExecutorService threads) {
        this.threads = threads;
    }

    private record Whose(String post, Address to) {}

    void onFailedTry(FailedTry listener) {
        failedTry = listener;
    }

    void onUndelivered(Undelivered listener) {
        undelivered = listener;
    }

    void onDelivered(DeliveredAfterAll listener) {
        delivered = listener;
    }

    void failed(String id, Address to, Failure why) {
        tell(new Whose(id, to), () -> failedTry.failed(id, to, why));
    }

    void undelivered(String id, Address to, Failure why) {
        tell(new Whose(id, to), () -> {
            failedTry.failed(id, to, why);
            undelivered.undelivered(id, to, why);
        });
    }

    void delivered(String id, Address to) {
        tell(new Whose(id, to), () -> delivered.delivered(id, to));
    }

    private void tell(Whose whose, Runnable word) {
        boolean first;
        synchronized (untold) {
            Deque<Runnable> words = untold.computeIfAbsent(whose, one -> new ArrayDeque<>());
            first = words.isEmpty();
            words.add(word);
        }
        if (first) {
            tellAll(whose);
        }
    }

    /** By one thread at a time for each post: whoever finds a word there leaves theirs to it. */
    private void tellAll(Whose whose) {
        Runnable word = next(whose, false);
        while (word != null) {
            try {
                word.run();
            } catch (RuntimeException failed) {
                LOG.warn(
                        "what became of a post on {} could not be told yet: {}",
                        whose.to().channel(),
                        failed.getClass().getSimpleName());
                threads.schedule(() -> tellAll(whose), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
            word = next(whose, true);
        }
    }

    /** @param told true: the first has been taken */
    private Runnable next(Whose whose, boolean told) {
        synchronized (untold) {
            Deque<Runnable> words = untold.get(whose);
            if (told) {
                words.remove();
            }
            if (words.isEmpty()) {
                untold.remove(whose);
            }
            return words.peek();
        }
    }
}
