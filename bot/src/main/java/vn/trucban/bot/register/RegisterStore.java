package vn.trucban.bot.register;

import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the entries; knows no change and no removal. */
public interface RegisterStore {
    /** The last entry. */
    Optional<RegisterEntry> last();

    /** The entry with this number. */
    Optional<RegisterEntry> entry(long seq);

    /** What became of an append. */
    Appended append(RegisterEntry entry);

    /** All entries from the first on. Close it. */
    Stream<RegisterEntry> all();

    /** The entries of one incident or notice, oldest first. */
    Stream<RegisterEntry> of(String subject);

    /** The outcomes of an append. */
    enum Appended {
        DONE,
        /** Another entry took this number meanwhile: read the last one again. */
        NUMBER_TAKEN,
        /** The same fact is in the register already. */
        KNOWN
    }
}
