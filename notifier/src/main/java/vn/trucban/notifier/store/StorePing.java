package vn.trucban.notifier.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the store for a sign of life. Whoever wants to know waits no longer than is said here, whatever the store does. */
public final class StorePing implements AutoCloseable {
    private final Runnable ping;
    private final Duration patience;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "store-ping");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Void> asked = CompletableFuture.completedFuture(null);

    /** @param ping returns when the store has answered, throws where it has not; may take long */
    StorePing(Runnable ping, Duration patience) {
        this.ping = ping;
        this.patience = patience;
    }

    /** Whether it answers now. */
    public boolean answers() {
        try {
            asked().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** why one question at a time: while a store hangs, each would keep its connection until the driver gives up. */
    private synchronized CompletableFuture<Void> asked() {
        if (asked.isDone()) {
            asked = CompletableFuture.runAsync(ping, asking);
        }
        return asked;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
