package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the collection's own map, so it costs nothing. */
final class IdIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected Object getPosition(KeyValue id) {
        Object key = Missing.ofNullable(id.get(0));
        return documents.containsKey(key) ? key : null;
    }

    /** The collection has put the entry by now. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue id, Object position) {
        throw new UnsupportedOperationException("the collection puts the entry itself");
    }

    /** The collection removes the entry itself, after all indexes. */
    @Override
    protected Object removeDocument(KeyValue id) {
        return getPosition(id);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> documents.keySet().stream()
                .<Entry<KeyValue, Object>>map(key -> new SimpleImmutableEntry<>(new KeyValue(key), key))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
