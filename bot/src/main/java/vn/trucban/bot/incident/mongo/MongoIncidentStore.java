package vn.trucban.bot.incident.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.store.DocumentCodec;

/**
 * Collection {@code incidents} by id, and one counter. Collection {@code incidents_live} names each incident that is open or has
 * something to pass on, so that neither question looks at the many that are done with: the name is written before the incident needs it
 * and taken away after it needs it no more. A crash in between leaves a name too many, never one too few. What an incident that is done
 * with came to is in {@link SummaryBook} before its name is taken away.
 */
public final class MongoIncidentStore implements IncidentStore {
    private static final String COUNTERS = "counters";
    private static final String VERSION = "version";
    private static final String OF_DRILLS = "drill_";
    private static final String ALL_NAMED = "incidents-live";
    private static final String ALL_SUMMED = "incidents-summed";

    private final MongoOperations mongo;
    private final DocumentCodec<Incident> codec = new DocumentCodec<>(Incident.class, Step.class, Button.class);
    private final ReadBefore readBefore = new ReadBefore();
    private final SummaryBook sums;
    private final Function<Incident, String> systems;
    private final String incidents;
    private final String live;
    private final String counter;

    /** Where nobody asks for systems. */
    public MongoIncidentStore(MongoOperations mongo) {
        this(mongo, incident -> "");
    }

    /** @param systems names the system an incident is about; empty where it does not say */
    public MongoIncidentStore(MongoOperations mongo, Function<Incident, String> systems) {
        this(mongo, systems, "");
    }

    private MongoIncidentStore(MongoOperations mongo, Function<Incident, String> systems, String prefix) {
        this.mongo = mongo;
        this.systems = systems;
        this.incidents = prefix + "incidents";
        this.live = prefix + "incidents_live";
        this.counter = prefix + "incident";
        this.sums = new SummaryBook(mongo, prefix + "incident_sums");
    }

    /** For what drills suppose: collections and numbers of its own. */
    public static MongoIncidentStore ofDrills(MongoOperations mongo) {
        return new MongoIncidentStore(mongo, incident -> "", OF_DRILLS);
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        MongoIncidentStore store = new MongoIncidentStore(mongo);
        for (String book : List.of(store.incidents, ofDrills(mongo).incidents)) {
            mongo.indexOps(book).createIndex(new Index("number", Sort.Direction.DESC).unique());
        }
        store.nameThoseOfEarlierPrograms();
        store.sumUpThoseOfEarlierPrograms();
    }

    /** Once: incidents done with before sums were kept. */
    private void sumUpThoseOfEarlierPrograms() {
        if (mongo.findById(ALL_SUMMED, Document.class, COUNTERS) != null) {
            return;
        }
        try (Stream<Document> all = mongo.stream(new Query().with(Sort.by("_id")), Document.class, incidents)) {
            all.map(codec::read)
                    .filter(incident -> !isLive(incident))
                    .forEach(incident -> sums.keep(summary(incident)));
        }
        mongo.save(new Document("_id", ALL_SUMMED), COUNTERS);
    }

    /** Once: incidents written before {@code incidents_live} was kept. */
    private void nameThoseOfEarlierPrograms() {
        if (mongo.findById(ALL_NAMED, Document.class, COUNTERS) != null) {
            return;
        }
        try (Stream<Document> all = mongo.stream(new Query().with(Sort.by("_id")), Document.class, incidents)) {
            all.map(codec::read).filter(MongoIncidentStore::isLive).forEach(this::name);
        }
        mongo.save(new Document("_id", ALL_NAMED), COUNTERS);
    }

    @Override
    public int nextNumber() {
        Document after = mongo.findAndModify(
                Query.query(Criteria.where("_id").is(counter)),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COUNTERS);
        return ((Number) after.get("last")).intValue();
    }

