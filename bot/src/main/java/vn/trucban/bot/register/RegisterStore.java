package vn.trucban.bot.register;

import java.util.List;
import java.util.Optional;

/** Keeps the entries; knows no removal, and no change but the erasing of words. Every question costs the same however many there are. */
public interface RegisterStore {
    /** The last entry. */
    Optional<RegisterEntry> last();

    /** The entry with this number. */
    Optional<RegisterEntry> entry(long seq);

    /** The entry of this fact. */
    Optional<RegisterEntry> ofEvent(String event);

    /** Entries with this number and higher, by number, at most {@code most}. What is missing is left out. */
    List<RegisterEntry> from(long seq, int most);

    /** What became of an append. */
    Appended append(RegisterEntry entry);

    /** Puts {@code after}, the same without its words, in the place of {@code before}. False when that is not what stands there. */
    boolean erase(RegisterEntry before, RegisterEntry after);

    /** The outcomes of an append. */
    enum Appended {
        DONE,
        /** Another entry took this number meanwhile: read the last one again. */
        NUMBER_TAKEN,
        /** The same fact is in the register already. */
        KNOWN
    }
}
