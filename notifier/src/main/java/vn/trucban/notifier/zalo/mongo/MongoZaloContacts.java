package vn.trucban.notifier.zalo.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.zalo.ZaloContact;
import vn.trucban.notifier.zalo.ZaloContacts;

/** Contacts as {@code {_id: user, last, refused, phone}}. */
final class MongoZaloContacts implements ZaloContacts {
    private final MongoCollection<Document> contacts;

    MongoZaloContacts(MongoOperations store) {
        this.contacts = store.getCollection("zalo_contacts");
    }

    @Override
    public Map<String, ZaloContact> findAll(Collection<String> userIds) {
        Map<String, ZaloContact> found = new HashMap<>();
        userIds.forEach(id -> found.put(id, ZaloContact.stranger(id)));
        if (!found.isEmpty()) {
            contacts.find(Filters.in("_id", found.keySet()))
                    .map(MongoZaloContacts::read)
                    .forEach(each -> found.put(each.userId(), each));
        }
        return found;
    }

    @Override
    public void interacted(String userId, Instant at) {
        update(userId, Updates.max("last", Date.from(at)));
    }

    @Override
    public void refused(String userId, Instant at) {
        update(userId, Updates.max("refused", Date.from(at)));
    }

    @Override
    public void phone(String userId, String phone) {
        update(userId, Updates.set("phone", phone));
    }

    private void update(String userId, Bson change) {
        contacts.updateOne(Filters.eq("_id", userId), change, new UpdateOptions().upsert(true));
    }

    private static ZaloContact read(Document document) {
        return new ZaloContact(
                document.getString("_id"),
                Optional.ofNullable(document.getDate("last")).map(Date::toInstant),
                Optional.ofNullable(document.getDate("refused")).map(Date::toInstant),
                Optional.ofNullable(document.getString("phone")));
    }
}
