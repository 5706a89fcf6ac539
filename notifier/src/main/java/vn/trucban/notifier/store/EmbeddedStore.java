package vn.trucban.notifier.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-compatible store inside this process, on one file, for the machine that has no MongoDB. Listens on a loopback port
 * only. A write that has been answered is on disk: neither {@code kill -9} nor a power cut loses it.
 *
 * <p>No transactions, update pipelines or secondary non-unique indexes: see {@code notifier/STORE.md}.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** The file inside the data directory. */
    static final String FILE = "trucban.mv";

    private static final int CACHE_MEGABYTES = 16;
    /** Each waiting writer occupies one; they share one commit. */
    private static final int WORKERS = 16;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
        this.address = server.getLocalAddress();
    }

    /**
     * Opens the store in this directory, which is made where missing, on a free loopback port.
     *
     * @throws StoreRefused when another process has it open, or it cannot be written
     */
    public static EmbeddedStore open(Path dataDir) {
        return open(dataDir, 0);
    }

    /** As {@link #open(Path)}, on a known port. */
    static EmbeddedStore open(Path dataDir, int port) {
        MongoServer server = new MongoServer(new DurableBackend(openFile(dataDir)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        return new EmbeddedStore(server);
    }

    private static MVStore openFile(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new StoreRefused(StoreRefused.Reason.NOT_WRITABLE, dataDir, e);
        }
        try {
            return new MVStore.Builder()
                    .fileName(dataDir.resolve(FILE).toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .autoCommitBufferSize(0)
                    .open();
        } catch (MVStoreException e) {
            throw new StoreRefused(reason(e), dataDir, e);
        } catch (UncheckedIOException e) {
            throw new StoreRefused(StoreRefused.Reason.NOT_WRITABLE, dataDir, e);
        }
    }

    private static StoreRefused.Reason reason(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> StoreRefused.Reason.IN_USE;
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT -> StoreRefused.Reason.DAMAGED;
            default -> StoreRefused.Reason.NOT_WRITABLE;
        };
    }

    /** For a MongoDB client in this process or another one on this machine. */
    public String connectionString() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    int port() {
        return address.getPort();
    }

    /** Everything is on disk and the file is free when this returns. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
