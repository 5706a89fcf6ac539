package vn.trucban.notifier.delivery.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A platform in a process that does not die: one line {@code <message id> <repeat> <sender>} for each message, answered by one line once it is
 * recorded.
 */
final class RecordingPlatform implements AutoCloseable {
    /** What reached it. */
    record Received(String id, boolean repeat, String sender, long atNanos) {}

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Consumer<Received> watcher = message -> {};

    RecordingPlatform() {
        try {
            this.server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Called for each message, after it is recorded and counted and before it is answered. */
    void watch(Consumer<Received> hears) {
        watcher = hears;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    int count() {
        return count.get();
    }

    void forget() {
        received.clear();
        count.set(0);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream answers = socket.getOutputStream();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                Received message = new Received(words[0], Boolean.parseBoolean(words[1]), words[2], System.nanoTime());
                received.add(message);
                int number = count.incrementAndGet();
                watcher.accept(message);
                answers.write(("m" + number + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the sender died
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
