package vn.trucban.notifier.selftest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When the morning's self-test is due: from seven, before the counters open, until eleven for machines that were off at seven. */
public final class Morning {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime BEGINS = LocalTime.of(7, 0);
    private static final LocalTime ENDS = LocalTime.of(11, 0);

    private Morning() {}

    /** The name of the morning's task, once a day; empty: it is not the time. */
    public static Optional<String> task(Instant now) {
        ZonedDateTime here = now.atZone(ZONE);
        LocalTime time = here.toLocalTime();
        return time.isBefore(BEGINS) || !time.isBefore(ENDS)
                ? Optional.empty()
                : Optional.of("morning/" + here.toLocalDate());
    }
}
