package vn.trucban.bot.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;

/** Keeps reports of incidents, one an incident. */
public interface FilingStore {
    Optional<Filing> find(int number);

    /** False when there is one of this incident already. */
    boolean insert(Filing filing);

    /** False when somebody else changed it since the version before. */
    boolean replace(Filing after);

    /** Those not settled, by number. However many are, this costs the same. */
    List<Filing> unsent();

    /** Every one, to be closed; costs as much as there are, so only for what is asked for once in a while. */
    Stream<Filing> all();

    /** The newest by number, at most {@code limit}. */
    List<Filing> recent(int limit);

    /** Those under this number of an official paper, of whatever year, by number of the incident. */
    List<Filing> numbered(String paper);

    /** The rules of each time by which incidents owe reports, oldest first. */
    List<DutiesInForce> duties();

    /** False where there are some under this number already. */
    boolean insert(DutiesInForce next);

    /** Where the letters that went out are, and those taken to be signed. */
    KeptFiles files();

    /** Which paper asked for which number; the same for all papers of the office. */
    NumberClaims numberClaims();

    /** Forgets a file that the report of this incident does not refer to (any more); one that it refers to stays. */
    default void forgetUnused(int number, String digest) {
        Optional<byte[]> file = files().find(digest);
        if (file.isEmpty() || isUsed(number, digest)) {
            return;
        }
        files().forget(digest);
        // why again: somebody may have taken the very same letter while this looked
        if (isUsed(number, digest)) {
            files().keep(file.get());
        }
    }

    private boolean isUsed(int number, String digest) {
        return find(number).filter(one -> one.refersTo(digest)).isPresent();
    }
}
