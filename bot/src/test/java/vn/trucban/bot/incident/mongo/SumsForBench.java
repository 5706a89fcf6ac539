package vn.trucban.bot.incident.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.incident.Summary;

/** Writes whole pages of sums at once, as {@link SummaryBook} keeps them: a million single writes are no part of what is measured. */
public final class SumsForBench {
    private SumsForBench() {}

    /**
     * @param summaries of pages that are not there yet
     * @param packed as after somebody read them once; else as they came in
     */
    public static void write(MongoOperations mongo, List<Summary> summaries, boolean packed) {
        Map<Integer, List<Summary>> pages = new TreeMap<>();
        summaries.forEach(one -> pages.computeIfAbsent(SummaryBook.page(one.number()), id -> new ArrayList<>())
                .add(one));
        List<Document> documents = new ArrayList<>();
        pages.forEach((id, rows) -> documents.add(page(id, rows, packed)));
        mongo.insert(documents, "incident_sums");
    }

    private static Document page(int id, List<Summary> rows, boolean packed) {
        Document loose = new Document();
        Document versions = new Document();
        Document page = new Document("_id", id);
        if (packed) {
            page.append("packed", new Binary(SummaryPage.write(rows)));
        } else {
            for (Summary one : rows) {
                String place = Integer.toString(one.number() % SummaryBook.PAGE);
                loose.append(place, new Binary(SummaryPage.write(List.of(one))));
                versions.append(place, one.version());
            }
        }
        long[] found = rows.stream()
                .mapToLong(one -> one.foundAt().getEpochSecond())
                .sorted()
                .toArray();
        return page.append("loose", loose)
                .append("versions", versions)
                .append("changes", (long) rows.size())
                .append("earliest", found[0])
                .append("latest", found[found.length - 1]);
    }
}
