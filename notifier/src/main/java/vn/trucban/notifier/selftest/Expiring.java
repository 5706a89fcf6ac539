package vn.trucban.notifier.selftest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.trucban.notifier.selftest.Finding.Expiry;

/**
 * An end that is near enough to be announced.
 *
 * @param task its name, the same for the same end and the same warning: announced once
 * @param days left, rounded up; 0 or less: it has ended
 */
public record Expiring(String subject, Expiry expiry, String task, long days) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<Integer> AHEAD = List.of(1, 7, 30);

    /** What is to be announced about a report: 30, 7 and 1 days ahead. Whoever comes late gets the nearest warning only. */
    public static List<Expiring> in(Report report) {
        List<Expiring> found = new ArrayList<>();
        for (Finding finding : report.findings()) {
            for (Expiry expiry : finding.expiries()) {
                long days = daysLeft(report.at(), expiry.at());
                AHEAD.stream()
                        .filter(ahead -> days <= ahead)
                        .findFirst()
                        .ifPresent(
                                ahead -> found.add(new Expiring(finding.subject(), expiry, task(expiry, ahead), days)));
            }
        }
        return found;
    }

    private static String task(Expiry expiry, int ahead) {
        return "expiry/" + expiry.what() + "/" + expiry.at().atZone(ZONE).toLocalDate() + "/" + ahead;
    }

    private static long daysLeft(Instant now, Instant end) {
        Duration left = Duration.between(now, end);
        return left.isNegative() ? 0 : (left.toSeconds() + 86_399) / 86_400;
    }
}
