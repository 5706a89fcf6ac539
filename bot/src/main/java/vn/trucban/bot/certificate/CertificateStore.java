package vn.trucban.bot.certificate;

import java.util.List;
import java.util.Optional;

/** Keeps certificates. Every save is one conditional write; its answer says whether it happened. */
public interface CertificateStore {
    /** What became of a save. */
    enum Saved {
        DONE,
        /** Somebody else changed it meanwhile. */
        OUTRUN,
        /** Another one has this serial. */
        SERIAL_TAKEN
    }

    /** Saves over the version before; version 1 is a new one. */
    Saved save(Certificate certificate);

    Optional<Certificate> find(CertificateId id);

    Optional<Certificate> bySerial(String serial);

    /** All, those that end first first. */
    List<Certificate> all();

    /** The same without those that are over. */
    List<Certificate> living();
}