    @Override
    public boolean insert(Incident incident) {
        name(incident);
        try {
            mongo.insert(document(incident), incidents);
            readBefore.keep(incident);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Incident before, Incident after) {
        if (isLive(after) && !isLive(before)) {
            name(after);
        }
        Query unchanged = Query.query(
                Criteria.where("_id").is(before.id().value()).and(VERSION).is(before.version()));
        boolean replaced = mongo.replace(unchanged, document(after), incidents).getMatchedCount() == 1;
        if (replaced) {
            readBefore.keep(after);
        }
        if (replaced && !isLive(after)) {
            forget(after);
        }
        return replaced;
    }

    private static boolean isLive(Incident incident) {
        return incident.open() || incident.unrelayed();
    }

    private void name(Incident incident) {
        Query name = Query.query(Criteria.where("_id").is(incident.id().value()));
        Update atLeast = new Update().max(VERSION, incident.version());
        try {
            mongo.upsert(name, atLeast, live);
        } catch (DuplicateKeyException namedMeanwhile) {
            mongo.updateFirst(name, atLeast, live);
        }
    }

    /**
     * why the sum first: a name is only taken away from what is summed up, so that a crash in between loses none.
     *
     * <p>why the version: somebody may be about to reopen it, and has named it for that.
     */
    private void forget(Incident done) {
        sums.keep(summary(done));
        mongo.remove(
                Query.query(
                        Criteria.where("_id").is(done.id().value()).and(VERSION).lte(done.version())),
                live);
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Document.class, incidents))
                .map(this::read);
    }

    @Override
    public Optional<Incident> numbered(int number) {
        return list(Query.query(Criteria.where("number").is(number))).stream().findFirst();
    }

    @Override
    public List<Incident> open() {
        return live().stream()
                .filter(Incident::open)
                .sorted(Comparator.comparingInt(Incident::number))
                .toList();
    }

    @Override
    public List<Incident> unrelayed() {
        return live().stream().filter(Incident::unrelayed).toList();
    }

    private List<Incident> live() {
        List<String> names = mongo.findAll(Document.class, live).stream()
                .map(name -> name.getString("_id"))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Query versions = Query.query(Criteria.where("_id").in(names));
        versions.fields().include(VERSION);
        List<Incident> named = new ArrayList<>();
        List<String> toRead = new ArrayList<>();
        for (Document version : mongo.find(versions, Document.class, incidents)) {
            readBefore.of(version).ifPresentOrElse(named::add, () -> toRead.add(version.getString("_id")));
        }
        if (!toRead.isEmpty()) {
            named.addAll(list(Query.query(Criteria.where("_id").in(toRead))));
        }
        named.stream().filter(incident -> !isLive(incident)).forEach(this::forget);
        return named;
    }

    @Override
    public List<Incident> recent(int limit) {
        List<Incident> newest = new ArrayList<>();
        // why one by one: numbers are found by their index, an order by numbers would look at every incident.
        for (int number = lastNumber(); number > 0 && newest.size() < limit; number--) {
            numbered(number).ifPresent(newest::add);
        }
        return newest;
    }

    @Override
    public Stream<Incident> foundBetween(Instant from, Instant to) {
        Iterator<Incident> found = new ByNumber(this::numbered, lastNumber(), from, to);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** why those that are live first: what is done with meanwhile has its sum before it loses its name. */
    @Override
    public Stream<Summary> summaries(Instant from, Instant to) {
        NavigableMap<Integer, Summary> now = new TreeMap<>();
        live().forEach(incident -> now.put(incident.number(), summary(incident)));
        Iterator<Summary> found = new SummariesByNumber(sums, now, lastNumber(), from, to);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Summary summary(Incident incident) {
        return Summary.of(incident, systems.apply(incident));
    }

    private int lastNumber() {
        Document last = mongo.findById(counter, Document.class, COUNTERS);
        return last == null ? 0 : ((Number) last.get("last")).intValue();
    }

    private List<Incident> list(Query query) {
        return mongo.find(query, Document.class, incidents).stream()
                .map(this::read)
                .toList();
    }

    private Incident read(Document document) {
        return readBefore.of(document).orElseGet(() -> {
            Incident incident = codec.read(document);
            readBefore.keep(incident);
            return incident;
        });
    }

    private Document document(Incident incident) {
        return codec.write(incident.id().value(), incident);
    }

    /**
     * Incidents as read or written last. A version is written once, so id and version name the same incident for ever, whichever
     * instance wrote it; reading its playbook again and again was most of what a turn cost.
     */
    private static final class ReadBefore {
        private static final int KEPT = 500;

        private final Map<String, Incident> incidents = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Incident> eldest) {
                return size() > KEPT;
            }
        };

        synchronized void keep(Incident incident) {
            incidents.put(incident.id().value(), incident);
        }

        synchronized Optional<Incident> of(Document document) {
            return Optional.ofNullable(incidents.get(document.getString("_id")))
                    .filter(known -> known.version() == ((Number) document.get(VERSION)).longValue());
        }
    }
}
