package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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

    /** The file format's own advice: what a kill may send recovery back to is not written over meanwhile. */
    private static final Duration SPACE_RESTS = Duration.ofSeconds(45);

    private static final int HEADER_BYTES = 8192;
    private static final int CACHE_MEGABYTES = 16;
    /** Each waiting writer occupies one; they share one commit. */
    private static final int WORKERS = 16;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
        this.address = server.getLocalAddress();
    }

    /** True where a store was made in this directory. */
    public static boolean existsIn(Path dataDir) {
        return Files.exists(dataDir.resolve(FILE));
    }

    /**
     * Opens the store in this directory, which is made where missing, on a free loopback port.
     *
     * @throws StoreRefused when another process has it open, or it cannot be written
     */
    public static EmbeddedStore open(Path dataDir) {
        return open(dataDir, 0);
    }

    /** The refusal where no store is. */
    public static StoreRefused missing(Path dataDir) {
        return new StoreRefused(StoreRefused.Reason.MISSING, dataDir, null);
    }

    /** As {@link #open(Path)}, on a known port. */
    public static EmbeddedStore open(Path dataDir, int port) {
        return open(dataDir, port, SPACE_RESTS);
    }

    /** As {@link #open(Path, int)}, with another time that freed space rests before it is written over. */
    static EmbeddedStore open(Path dataDir, int port, Duration spaceRests) {
        MongoServer server = new MongoServer(new ReopeningBackend(() -> openFile(dataDir, spaceRests)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        return new EmbeddedStore(server);
    }

    private static MVStore openFile(Path dataDir, Duration spaceRests) {
        Path path = dataDir.resolve(FILE);
        try {
            Files.createDirectories(dataDir);
            emptyIfUnfinished(path);
            MVStore file = new MVStore.Builder()
                    .fileName(path.toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            file.setRetentionTime((int) spaceRests.toMillis());
            syncDirectory(dataDir);
            return file;
        } catch (MVStoreException e) {
            throw new StoreRefused(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? StoreRefused.Reason.IN_USE
                            : StoreRefused.Reason.DAMAGED,
                    dataDir,
                    e);
        } catch (IOException e) {
            throw new StoreRefused(StoreRefused.Reason.NOT_WRITABLE, dataDir, e);
        }
    }

    /** A file shorter than its header was being made when the power went; nothing was ever acknowledged from it. */
    private static void emptyIfUnfinished(Path path) throws IOException {
        if (!Files.exists(path) || Files.size(path) >= HEADER_BYTES) {
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null) {
                file.truncate(0);
            }
        }
    }

    /** So that a power cut after the first start does not lose the file's name. */
    private static void syncDirectory(Path dataDir) throws IOException {
        try (FileChannel directory = FileChannel.open(dataDir, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** For a MongoDB client in this process or another one on this machine. */
    public String connectionString() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** The loopback port it listens on. */
    public int port() {
        return address.getPort();
    }

    /** Everything is on disk and the file is free when this returns. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
