package vn.trucban.bot.incident;

import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Address;

/**
 * A member of staff acting in an incident.
 *
 * @param name as it was then; the register keeps it; empty once it was erased
 * @param at the chat they act from, where answers go
 */
public record Party(PersonId person, String name, Address at) {
    /** As people read it: also where the name was erased. */
    String named(Messages messages) {
        return name.isEmpty() ? messages.text("incident.erased") : name;
    }

    /** The same, its name erased. */
    Party nameless() {
        return new Party(person, "", at);
    }
}
