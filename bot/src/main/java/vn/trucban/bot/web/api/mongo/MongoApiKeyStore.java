package vn.trucban.bot.web.api.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.web.api.ApiKey;
import vn.trucban.bot.web.api.ApiKeyStore;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code api_keys}, by id. */
public final class MongoApiKeyStore implements ApiKeyStore {
    private static final String KEYS = "api_keys";

    private final MongoOperations mongo;
    private final DocumentCodec<ApiKey> codec = new DocumentCodec<>(ApiKey.class);

    public MongoApiKeyStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(ApiKey key) {
        mongo.save(codec.write(key.id(), key), KEYS);
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, KEYS)).map(codec::read);
    }

    @Override
    public List<ApiKey> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, KEYS).stream()
                .map(codec::read)
                .toList();
    }

    @Override
    public boolean revoke(String id, Instant at) {
        Query usable = Query.query(Criteria.where("_id").is(id).and("revokedAt").exists(false));
        return mongo.updateFirst(usable, Update.update("revokedAt", at.toString()), KEYS)
                        .getModifiedCount()
                == 1;
    }
}
