package vn.trucban.notifier.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as feeds write them: the office's offset, no fractions. */
final class FeedTime {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    // why: xxx and not XXX, CAP forbids Z; ISO formatters would write fractions or drop seconds
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(OFFICE);
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(OFFICE);

    private FeedTime() {}

    /** {@code 2026-11-20T14:05:00+07:00}: CAP 1.2 and RFC 3339 both. */
    static String withOffset(Instant at) {
        return WITH_OFFSET.format(at);
    }

    /** For people. */
    static String read(Instant at) {
        return READ.format(at);
    }

    static Instant wholeSeconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
