package vn.trucban.bot.staff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * One member of staff.
 *
 * @param title as colleagues say it: "Cán bộ tiếp nhận", "Phó Giám đốc Trung tâm"
 * @param phone as people write it; shown to colleagues for a call
 * @param channels where the bot reaches the person, at most one address a channel
 * @param active false once the person has left; history keeps the name
 */
public record Person(
        PersonId id,
        String name,
        String title,
        Set<Role> roles,
        Optional<String> phone,
        Map<ChannelKind, String> channels,
        boolean active) {
    public Person {
        roles = Set.copyOf(roles);
        channels = Map.copyOf(channels);
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
        return new Person(id, name, title, roles, phone, more, active);
    }

    /** The same person, on duty or gone. */
    Person active(boolean now) {
        return new Person(id, name, title, roles, phone, channels, now);
    }

    /** Names and telephone numbers never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
