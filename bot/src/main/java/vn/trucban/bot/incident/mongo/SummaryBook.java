package vn.trucban.bot.incident.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.incident.Summary;

/**
 * What incidents that are done with came to, many to a document, found by their numbers. What comes in
 * lies loose in its page until somebody reads it together with many others; then the page is packed. A million of them are some two
 * thousand documents of twenty kilobytes.
 */
final class SummaryBook {
    /** Incidents to a document: few documents to read, and each little to write. */
    static final int PAGE = 512;

    private static final String ID = "_id";
    private static final String PACKED = "packed";
    private static final String LOOSE = "loose";
    private static final String VERSIONS = "versions";
    private static final String CHANGES = "changes";
    private static final String EARLIEST = "earliest";
    private static final String LATEST = "latest";
    /** Fewer are read as fast as they are packed. */
    private static final int WORTH_PACKING = 64;

    private final MongoOperations mongo;
    private final String sums;

    /** @param sums the collection */
    SummaryBook(MongoOperations mongo, String sums) {
        this.mongo = mongo;
        this.sums = sums;
    }

    /** When the incidents of a page were found, first and last, in seconds. */
    record Span(int page, long earliest, long latest) {}

    /** Keeps it unless a later version is there. */
    void keep(Summary summary) {
        String place = Integer.toString(summary.number() % PAGE);
        long found = summary.found();
        String version = VERSIONS + "." + place;
        Bson olderOrNone = Filters.and(
                Filters.eq(ID, page(summary.number())),
                Filters.or(Filters.exists(version, false), Filters.lt(version, summary.version())));
        Bson put = Updates.combine(
                Updates.set(LOOSE + "." + place, new Binary(SummaryPage.write(List.of(summary)))),
                Updates.set(version, summary.version()),
                Updates.inc(CHANGES, 1L),
                Updates.min(EARLIEST, found),
                Updates.max(LATEST, found));
        try {
            update(olderOrNone, put, true);
        } catch (DuplicateKeyException pageIsThere) {
            // why: either it was made meanwhile, or it holds a later version, which this leaves alone
            update(olderOrNone, put, false);
        }
    }

    private void update(Bson which, Bson change, boolean upsert) {
        mongo.execute(sums, sums -> sums.updateOne(which, change, new UpdateOptions().upsert(upsert)));
    }

    /** The first page from this one on, before {@code end}. */
    Optional<Span> spanFrom(int page, int end) {
        for (int each = page; each < end; each++) {
            Bson id = Filters.eq(ID, each);
            Document found = mongo.execute(sums, sums -> sums.find(id)
                    .projection(Projections.include(EARLIEST, LATEST))
                    .first());
            if (found != null) {
                return Optional.of(new Span(each, number(found, EARLIEST), number(found, LATEST)));
            }
        }
        return Optional.empty();
    }

    private static long number(Document page, String field) {
        return ((Number) page.get(field)).longValue();
    }

    /** The summaries of so many pages from this one on, by number. */
    List<Summary> pages(int first, int count) {
        List<Integer> ids = IntStream.range(first, first + count).boxed().toList();
        List<Document> found = mongo.execute(sums, sums -> sums.find(Filters.in(ID, ids))
                .projection(Projections.include(PACKED, LOOSE, CHANGES))
                .into(new ArrayList<>()));
        found.sort(Comparator.comparingLong(page -> number(page, ID)));
        List<Summary> summaries = new ArrayList<>(count * PAGE);
        found.forEach(page -> summaries.addAll(summaries(page)));
        return summaries;
    }

    private List<Summary> summaries(Document page) {
        Binary packed = page.get(PACKED, Binary.class);
        List<Summary> known = packed == null ? List.of() : SummaryPage.read(packed.getData());
        Document loose = page.get(LOOSE, new Document());
        if (loose.isEmpty()) {
            return known;
        }
        Map<Integer, Summary> all = new TreeMap<>();
        known.forEach(one -> all.put(one.number(), one));
        for (Object row : loose.values()) {
            Summary one = SummaryPage.read(((Binary) row).getData()).get(0);
            // why: a slow writer may have put an old version beside what was packed meanwhile
            all.merge(one.number(), one, (there, came) -> came.version() >= there.version() ? came : there);
        }
        if (loose.size() >= WORTH_PACKING) {
            pack(page, all.values());
        }
        return List.copyOf(all.values());
    }

    /** Only what was read is packed: whoever puts something into the page meanwhile wins. */
    private void pack(Document page, Collection<Summary> all) {
        Bson unchanged = Filters.and(Filters.eq(ID, page.get(ID)), Filters.eq(CHANGES, number(page, CHANGES)));
        Bson packed = Updates.combine(
                Updates.set(PACKED, new Binary(SummaryPage.write(all))),
                Updates.set(LOOSE, new Document()),
                Updates.set(VERSIONS, new Document()),
                Updates.inc(CHANGES, 1L));
        update(unchanged, packed, false);
    }

    /** The page on which the summary of this number is. */
    static int page(int number) {
        return number / PAGE;
    }
}
