package vn.trucban.bot.filing;

import java.util.List;
import java.util.Optional;

/** Keeps reports of incidents, one an incident. */
public interface FilingStore {
    Optional<Filing> find(int number);

    /** False when there is one of this incident already. */
    boolean insert(Filing filing);

    /** False when somebody else changed it since the version before. */
    boolean replace(Filing after);

    /** Those not settled, by number. However many are, this costs the same. */
    List<Filing> unsent();

    /** The newest by number, at most {@code limit}. */
    List<Filing> recent(int limit);
}
