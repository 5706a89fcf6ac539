package vn.trucban.bot.certificate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For tests and throw-away runs. */
public final class InMemoryCertificateStore implements CertificateStore {
    private static final Comparator<Certificate> ENDING_FIRST = Comparator.<Certificate, java.time.LocalDate>comparing(
                    one -> one.details().expires())
            .thenComparing(one -> one.details().serial());

    private final Map<CertificateId, Certificate> all = new HashMap<>();

    @Override
    public synchronized Saved save(Certificate certificate) {
        Certificate before = all.get(certificate.id());
        if (certificate.version() != (before == null ? 1 : before.version() + 1)) {
            return Saved.OUTRUN;
        }
        boolean taken = bySerial(certificate.details().serial())
                .filter(other -> !other.id().equals(certificate.id()))
                .isPresent();
        if (taken) {
            return Saved.SERIAL_TAKEN;
        }
        all.put(certificate.id(), certificate);
        return Saved.DONE;
    }

    @Override
    public synchronized Optional<Certificate> find(CertificateId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized Optional<Certificate> bySerial(String serial) {
        return all.values().stream()
                .filter(one -> one.details().serial().equals(serial))
                .findFirst();
    }

    @Override
    public synchronized List<Certificate> all() {
        return all.values().stream().sorted(ENDING_FIRST).toList();
    }

    @Override
    public synchronized List<Certificate> living() {
        return all().stream().filter(one -> !one.state().over()).toList();
    }
}
