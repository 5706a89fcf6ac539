package vn.trucban.bot.adapter.simulator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** The phones on the page. */
public enum SimulatedPhone {
    OFFICER("officer", Role.OFFICER),
    TECHNICIAN("technician", Role.TECHNICIAN),
    LEADER("leader", Role.LEADER),
    SECOND_LEADER("second-leader", Role.LEADER),
    RESIDENT("resident", null);

    private final String id;
    private final Role role;

    SimulatedPhone(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    public String id() {
        return id;
    }

    public Address address() {
        return new Address(ChannelKind.SIMULATOR, id);
    }

    static Optional<SimulatedPhone> of(String id) {
        return Arrays.stream(values()).filter(phone -> phone.id.equals(id)).findFirst();
    }

    /** The member of staff behind the phone; empty for the resident. */
    Optional<Person> person(Messages messages, boolean active) {
        return Optional.ofNullable(role)
                .map(one -> new Person(
                        new PersonId("simulator-" + id),
                        messages.text("staff.simulator." + id + ".name"),
                        messages.text("staff.simulator." + id + ".title"),
                        Set.of(one),
                        Optional.empty(),
                        Map.of(ChannelKind.SIMULATOR, id),
                        active,
                        Optional.of(Level.COMMITTEE).filter(level -> this == SECOND_LEADER)));
    }
}
