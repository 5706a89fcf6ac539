package vn.trucban.notifier.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The engine, made durable: a command that may have written is answered after its changes are on disk. */
final class DurableBackend extends H2Backend {
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
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (READS.contains(command.toLowerCase(java.util.Locale.ROOT))) {
            return super.handleCommand(channel, database, command, query);
        }
        return commits.durably(() -> super.handleCommand(channel, database, command, query));
    }
}
