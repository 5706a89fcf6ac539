package vn.trucban.notifier.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The embedded engine as a server of its own, for tests: {@code StoreServer DATA_DIR PORT}; ends when its input ends. */
public final class StoreServer {
    private StoreServer() {}

    public static void main(String[] args) throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]), Integer.parseInt(args[1]))) {
            System.out.write(("READY " + store.port() + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
            while (System.in.read() >= 0) {
                // only its end matters
            }
        }
    }

    /** Reads the server's output until it says its port. */
    public static int port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return Integer.parseInt(line.substring("READY ".length()));
            }
        }
        throw new IOException("the store server ended before it was ready");
    }
}
