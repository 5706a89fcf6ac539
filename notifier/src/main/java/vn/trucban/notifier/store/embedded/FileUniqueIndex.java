package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/** A unique index as a map from the BSON of its values to the document's {@code _id}. */
final class FileUniqueIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<byte[], Object> ids;

    FileUniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<byte[], Object> ids) {
        super(name, keys, sparse);
        this.ids = ids;
    }

    /** The documents that have the values these conditions demand; empty where they leave a field of this index open. */
    Optional<List<Object>> positions(Conditions conditions) {
        List<Object> values = new ArrayList<>();
        for (String field : keys()) {
            Optional<Object> value = conditions.equalTo(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(Optional.ofNullable(getPosition(new KeyValue(values).normalized()))
                .map(List::of)
                .orElse(List.of()));
    }

    private static byte[] bytes(KeyValue values) {
        Document document = new Document();
        for (Object value : values) {
            document.append(Integer.toString(document.size()), value);
        }
        return Bytes.of(document);
    }

    @Override
    protected Object getPosition(KeyValue values) {
        return ids.get(bytes(values));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, Object id) {
        return ids.putIfAbsent(bytes(values), id) == null;
    }

    @Override
    protected Object removeDocument(KeyValue values) {
        return ids.remove(bytes(values));
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> ids.entrySet().stream()
                .<Entry<KeyValue, Object>>map(entry -> new SimpleImmutableEntry<>(
                        new KeyValue(Bytes.document(entry.getKey()).values()), entry.getValue()))
                .iterator();
    }

    @Override
    public long getCount() {
        return ids.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
