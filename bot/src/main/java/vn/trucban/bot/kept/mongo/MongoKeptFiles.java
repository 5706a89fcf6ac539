package vn.trucban.bot.kept.mongo;

import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.kept.FileDigest;
import vn.trucban.bot.kept.KeptFiles;

/** Collection {@code kept_files}, by digest. A paper is far below the 16 MB that a document may have. */
public final class MongoKeptFiles implements KeptFiles {
    private static final String FILES = "kept_files";
    private static final String BYTES = "bytes";

    private final MongoOperations mongo;

    public MongoKeptFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String keep(byte[] file) {
        String digest = FileDigest.of(file);
        try {
            mongo.insert(new Document("_id", digest).append(BYTES, new Binary(file)), FILES);
        } catch (DuplicateKeyException there) {
            return digest;
        }
        return digest;
    }

    @Override
    public Optional<byte[]> find(String digest) {
        return Optional.ofNullable(mongo.findById(digest, Document.class, FILES))
                .map(stored -> stored.get(BYTES, Binary.class).getData())
                .filter(bytes -> FileDigest.of(bytes).equals(digest));
    }

    @Override
    public void forget(String digest) {
        mongo.remove(Query.query(Criteria.where("_id").is(digest)), FILES);
    }
}
