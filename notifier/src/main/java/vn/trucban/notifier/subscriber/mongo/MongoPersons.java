package vn.trucban.notifier.subscriber.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.subscriber.Linked;
import vn.trucban.notifier.subscriber.Persons;

/** Persons as {@code {_id: person, version, addresses: [keys in order], changedAt}}. */
final class MongoPersons implements Persons {
    private final MongoCollection<Document> persons;

    MongoPersons(MongoOperations store) {
        this.persons = store.getCollection("subscriber_persons");
    }

    @Override
    public Optional<Linked> find(String person) {
        return Optional.ofNullable(persons.find(Filters.eq("_id", person)).first())
                .map(MongoPersons::read);
    }

    @Override
    public Map<String, Linked> findAll(Collection<String> ids) {
        Map<String, Linked> found = new HashMap<>();
        if (!ids.isEmpty()) {
            persons.find(Filters.in("_id", ids)).map(MongoPersons::read).forEach(it -> found.put(it.person(), it));
        }
        return found;
    }

    @Override
    public boolean save(Linked changed) {
        Document document = new Document("_id", changed.person())
                .append("version", changed.version())
                .append(
                        "addresses",
                        changed.addresses().stream().map(Address::key).toList())
                .append("changedAt", Date.from(changed.changedAt()));
        if (changed.version() > 1) {
            return persons.replaceOne(
                                    Filters.and(
                                            Filters.eq("_id", changed.person()),
                                            Filters.eq("version", changed.version() - 1)),
                                    document)
                            .getMatchedCount()
                    == 1;
        }
        try {
            persons.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Linked read(Document document) {
        return new Linked(
                document.getString("_id"),
                document.getList("addresses", String.class).stream()
                        .map(Address::parse)
                        .toList(),
                document.getDate("changedAt").toInstant(),
                document.getLong("version"));
    }
}
