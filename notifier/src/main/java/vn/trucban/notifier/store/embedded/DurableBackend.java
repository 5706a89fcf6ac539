package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine, made durable: a command that may have written is answered after its changes are on disk. */
final class DurableBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlasterror",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "whatsmyuri");

    private final GroupCommit commits;

    DurableBackend(MVStore file) {
        super(file);
        this.commits = new GroupCommit(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new FileDatabase(name, getMvStore(), getCursorRegistry());
    }

    /**
     * Errors become answers here. why: the engine would log the refused command first, with the texts and phone numbers in it.
     */
    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (isClosed()) {
            return away();
        }
        try {
            Supplier<Document> answer = () -> super.handleMessage(message);
            return correctedCount(
                    command,
                    message.getDocument(),
                    READS.contains(command.toLowerCase(Locale.ROOT)) ? reading(answer) : commits.durably(answer));
        } catch (MongoServerError e) {
            return error(e.getMessageWithoutErrorCode(), e.getCode(), e.getCodeName());
        } catch (MongoServerException e) {
            return error(e.getMessageWithoutErrorCode(), 1, "InternalError");
        } catch (MVStoreException e) {
            log.error("The embedded store could not read or write its file in {}", command, e);
            return away();
        } catch (RuntimeException e) {
            log.error("The embedded store could not execute {}", command, withoutItsMessage(e));
            return isClosed() ? away() : error("embedded store: " + e.getClass().getSimpleName(), 1, "InternalError");
        }
    }

    /**
     * The handshake of a connection comes this way: refused too where the file is closed, so that the client takes the server for gone.
     * Health checks say hello, which the engine knows by its old name only.
     */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String known = command.equalsIgnoreCase("hello") ? "isMaster" : command;
        return isClosed() ? away() : super.handleCommand(channel, database, known, query);
    }

    /** True after the file closed itself because it could not be written. */
    boolean isClosed() {
        return getMvStore().isClosed();
    }

    /** What a MongoDB says that is shutting down. */
    private static Document away() {
        return error("the embedded store is closed", 91, "ShutdownInProgress");
    }

    /** Keeps the pages that a long scan reads from being written over meanwhile. */
    private Document reading(Supplier<Document> read) {
        MVStore file = getMvStore();
        MVStore.TxCounter version = file.registerVersionUsage();
        try {
            return read.get();
        } finally {
            file.deregisterVersionUsage(version);
        }
    }

    /** The engine counts documents it refused as inserted. */
    private static Document correctedCount(String command, Document query, Document answer) {
        if (command.equals("insert") && answer.get("writeErrors") instanceof List<?> errors) {
            int refused = query.get("ordered") instanceof Boolean ordered && !ordered
                    ? errors.size()
                    : ((List<?>) query.get("documents")).size() - firstIndex(errors);
            answer.put("n", ((List<?>) query.get("documents")).size() - refused);
        }
        return answer;
    }

    private static int firstIndex(List<?> writeErrors) {
        return ((Number) ((Document) writeErrors.get(0)).get("index")).intValue();
    }

    private static Document error(String message, int code, String name) {
        return new Document("ok", 0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", name);
    }

    private static Throwable withoutItsMessage(RuntimeException e) {
        IllegalStateException trace = new IllegalStateException(e.getClass().getName());
        trace.setStackTrace(e.getStackTrace());
        return trace;
    }
}
