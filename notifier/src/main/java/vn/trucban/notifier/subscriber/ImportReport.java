package vn.trucban.notifier.subscriber;

import java.util.List;
import java.util.Map;

/**
 * What became of a file of subscribers.
 *
 * @param added new addresses
 * @param updated addresses that were known, withdrawn ones included where the file's consent is later than the withdrawal
 * @param refused rows left out, at most 1 000 listed; {@code refusedRows} counts all
 */
public record ImportReport(int added, int updated, int refusedRows, List<Row> refused) {
    public ImportReport {
        refused = List.copyOf(refused);
    }

    /**
     * One row left out.
     *
     * @param line of the file, the header being line 1
     * @param messageKey under {@code resident.import}
     */
    public record Row(long line, String messageKey, Map<String, String> values) {
        public Row {
            values = Map.copyOf(values);
        }
    }
}
