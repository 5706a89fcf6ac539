package vn.trucban.notifier.channel.loudspeaker.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.channel.loudspeaker.LoudspeakerEntry;
import vn.trucban.notifier.channel.loudspeaker.LoudspeakerFeed;
import vn.trucban.notifier.channel.loudspeaker.LoudspeakerItem;

/** Entries as {@code {_id: first notice, revision, noticeId, serial, title, script, at, emergency, drill}}. */
final class MongoLoudspeakerFeed implements LoudspeakerFeed {
    static final String COLLECTION = "loudspeaker_entries";

    private final MongoCollection<Document> entries;

    MongoLoudspeakerFeed(MongoOperations store) {
        this.entries = store.getCollection(COLLECTION);
    }

    static void createIndexes(MongoOperations store) {
        store.getCollection(COLLECTION).createIndex(Indexes.descending("at"));
    }

    @Override
    public String publish(LoudspeakerItem item) {
        Bson asNew = Updates.combine(
                Updates.setOnInsert("revision", 1),
                Updates.setOnInsert("noticeId", item.noticeId()),
                Updates.setOnInsert("serial", item.serial()),
                Updates.setOnInsert("title", item.title()),
                Updates.setOnInsert("script", item.script()),
                Updates.setOnInsert("at", Date.from(item.at())),
                Updates.setOnInsert("emergency", item.emergency()),
                Updates.setOnInsert("drill", item.drill()));
        entries.updateOne(Filters.eq("_id", item.noticeId()), asNew, new UpdateOptions().upsert(true));
        return item.noticeId();
    }

    @Override
    public String replace(String entryId, LoudspeakerItem item) {
        Bson update = Updates.combine(
                Updates.inc("revision", 1),
                Updates.set("noticeId", item.noticeId()),
                Updates.set("serial", item.serial()),
                Updates.set("title", item.title()),
                Updates.set("script", item.script()),
                Updates.set("at", Date.from(item.at())),
                Updates.set("emergency", item.emergency()),
                Updates.set("drill", item.drill()));
        boolean replaced = entries.updateOne(
                                Filters.and(
                                        Filters.eq("_id", entryId),
                                        // why: a repeat finds its own notice there and must not count as news
                                        Filters.ne("noticeId", item.noticeId())),
                                update)
                        .getMatchedCount()
                == 1;
        return replaced || entry(entryId).isPresent() ? entryId : publish(item);
    }

    @Override
    public Optional<LoudspeakerEntry> entry(String id) {
        return Optional.ofNullable(entries.find(Filters.eq("_id", id)).first()).map(MongoLoudspeakerFeed::read);
    }

    @Override
    public List<LoudspeakerEntry> latest(int limit) {
        return entries.find()
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(MongoLoudspeakerFeed::read)
                .into(new ArrayList<>());
    }

    private static LoudspeakerEntry read(Document entry) {
        return new LoudspeakerEntry(
                entry.getString("_id"),
                entry.getInteger("revision"),
                new LoudspeakerItem(
                        entry.getString("noticeId"),
                        entry.getString("serial"),
                        entry.getString("title"),
                        entry.getString("script"),
                        entry.getDate("at").toInstant(),
                        entry.getBoolean("emergency"),
                        entry.getBoolean("drill")));
    }
}
