package vn.trucban.bot.certificate;

import java.util.List;
import java.util.Optional;

/**
 * What became of a list that was taken in.
 *
 * @param added rows that are in the book now
 * @param rows those that are not, and why
 * @param refusal present where the list could not be read at all
 */
public record CertificateImport(int added, List<Row> rows, Optional<Refusal> refusal) {
    public CertificateImport {
        rows = List.copyOf(rows);
    }

    /** @param line in the file, the heading being line 1 */
    public record Row(long line, String serial, Refusal why) {}

    static CertificateImport refused(String key) {
        return new CertificateImport(0, List.of(), Optional.of(Refusal.of(key)));
    }

    static CertificateImport refused(Refusal why) {
        return new CertificateImport(0, List.of(), Optional.of(why));
    }
}
