package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a query demands of its fields for certain: its top level and that of its {@code $and}s. Used to find few candidates; the
 * whole query still decides on each.
 */
final class Conditions {
    private record Condition(String field, String operator, Object value) {}

    private final List<Condition> all = new ArrayList<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> add((Document) part));
            } else if (!field.startsWith("$")) {
                add(field, value);
            }
        });
    }

    private void add(String field, Object value) {
        if (value instanceof Document document && document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            for (Map.Entry<String, Object> entry : document.entrySet()) {
                all.add(new Condition(field, entry.getKey(), entry.getValue()));
            }
        } else if (!(value instanceof BsonRegularExpression)) {
            all.add(new Condition(field, "$eq", value));
        }
    }

    /** The only values {@code _id} may have, where the query lists them. */
    Optional<List<Object>> idValues() {
        Optional<List<Object>> one = equalTo("_id").map(List::of);
        return one.isPresent() ? one : find("_id", "$in", Collection.class).flatMap(Conditions::plainValues);
    }

    private static Optional<List<Object>> plainValues(Collection<?> values) {
        return values.stream().allMatch(Conditions::isPlain) ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    /** The value that this field must equal, or have among its elements. */
    Optional<Object> equalTo(String field) {
        return find(field, "$eq", Object.class).filter(Conditions::isPlain);
    }

    /** Not a pattern, nor what equality means something of its own for. */
    private static boolean isPlain(Object value) {
        return value != null && !(value instanceof Collection) && !(value instanceof BsonRegularExpression);
    }

    /** No {@code _id} that matches sorts before it; null where the query does not say. */
    Object idFrom() {
        return find("_id", "$gte", String.class)
                .or(() -> find("_id", "$gt", String.class))
                .orElse(null);
    }

    /** No {@code _id} that matches sorts after it; null where the query does not say. */
    Object idTo() {
        return find("_id", "$lte", String.class)
                .or(() -> find("_id", "$lt", String.class))
                .orElse(null);
    }

    private <T> Optional<T> find(String field, String operator, Class<T> type) {
        return all.stream()
                .filter(each -> each.field().equals(field) && each.operator().equals(operator))
                .map(Condition::value)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
