package vn.trucban.bot.incident;

import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;

/**
 * A member of staff acting in an incident.
 *
 * @param name as it was then; the register keeps it
 * @param at the chat they act from, where answers go
 */
public record Party(PersonId person, String name, Address at) {}
