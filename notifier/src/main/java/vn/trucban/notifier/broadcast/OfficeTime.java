package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as notices write them: the office's clock, whatever the machine's zone. */
final class OfficeTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZONE);

    private OfficeTime() {}

    /** {@code 14:05 20/11/2026}: always 16 characters, so a text of which only the time is open has a known length. */
    static String read(Instant at) {
        return READ.format(at);
    }

    static int year(Instant at) {
        return at.atZone(ZONE).getYear();
    }
}
