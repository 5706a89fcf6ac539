package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * A collection as a map from {@code _id} to BSON bytes, in the order of {@code _id}.
 *
 * <p>why bytes: the engine changes documents in place, so objects shared with the map would change under a reader that is being
 * answered; and bytes take a fifth of the memory.
 */
final class FileCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Object, byte[]> documents;

    FileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        byte[] bytes = Bytes.of(document);
        // why: only the engine's list of indexes has no _id; two equal entries there are one.
        Object key = getIdField() == null
                ? UUID.nameUUIDFromBytes(bytes)
                : key(Utils.getSubdocumentValue(document, getIdField()));
        byte[] previous = documents.put(key, bytes);
        Assert.isNull(previous, () -> "a document with this _id was there already");
        return key;
    }

    /** Numbers that MongoDB takes for equal are one key. */
    static Object key(Object id) {
        return Missing.ofNullable(new KeyValue(id).normalized().get(0));
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, Bytes.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no document with this _id");
        }
    }

    @Override
    protected Document getDocument(Object position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : Bytes.document(bytes);
    }

    /** Looks up or walks a range where the query bounds {@code _id} or names a unique index's fields; scans otherwise. */
    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Conditions conditions = Conditions.of(query);
        boolean byId = order != null && order.keySet().equals(Set.of("_id")) && allKeysAreStrings();
        boolean descending = byId ? ((Number) order.get("_id")).intValue() < 0 : isNaturalDescending(order);
        Stream<Document> candidates = conditions
                .idValues()
                .or(() -> uniquelyIndexed(conditions))
                .map(keys -> inOrder(keys, descending))
                .orElseGet(() -> range(conditions.idFrom(), conditions.idTo(), descending));
        return matchDocumentsFromStream(candidates, query, byId ? null : order, skip, limit, batchSize, fields);
    }

    private boolean allKeysAreStrings() {
        return documents.firstKey() instanceof String && documents.lastKey() instanceof String;
    }

    private Optional<List<Object>> uniquelyIndexed(Conditions conditions) {
        return getIndexes().stream()
                .filter(FileUniqueIndex.class::isInstance)
                .map(index -> ((FileUniqueIndex) index).positions(conditions))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Document> inOrder(List<Object> ids, boolean descending) {
        Comparator<Object> order = documents.getKeyType()::compare;
        return ids.stream()
                .map(FileCollection::key)
                .distinct()
                .sorted(descending ? order.reversed() : order)
                .map(this::getDocument)
                .filter(Objects::nonNull);
    }

    private Stream<Document> range(Object from, Object to, boolean descending) {
        return entries(descending ? to : from, descending ? from : to, descending)
                .map(DocumentWithPosition::getDocument);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return entries(null, null, false);
    }

    private Stream<DocumentWithPosition<Object>> entries(Object first, Object last, boolean descending) {
        Cursor<Object, byte[]> cursor = documents.cursor(first, last, descending);
        Iterator<DocumentWithPosition<Object>> entries = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public DocumentWithPosition<Object> next() {
                Object key = cursor.next();
                return new DocumentWithPosition<>(Bytes.document(cursor.getValue()), key);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("not tracked: it would cost a page per write");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
