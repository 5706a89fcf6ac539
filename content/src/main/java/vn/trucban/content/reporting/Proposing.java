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
 * @param elsewhere what is counted beside the incidents
 */
public record Proposing(
        Map<PlaybookId, Integer> often, Map<PlaybookId, Duration> lasting, Duration slowToTake, Elsewhere elsewhere) {
    /**
     * So often each.
     *
     * @param latePromises one who was called did not keep to the promised hour
     * @param unclearReceipts serials of paper receipts neither entered nor given back nor explained
     * @param lateEntries dossiers taken in on paper entered later than allowed
     * @param undrilled kinds of incidents not rehearsed in time at the end of the period
     * @param missedInDrills what drills asked for was done late or not at all
     */
    public record Elsewhere(int latePromises, int unclearReceipts, int lateEntries, int undrilled, int missedInDrills) {
        /** Where a commune says nothing. */
        public static final Elsewhere USUAL = new Elsewhere(2, 1, 3, 1, 2);
    }

    /** Where a commune says nothing. */
    public static final Proposing USUAL = new Proposing(
            Map.of(
                    PlaybookId.PRINTER, 5,
                    PlaybookId.ACCOUNT, 5,
                    PlaybookId.DIGITAL_SIGNATURE, 3,
                    PlaybookId.SOFTWARE, 3,
                    PlaybookId.NATIONAL_DATABASE, 3),
            Map.of(PlaybookId.INTERNET, Duration.ofHours(4), PlaybookId.POWER, Duration.ofHours(2)),
            Duration.ofMinutes(15),
            Elsewhere.USUAL);

    public Proposing {
        often = Map.copyOf(often);
        lasting = Map.copyOf(lasting);
    }
}
