package vn.trucban.notifier.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A server whose answers carry the date the test wants; the JDK's own server writes its own. */
final class DatedSite implements AutoCloseable {
    private final ServerSocket server;

    DatedSite(Instant date) {
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)) + "\r\n\r\n";
        Thread thread = new Thread(() -> serve(answer), "dated-site");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(String answer) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                int read = caller.getInputStream().read(new byte[8192]);
                if (read > 0) {
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // the test ended, or the caller hung up
            }
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
