package vn.trucban.bot.staff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.ChannelKind;

/** People of the staff for tests that need no more of them than a name and what they do. */
public final class SomePeople {
    private SomePeople() {}

    /** Reached in the simulator under their id; without a telephone number. */
    public static Person person(String id, String name, Role... roles) {
        return person(id, name, Map.of(ChannelKind.SIMULATOR, id), roles);
    }

    /** Not reached anywhere. */
    public static Person withoutChat(String id, String name, Role... roles) {
        return person(id, name, Map.of(), roles);
    }

    private static Person person(String id, String name, Map<ChannelKind, String> channels, Role... roles) {
        return new Person(new PersonId(id), name, "", Set.of(roles), Optional.empty(), channels, true);
    }
}
