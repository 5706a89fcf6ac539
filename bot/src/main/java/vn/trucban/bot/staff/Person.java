package vn.trucban.bot.staff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * One member of staff.
 *
 * @param title as colleagues say it: "Cán bộ tiếp nhận", "Phó Giám đốc Trung tâm"
 * @param phone as people write it; shown to colleagues for a call
 * @param channels where the bot reaches the person, at most one address a channel
 * @param active false once the person has left; history keeps the name
 * @param rung where they stand on the ladder; empty: where their roles put them
 */
public record Person(
        PersonId id,
        String name,
        String title,
        Set<Role> roles,
        Optional<String> phone,
        Map<ChannelKind, String> channels,
        boolean active,
        Optional<Level> rung) {
    public Person {
        roles = Set.copyOf(roles);
        channels = Map.copyOf(channels);
    }

    /** Somebody who stands where their roles put them. */
    public Person(
            PersonId id,
            String name,
            String title,
            Set<Role> roles,
            Optional<String> phone,
            Map<ChannelKind, String> channels,
            boolean active) {
        this(id, name, title, roles, phone, channels, active, Optional.empty());
    }

    /** Roles that may stand on a rung: whoever is called out there must be able to take the incident. */
    public static boolean mayStandOn(Level level, Set<Role> roles) {
        return roles.contains(roleOf(level));
    }

    /** Whether this person is called out when an incident reaches this rung. */
    public boolean standsOn(Level level) {
        boolean byRole = (level == Level.TECHNICIANS || level == Level.LEADERS) && roles.contains(roleOf(level));
        return active && rung.map(level::equals).orElse(byRole);
    }

    private static Role roleOf(Level level) {
        return switch (level) {
            case TECHNICIANS, TECHNICAL_LEADS -> Role.TECHNICIAN;
            case LEADERS, COMMITTEE -> Role.LEADER;
        };
    }

    public boolean is(Role role) {
        return active && roles.contains(role);
    }

    /** Every address, in the order of {@link ChannelKind}. */
    public List<Address> addresses() {
        return channels.isEmpty()
                ? List.of()
                : new EnumMap<>(channels)
                        .entrySet().stream()
                                .map(entry -> new Address(entry.getKey(), entry.getValue()))
                                .toList();
    }

    /** The same person, reachable at this address too; an earlier address of that channel is replaced. */
    public Person reachableAt(Address address) {
        Map<ChannelKind, String> more = new EnumMap<>(ChannelKind.class);
        more.putAll(channels);
        more.put(address.channel(), address.value());
        return new Person(id, name, title, roles, phone, more, active, rung);
    }

    /** The same person with this telephone; empty: none on record. */
    Person rungUpAt(Optional<String> number) {
        return new Person(id, name, title, roles, number, channels, active, rung);
    }

    /** The same person, on duty or gone. */
    Person active(boolean now) {
        return new Person(id, name, title, roles, phone, channels, now, rung);
    }

    /** The same person on this rung; empty: where their roles put them. */
    Person on(Optional<Level> level) {
        return new Person(id, name, title, roles, phone, channels, active, level);
    }

    /** Names and telephone numbers never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
