package vn.trucban.bot.report.mongo;

import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;
import vn.trucban.bot.kept.mongo.MongoKeptFiles;
import vn.trucban.bot.kept.mongo.MongoNumberClaims;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.report.PeriodPaperStore;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code period_papers}, by period. */
public final class MongoPeriodPaperStore implements PeriodPaperStore {
    private static final String PAPERS = "period_papers";

    private final MongoOperations mongo;
    private final DocumentCodec<PeriodPaper> codec = new DocumentCodec<>(PeriodPaper.class);

    public MongoPeriodPaperStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<PeriodPaper> find(String key) {
        return Optional.ofNullable(mongo.findById(key, Document.class, PAPERS)).map(codec::read);
    }

    @Override
    public Stream<PeriodPaper> all() {
        return mongo.stream(new Query().with(Sort.by("_id")), Document.class, PAPERS)
                .map(codec::read);
    }

    @Override
    public boolean save(PeriodPaper changed) {
        Document document = codec.write(changed.key(), changed);
        if (changed.version() == 1) {
            try {
                mongo.insert(document, PAPERS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before = Query.query(
                Criteria.where("_id").is(changed.key()).and("version").is(changed.version() - 1));
        return mongo.replace(before, document, PAPERS).getMatchedCount() == 1;
    }

    @Override
    public KeptFiles files() {
        return new MongoKeptFiles(mongo);
    }

    @Override
    public NumberClaims numberClaims() {
        return new MongoNumberClaims(mongo);
    }
}
