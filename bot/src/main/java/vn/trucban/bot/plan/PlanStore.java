package vn.trucban.bot.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/** Keeps versions of the plan and who has read which. */
public interface PlanStore {
    /** False when this number is taken. */
    boolean insert(PlanEdition edition);

    Optional<PlanEdition> edition(int number);

    /** The one with the highest number. */
    Optional<PlanEdition> latest();

    /** All, newest first. */
    List<PlanEdition> editions();

    List<Reading> readings(int edition);

    /** False when this person ticked this version before. */
    boolean tick(int edition, PersonId person, Reading.Tick tick);

    /** Notes that they had this version before them; the first time stays. */
    void opened(int edition, PersonId person, Instant now);

    /** Whether leaders were told who has not read this version. */
    boolean leadersTold(int edition);

    /** Notes that they were. */
    void tellLeaders(int edition, Instant now);

    /** Notes that they were asked once more; false when they had been asked more or less than {@code before} times. */
    boolean asked(int edition, PersonId person, int before, Instant now);
}
