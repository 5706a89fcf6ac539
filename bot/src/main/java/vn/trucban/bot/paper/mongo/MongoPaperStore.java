package vn.trucban.bot.paper.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.IncidentPaper;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.paper.PaperStore;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.notifier.store.DocumentCodec;

/**
 * Collections {@code papers} by incident, {@code paper_batches} by first number, {@code paper_receipts} by number, {@code
 * paper_dossiers} by dossier code, {@code paper_certificates} by incident and end; and a counter a year and kind.
 */
public final class MongoPaperStore implements PaperStore {
    private static final String PAPERS = "papers";
    private static final String BATCHES = "paper_batches";
    private static final String RECEIPTS = "paper_receipts";
    private static final String DOSSIERS = "paper_dossiers";
    private static final String CERTIFICATES = "paper_certificates";
    private static final String COUNTERS = "counters";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String INCIDENT = "of";
    private static final String YEAR = "code.year";
    private static final String NUMBER = "code.number";
    private static final String HAPPENED = "happenedAt";
    private static final String DECISIONS = "decisions";
    private static final String OPEN = "open";
    private static final String UNTOLD = "tells";

    private final MongoOperations mongo;
    private final DocumentCodec<IncidentPaper> papers = new DocumentCodec<>(IncidentPaper.class);
    private final DocumentCodec<ReceiptBatch> batches = new DocumentCodec<>(ReceiptBatch.class);
    private final DocumentCodec<PaperReceipt> receipts = new DocumentCodec<>(PaperReceipt.class);
    private final DocumentCodec<OutageCertificate> certificates = new DocumentCodec<>(OutageCertificate.class);

