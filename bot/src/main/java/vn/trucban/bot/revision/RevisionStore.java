package vn.trucban.bot.revision;

import java.util.List;
import java.util.Optional;

/** Keeps revisions, one a file and number, and what somebody is about to write. */
public interface RevisionStore {
    /** All of all files, without their texts, oldest first. */
    List<Revision.Entry> entries();

    /** Those of one file, without their texts, newest first. */
    List<Revision.Entry> entries(String file);

    Optional<Revision> find(String file, int number);

    /** False when the file has a revision of this number already. */
    boolean insert(Revision revision);

    /** False when there is none, or somebody explained it before. */
    boolean explain(String file, int number, Revision.Explained explained);

    /** Notes that the administrators have been asked about it; false when it was noted before. */
    boolean markAsked(String file, int number);

    /** Keeps or replaces, by {@link Intent#id}. */
    void intend(Intent intent);

    Optional<Intent> intent(String id);

    void forget(String intentId);
}
