package vn.trucban.notifier.zalo.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.zalo.ZaloAllowance;
import vn.trucban.notifier.zalo.ZaloAllowance.Kind;
import vn.trucban.notifier.zalo.ZaloAllowances;

/** Allowances as {@code {_id: "app/KIND", left, total, at}}. */
final class MongoZaloAllowances implements ZaloAllowances {
    private final MongoCollection<Document> allowances;

    MongoZaloAllowances(MongoOperations store) {
        this.allowances = store.getCollection("zalo_allowances");
    }

    @Override
    public Map<Kind, ZaloAllowance> load(String appId) {
        List<String> ids = Stream.of(Kind.values()).map(kind -> id(appId, kind)).toList();
        Map<Kind, ZaloAllowance> found = new EnumMap<>(Kind.class);
        for (Document document : allowances.find(Filters.in("_id", ids))) {
            Integer total = document.getInteger("total");
            found.put(
                    Kind.valueOf(document.getString("kind")),
                    new ZaloAllowance(
                            document.getInteger("left"),
                            total == null ? OptionalInt.empty() : OptionalInt.of(total),
                            document.getDate("at").toInstant()));
        }
        return found;
    }

    @Override
    public void keep(String appId, Kind kind, ZaloAllowance allowance) {
        Document document = new Document("_id", id(appId, kind))
                .append("kind", kind.name())
                .append("left", allowance.left())
                .append("at", Date.from(allowance.at()));
        allowance.total().ifPresent(total -> document.append("total", total));
        try {
            // why: where a later one is kept, the upsert is an insert of a taken _id, which the store refuses
            allowances.replaceOne(
                    Filters.and(Filters.eq("_id", id(appId, kind)), Filters.lte("at", Date.from(allowance.at()))),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static String id(String appId, Kind kind) {
        return appId + "/" + kind.name();
    }
}
