package vn.trucban.notifier.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The embedded engine as a server of its own, for tests: {@code StoreServer DATA_DIR PORT}; ends when its input ends. */
final class StoreServer {
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
}