    public MongoPaperStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(RECEIPTS).createIndex(new Index(INCIDENT, Sort.Direction.ASC));
        mongo.indexOps(RECEIPTS).createIndex(new Index(YEAR, Sort.Direction.ASC).on(NUMBER, Sort.Direction.ASC));
        mongo.indexOps(RECEIPTS).createIndex(new Index(HAPPENED, Sort.Direction.ASC));
        mongo.indexOps(PAPERS).createIndex(new Index(DECISIONS + ".at", Sort.Direction.ASC));
        mongo.indexOps(PAPERS).createIndex(new Index(DECISIONS + ".about", Sort.Direction.ASC));
        mongo.indexOps(CERTIFICATES).createIndex(new Index(INCIDENT, Sort.Direction.ASC));
        mongo.indexOps(CERTIFICATES).createIndex(new Index(YEAR, Sort.Direction.ASC).on(NUMBER, Sort.Direction.ASC));
        mongo.indexOps(PAPERS).createIndex(new Index(OPEN, Sort.Direction.ASC));
        mongo.indexOps(PAPERS).createIndex(new Index(UNTOLD, Sort.Direction.ASC));
    }

    @Override
    public int takeNumbers(PaperCode.Kind kind, int year, int count) {
        String name = "paper-" + kind.name().toLowerCase(Locale.ROOT) + "-" + year;
        Document counter = mongo.findAndModify(
                Query.query(Criteria.where(ID).is(name)),
                new Update().inc("last", count),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COUNTERS);
        return ((Number) counter.get("last")).intValue() - count + 1;
    }

    @Override
    public boolean save(IncidentPaper paper) {
        Document document = papers.write(paper.incident().value(), paper);
        document.put(OPEN, paper.closing().isEmpty());
        document.put(UNTOLD, !paper.untold().isEmpty());
        return save(document, paper.version(), PAPERS);
    }

    @Override
    public Optional<IncidentPaper> paper(IncidentId incident) {
        return Optional.ofNullable(mongo.findById(incident.value(), Document.class, PAPERS))
                .map(papers::read);
    }

    @Override
    public List<IncidentPaper> openPapers() {
        Query open = Query.query(Criteria.where(OPEN).is(true)).with(Sort.by("number"));
        return mongo.find(open, Document.class, PAPERS).stream()
                .map(papers::read)
                .toList();
    }

    @Override
    public List<IncidentPaper> untold() {
        Query untold = Query.query(Criteria.where(UNTOLD).is(true));
        return mongo.find(untold, Document.class, PAPERS).stream()
                .map(papers::read)
                .toList();
    }

    @Override
    public List<IncidentPaper> papers(Instant from, Instant to) {
        // why both: what was set down after the end is about a time before, and files of earlier versions say only when
        Criteria then = new Criteria().orOperator(between("about", from, to), between("at", from, to));
        Query decided = Query.query(Criteria.where(DECISIONS).elemMatch(then)).with(Sort.by("number"));
        return mongo.find(decided, Document.class, PAPERS).stream()
                .map(papers::read)
                .filter(paper -> paper.decidedBetween(from, to))
                .toList();
    }

    /** why a second more at both ends: moments are kept as text, in which a second comes after its fractions. */
    private static Criteria between(String field, Instant from, Instant to) {
        return Criteria.where(field)
                .gte(from.minusSeconds(1).toString())
                .lt(to.plusSeconds(1).toString());
    }

    @Override
    public boolean save(ReceiptBatch batch) {
        return save(batches.write(batch.id(), batch), batch.version(), BATCHES);
    }

    @Override
    public List<ReceiptBatch> batches() {
        Query newest = new Query().with(Sort.by(Sort.Direction.DESC, "year", "first"));
        return mongo.find(newest, Document.class, BATCHES).stream()
                .map(batches::read)
                .toList();
    }

    @Override
    public PaperCode claim(String dossier, PaperCode receipt) {
        Document claim = new Document(ID, dossier).append("receipt", receipt.value());
        try {
            mongo.insert(claim, DOSSIERS);
            return receipt;
        } catch (DuplicateKeyException e) {
            Document known = mongo.findById(dossier, Document.class, DOSSIERS);
            return PaperCode.find(known.getString("receipt")).codes().get(0);
        }
    }

    @Override
    public boolean reclaim(String dossier, PaperCode from, PaperCode to) {
        Query held = Query.query(Criteria.where(ID).is(dossier).and("receipt").is(from.value()));
        return mongo.updateFirst(held, new Update().set("receipt", to.value()), DOSSIERS)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean save(PaperReceipt receipt) {
        Document document = receipts.write(receipt.code().value(), receipt);
        document.put(INCIDENT, receipt.incident().value());
        return save(document, receipt.version(), RECEIPTS);
    }

    @Override
    public Optional<PaperReceipt> receipt(PaperCode code) {
        return Optional.ofNullable(mongo.findById(code.value(), Document.class, RECEIPTS))
                .map(receipts::read);
    }

    @Override
    public List<PaperReceipt> receipts(int year, int first, int last) {
        return receipts(Criteria.where(YEAR).is(year).and(NUMBER).gte(first).lte(last));
    }

    @Override
    public List<PaperReceipt> receipts(IncidentId incident) {
        return receipts(Criteria.where(INCIDENT).is(incident.value()));
    }

    @Override
    public List<PaperReceipt> receipts(Instant from, Instant to) {
        Criteria received = new Criteria()
                .orOperator(
                        between(HAPPENED, from, to), Criteria.where("doubles").elemMatch(between(HAPPENED, from, to)));
        return receipts(received).stream()
                .filter(one -> one.receivedBetween(from, to))
                .toList();
    }

    private List<PaperReceipt> receipts(Criteria which) {
        Query query = Query.query(which).with(Sort.by(YEAR, NUMBER));
        return mongo.find(query, Document.class, RECEIPTS).stream()
                .map(receipts::read)
                .toList();
    }

    @Override
    public boolean insert(OutageCertificate certificate) {
        Document document = certificates.write(
                certificate.incident() + "/" + certificate.from() + "/" + certificate.to(), certificate);
        document.put(INCIDENT, certificate.incident().value());
        try {
            mongo.insert(document, CERTIFICATES);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<OutageCertificate> certificate(PaperCode code) {
        return certificates(Criteria.where(YEAR).is(code.year()).and(NUMBER).is(code.number())).stream()
                .findFirst();
    }

    @Override
    public List<OutageCertificate> certificates(IncidentId incident) {
        return certificates(Criteria.where(INCIDENT).is(incident.value()));
    }

    private List<OutageCertificate> certificates(Criteria which) {
        Query query = Query.query(which).with(Sort.by("issuedAt"));
        return mongo.find(query, Document.class, CERTIFICATES).stream()
                .map(certificates::read)
                .toList();
    }

    private boolean save(Document document, long version, String collection) {
        if (version == 1) {
            try {
                mongo.insert(document, collection);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before =
                Query.query(Criteria.where(ID).is(document.get(ID)).and(VERSION).is(version - 1));
        return mongo.replace(before, document, collection).getMatchedCount() == 1;
    }
}
