package vn.trucban.notifier.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** A database in the file: a map {@code databases.<database>.<collection>} per collection, and one per unique index. */
final class FileDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    /** The backend finds the databases of a file by it. */
    private static final String COLLECTIONS = "databases.";

    private static final String INDEXES = "indexes.";

    private final MVStore file;

    FileDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new FileCollection(this, collection, options, documents(collection), cursorRegistry);
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return file.openMap(COLLECTIONS + getFullCollectionNamespace(collection), bytesAsValues());
    }

    private static MVMap.Builder<Object, byte[]> bytesAsValues() {
        return new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(index, keys, documents(collection));
        }
        return new FileUniqueIndex(
                index,
                keys,
                sparse,
                file.openMap(
                        indexMap(collection, index),
                        new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE)));
    }

    /** Accepted, and nothing is done: queries that need it scan. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(index, keys);
    }

    private String indexMap(String collection, String index) {
        return INDEXES + getFullCollectionNamespace(collection) + "." + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        removeMap(indexMap(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        removeMap(COLLECTIONS + getFullCollectionNamespace(collection));
    }

    private void removeMap(String name) {
        if (file.hasMap(name)) {
            file.removeMap(name);
        }
    }

    /** Collections stay in their file; nobody here renames any. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException("renameCollection");
    }

    @Override
    protected long getStorageSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
