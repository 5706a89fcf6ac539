package vn.trucban.bot.certificate.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.certificate.Certificate;
import vn.trucban.bot.certificate.CertificateId;
import vn.trucban.bot.certificate.CertificateStore;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code certificates}; {@code serial} is unique among all of them, {@code over} says that nobody is warned any more. */
public final class MongoCertificateStore implements CertificateStore {
    private static final String CERTIFICATES = "certificates";
    private static final String ID = "_id";
    private static final String SERIAL = "serial";
    private static final String OVER = "over";

    private final MongoOperations mongo;
    private final DocumentCodec<Certificate> codec = new DocumentCodec<>(Certificate.class);

    public MongoCertificateStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The one that keeps serials apart, and what real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(CERTIFICATES).createIndex(new Index(SERIAL, Sort.Direction.ASC).unique());
        mongo.indexOps(CERTIFICATES).createIndex(new Index(OVER, Sort.Direction.ASC));
    }

    @Override
    public Saved save(Certificate certificate) {
        Document document = codec.write(certificate.id().value(), certificate);
        document.put(SERIAL, certificate.details().serial());
        document.put(OVER, certificate.state().over());
        try {
            if (certificate.version() == 1) {
                mongo.insert(document, CERTIFICATES);
                return Saved.DONE;
            }
            Query before = Query.query(Criteria.where(ID)
                    .is(certificate.id().value())
                    .and("version")
                    .is(certificate.version() - 1));
            return mongo.replace(before, document, CERTIFICATES).getMatchedCount() == 1 ? Saved.DONE : Saved.OUTRUN;
        } catch (DuplicateKeyException e) {
            boolean taken = bySerial(certificate.details().serial())
                    .filter(other -> !other.id().equals(certificate.id()))
                    .isPresent();
            return taken ? Saved.SERIAL_TAKEN : Saved.OUTRUN;
        }
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Document.class, CERTIFICATES))
                .map(this::read);
    }

    @Override
    public Optional<Certificate> bySerial(String serial) {
        return list(Query.query(Criteria.where(SERIAL).is(serial))).stream().findFirst();
    }

    @Override
    public List<Certificate> all() {
        return list(new Query());
    }

    @Override
    public List<Certificate> living() {
        return list(Query.query(Criteria.where(OVER).is(false)));
    }

    private List<Certificate> list(Query which) {
        return mongo.find(which.with(Sort.by("details.expires", SERIAL)), Document.class, CERTIFICATES).stream()
                .map(this::read)
                .toList();
    }

    private Certificate read(Document document) {
        return codec.read(document);
    }
}
