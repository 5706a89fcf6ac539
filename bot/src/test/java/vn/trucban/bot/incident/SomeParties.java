package vn.trucban.bot.incident;

import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Those who report and work on incidents in tests: they write from the simulator, under their id. */
public final class SomeParties {
    private SomeParties() {}

    public static Party party(String id, String name) {
        return new Party(new PersonId(id), name, new Address(ChannelKind.SIMULATOR, id));
    }

    public static Party party(Person person) {
        return party(person.id().value(), person.name());
    }
}
