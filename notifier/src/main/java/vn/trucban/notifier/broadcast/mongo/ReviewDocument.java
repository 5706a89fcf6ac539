package vn.trucban.notifier.broadcast.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import vn.trucban.notifier.broadcast.Review;

/** The review of a notice inside its document; {@code reviewDue} beside it is there while the review is open, for finding it. */
final class ReviewDocument {
    static final String DUE = "reviewDue";

    private ReviewDocument() {}

    static void write(Review review, Document notice) {
        Document document = new Document("dueAt", Date.from(review.dueAt()));
        review.remindedAt().ifPresent(it -> document.append("remindedAt", Date.from(it)));
        review.verdict()
                .ifPresent(it -> document.append(
                        "verdict",
                        new Document("confirmed", it.confirmed())
                                .append("name", it.name())
                                .append("at", Date.from(it.at()))
                                .append("reason", it.reason())));
        notice.append("review", document);
        if (review.open()) {
            notice.append(DUE, Date.from(review.dueAt()));
        }
    }

    static Review read(Document document) {
        return new Review(
                document.getDate("dueAt").toInstant(),
                Optional.ofNullable(document.getDate("remindedAt")).map(Date::toInstant),
                Optional.ofNullable(document.get("verdict", Document.class))
                        .map(it -> new Review.Verdict(
                                it.getBoolean("confirmed"),
                                it.getString("name"),
                                it.getDate("at").toInstant(),
                                it.getString("reason"))));
    }
}
