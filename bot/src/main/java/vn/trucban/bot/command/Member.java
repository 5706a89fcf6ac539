package vn.trucban.bot.command;

import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/**
 * Who may fill a post.
 *
 * @param person absent: somebody outside the staff list, whom people call
 * @param name as it was when the command was raised
 * @param phone as people write it
 * @param out why they do not come; absent: nothing is known against it
 * @param byTelephone no message reaches them
 */
public record Member(
        Optional<PersonId> person, String name, Optional<String> phone, Optional<String> out, Boolean byTelephone) {
    public Member {
        // why: those of earlier versions did not say
        byTelephone = byTelephone == null ? person.isEmpty() : byTelephone;
    }

    Member outFor(String reason) {
        return new Member(person, name, phone, Optional.of(reason), byTelephone);
    }

    boolean is(PersonId id) {
        return person.filter(id::equals).isPresent();
    }

    /** Names and telephone numbers never reach a log. */
    @Override
    public String toString() {
        return "Member[" + person.map(PersonId::value).orElse("outside") + "]";
    }
}
