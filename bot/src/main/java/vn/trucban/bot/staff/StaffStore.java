package vn.trucban.bot.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps people and invitations. */
public interface StaffStore {
    /** Everybody, also those who have left, ordered by id. */
    List<Person> people();

    /** Inserts or replaces by id. */
    void put(Person person);

    void putInvite(Invite invite);

    Optional<Invite> invite(String codeDigest);

    /** Marks an unused invitation used; false when somebody else was first. */
    boolean useInvite(String codeDigest, Instant at);
}
