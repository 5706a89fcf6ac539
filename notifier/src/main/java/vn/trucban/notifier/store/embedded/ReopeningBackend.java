package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the file while it is open. A file that cannot be written closes itself, a full disk being the usual cause; it is then opened
 * again as soon as that works, with what was acknowledged. Meanwhile the store looks like a server that is away.
 */
final class ReopeningBackend implements MongoBackend {
    private static final Logger log = LoggerFactory.getLogger(ReopeningBackend.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Supplier<MVStore> file;
    private DurableBackend current;
    private boolean ended;
    private long lastAttempt;

    ReopeningBackend(Supplier<MVStore> file) {
        this.file = file;
        this.current = new DurableBackend(file.get());
    }

    private synchronized DurableBackend backend() {
        if (current.isClosed() && !ended && System.nanoTime() - lastAttempt > BETWEEN_ATTEMPTS.toNanos()) {
            lastAttempt = System.nanoTime();
            try {
                current = new DurableBackend(file.get());
                log.warn("The embedded store is open again");
            } catch (StoreRefused stillBroken) {
                log.error("The embedded store is closed and cannot be opened: {}", stillBroken.reason());
            }
        }
        return current;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return backend().handleMessage(message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return backend().handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return backend().handleQuery(query);
    }

    @Override
    public synchronized void close() {
        ended = true;
        current.close();
    }

    @Override
    public void handleClose(Channel channel) {
        backend().handleClose(channel);
    }

    @Override
    public void dropDatabase(String database) {
        backend().dropDatabase(database);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return backend().getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return backend().getServerStatus();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        backend().closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return backend().getClock();
    }

    @Override
    public void enableOplog() {
        throw new UnsupportedOperationException("oplog");
    }

    @Override
    public void disableOplog() {
        backend().disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return backend().resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        backend().version(version);
        return this;
    }
}
