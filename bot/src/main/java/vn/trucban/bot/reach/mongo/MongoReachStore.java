package vn.trucban.bot.reach.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.reach.Proof;
import vn.trucban.bot.reach.ReachStore;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code reach}, by person. Moments are whole seconds, so that their texts compare as they do. */
public final class MongoReachStore implements ReachStore {
    private static final String REACH = "reach";

    private final MongoOperations mongo;
    private final DocumentCodec<Proof> codec = new DocumentCodec<>(Proof.class);

    public MongoReachStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Proof> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, REACH).stream()
                .map(codec::read)
                .toList();
    }

    @Override
    public void heard(PersonId person, ChannelKind channel, Instant at) {
        later(person, "heard." + channel.name(), at);
    }

    @Override
    public void missed(PersonId person, ChannelKind channel, Instant at) {
        later(person, "missed." + channel.name(), at);
    }

    private void later(PersonId person, String field, Instant at) {
        Query one = Query.query(Criteria.where("_id").is(person.value()));
        Update later = new Update()
                .max(field, at.truncatedTo(ChronoUnit.SECONDS).toString())
                .set("person", new Document("value", person.value()));
        try {
            mongo.upsert(one, later, REACH);
        } catch (DuplicateKeyException writtenMeanwhile) {
            mongo.updateFirst(one, later, REACH);
        }
    }
}
