package vn.trucban.bot.command.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandStore;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code commands}, by incident. */
public final class MongoCommandStore implements CommandStore {
    private static final String COMMANDS = "commands";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String NUMBER = "number";
    private static final String LIVE = "live";
    private static final String UNRELAYED = "unrelayed";

    private final MongoOperations mongo;
    private final DocumentCodec<Command> codec = new DocumentCodec<>(Command.class, Button.class);

    public MongoCommandStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(COMMANDS).createIndex(new Index(LIVE, Sort.Direction.ASC));
        mongo.indexOps(COMMANDS).createIndex(new Index(UNRELAYED, Sort.Direction.ASC));
        mongo.indexOps(COMMANDS).createIndex(new Index(NUMBER, Sort.Direction.DESC));
    }

    @Override
    public boolean save(Command command) {
        Document document = codec.write(command.incident().value(), command);
        document.put(LIVE, command.live());
        document.put(UNRELAYED, command.outbox().waiting());
        if (command.version() == 1) {
            try {
                mongo.insert(document, COMMANDS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before =
                Query.query(Criteria.where(ID).is(document.get(ID)).and(VERSION).is(command.version() - 1));
        return mongo.replace(before, document, COMMANDS).getMatchedCount() == 1;
    }

    @Override
    public Optional<Command> find(IncidentId incident) {
        return Optional.ofNullable(mongo.findById(incident.value(), Document.class, COMMANDS))
                .map(codec::read);
    }

    @Override
    public List<Command> live() {
        return all(Query.query(Criteria.where(LIVE).is(true)).with(Sort.by(NUMBER)));
    }

    @Override
    public List<Command> unrelayed() {
        return all(Query.query(Criteria.where(UNRELAYED).is(true)));
    }

    @Override
    public List<Command> recent(int limit) {
        return all(new Query().with(Sort.by(Sort.Direction.DESC, NUMBER)).limit(limit));
    }

    private List<Command> all(Query query) {
        return mongo.find(query, Document.class, COMMANDS).stream()
                .map(codec::read)
                .toList();
    }
}
