package vn.trucban.notifier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A store in a process of its own, which a test can kill, suspend and start again on the same port and data: how a store that is
 * away, hangs, or serves several instances is tested without a {@code mongod}.
 */
public final class StoreProcess implements AutoCloseable {
    private final Path dataDir;
    private Process process;
    private int port;

    private StoreProcess(Path dataDir) {
        this.dataDir = dataDir;
    }

    /** Starts a server on a free port and waits until it answers. */
    public static StoreProcess start(Path dataDir) {
        StoreProcess store = new StoreProcess(dataDir);
        store.startAgain();
        return store;
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Dies at once, as by {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** After {@link #kill()}: the same data on the same port. */
    public void startAgain() {
        try {
            process = ChildJvm.start(StoreServer.class, dataDir.toString(), Integer.toString(port));
            port = StoreServer.port(process.inputReader(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps its connections and answers nothing, until {@link #resume()}. */
    public void suspend() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
