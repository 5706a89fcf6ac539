package vn.trucban.bot.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.content.ladder.Level;

/** Keeps people and invitations. */
public interface StaffStore {
    /** Everybody, also those who have left, ordered by id. */
    List<Person> people();

    /** Inserts or replaces by id. */
    void put(Person person);

    /** Lets somebody leave or come back; false when there is no such person or they are so already. */
    boolean setActive(PersonId person, boolean active);

    /** Puts somebody on a rung, or back where their roles put them; false when there is no such person. */
    boolean setRung(PersonId person, Optional<Level> rung);

    /** Where this person is rung up; empty: nowhere. False when there is no such person. */
    boolean setPhone(PersonId person, Optional<String> phone);

    /** The last one said of each person. */
    List<Absence> absences();

    /** Inserts or replaces by person. */
    void putAbsence(Absence absence);

    /** Ends what was said of this person's absence; false when nothing was. */
    boolean endAbsence(PersonId person);

    void putInvite(Invite invite);

    Optional<Invite> invite(String codeDigest);

    /** Marks an unused invitation used; false when somebody else was first. */
    boolean useInvite(String codeDigest, Instant at);

    /** Ends every unused invitation of this person. */
    void endInvites(PersonId person, Instant at);
}
