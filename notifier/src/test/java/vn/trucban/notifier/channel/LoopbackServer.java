package vn.trucban.notifier.channel;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A web server on this machine that can go away and come back on the same port. */
public final class LoopbackServer implements AutoCloseable {
    static {
        // why: otherwise every answer on a kept connection waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpHandler handler;
    private final ExecutorService threads;
    private final int port;
    private volatile HttpServer server;

    /** @param name of its threads */
    public LoopbackServer(String name, HttpHandler handler) {
        this.handler = handler;
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listen(int wanted) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            listening.createContext("/", handler);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Refuses connections until {@link #comeBack()}. */
    public void goDown() {
        server.stop(0);
    }

    /** Listens again, on the same port. */
    public void comeBack() {
        server = listen(port);
    }

    /** Waits before an answer; true: it was closed meanwhile, and nobody is answered any more. */
    public boolean closesWithin(Duration wait) throws InterruptedException {
        return !wait.isZero() && closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
