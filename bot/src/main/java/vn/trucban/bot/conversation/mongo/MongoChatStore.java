package vn.trucban.bot.conversation.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.conversation.Chat;
import vn.trucban.bot.conversation.ChatStore;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code chats}, a chat under its address. */
public final class MongoChatStore implements ChatStore {
    private static final String CHATS = "chats";
    private static final String UNFINISHED = "isUnfinished";
    private static final String UNANSWERED = "isUnanswered";

    private final MongoOperations mongo;
    private final DocumentCodec<Chat> codec = new DocumentCodec<>(Chat.class, Chat.sealedParts());

    public MongoChatStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(CHATS).createIndex(new Index(UNFINISHED, Sort.Direction.ASC));
        mongo.indexOps(CHATS).createIndex(new Index(UNANSWERED, Sort.Direction.ASC));
    }

    @Override
    public Optional<Chat> find(Address address) {
        return Optional.ofNullable(mongo.findById(address.key(), Document.class, CHATS))
                .map(codec::read);
    }

    @Override
    public boolean save(Chat chat) {
        Document document = codec.write(chat.address().key(), chat)
                .append(UNFINISHED, chat.unfinished())
                .append(UNANSWERED, chat.unanswered());
        if (chat.version() == 1) {
            try {
                mongo.insert(document, CHATS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before = Query.query(
                Criteria.where("_id").is(chat.address().key()).and("version").is(chat.version() - 1));
        return mongo.replace(before, document, CHATS).getMatchedCount() == 1;
    }

    @Override
    public List<Address> unfinished() {
        return marked(UNFINISHED);
    }

    @Override
    public List<Address> unanswered() {
        return marked(UNANSWERED);
    }

    private List<Address> marked(String field) {
        return mongo.find(Query.query(Criteria.where(field).is(true)), Document.class, CHATS).stream()
                .map(document -> Address.parse(document.getString("_id")))
                .toList();
    }
}
