package vn.trucban.bot.plan;

import java.time.Instant;
import java.util.List;
import vn.trucban.bot.revision.Revision;

/**
 * A version of the plan, as it was issued; it never changes.
 *
 * @param number from 1 on
 * @param summary what changed, in the words of whoever issued it
 * @param changes of content since the version before
 * @param heads the newest revision of each content file at that time
 * @param paper what it says
 */
public record PlanEdition(
        int number,
        Instant issuedAt,
        Revision.Author by,
        String summary,
        List<Change> changes,
        List<Head> heads,
        PlanPaper paper) {
    public PlanEdition {
        changes = List.copyOf(changes);
        heads = List.copyOf(heads);
    }

    /**
     * One revision of content.
     *
     * @param name what people called the file
     * @param who and {@code why} as was known then
     */
    public record Change(String file, int revision, String name, Instant at, String who, String why) {}

    public record Head(String file, int revision) {}
}
