package vn.trucban.content.reporting;

import java.time.Duration;
import java.util.Map;
import vn.trucban.content.playbook.PlaybookId;

/**
 * From which figures of a period on its report proposes something (plan IV.3). Everything here is the commune's to edit.
 *
 * @param often so many incidents of a kind
 * @param lasting so much office time interrupted by a kind
 * @param slowToTake more than this until nine of ten incidents of a kind were taken
 */
public record Proposing(Map<PlaybookId, Integer> often, Map<PlaybookId, Duration> lasting, Duration slowToTake) {
    /** Where a commune says nothing. */
    public static final Proposing USUAL = new Proposing(
            Map.of(
                    PlaybookId.PRINTER, 5,
                    PlaybookId.ACCOUNT, 5,
                    PlaybookId.DIGITAL_SIGNATURE, 3,
                    PlaybookId.SOFTWARE, 3,
                    PlaybookId.NATIONAL_DATABASE, 3),
            Map.of(PlaybookId.INTERNET, Duration.ofHours(4), PlaybookId.POWER, Duration.ofHours(2)),
            Duration.ofMinutes(15));

    public Proposing {
        often = Map.copyOf(often);
        lasting = Map.copyOf(lasting);
    }
}
