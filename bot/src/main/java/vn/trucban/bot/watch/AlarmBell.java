package vn.trucban.bot.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.AlarmListener;
import vn.trucban.notifier.watch.Trouble.Kind;

/**
 * Tells the administrators, by every channel but the one that fails; where none of them can be reached so, the leaders. Through their
 * chats, which keep a message until it is out; while the store is away, straight away and without it.
 */
final class AlarmBell implements AlarmListener {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmBell.class);

    private final Supplier<Staff> staff;
    private final TellChats chats;
    private final Dispatcher dispatcher;
    private final Supplier<Content> content;
    private volatile Staff known = new Staff(List.of());

    AlarmBell(Supplier<Staff> staff, TellChats chats, Dispatcher dispatcher, Supplier<Content> content) {
        this.staff = staff;
        this.chats = chats;
        this.dispatcher = dispatcher;
        this.content = content;
    }

    /** Remembers whom to tell, for when the store that knows them is away. */
    void remember() {
        known = staff.get();
    }

    @Override
    public void raised(Alarm alarm, Instant now) {
        tell(alarm, Integer.toString(alarm.told()), texts().raised(alarm, now));
    }

    @Override
    public void over(Alarm alarm, Instant now) {
        tell(alarm, "over", texts().over(alarm, now));
    }

    private void tell(Alarm alarm, String which, String text) {
        String id = "alarm/" + alarm.key() + "/" + alarm.raisedAt() + "/" + which;
        boolean withoutStore = alarm.trouble().kind() == Kind.STORE;
        if (!withoutStore) {
            remember();
        }
        List<Address> addresses = addresses(alarm.trouble().channel());
        if (addresses.isEmpty()) {
            LOG.error("{}: nobody can be told by another channel", alarm.key());
        }
        for (Address address : addresses) {
            if (withoutStore) {
                dispatcher.send(OutgoingMessage.text(id, address, text), Lane.EMERGENCY);
            } else {
                chats.tell(new Tell(id, address, text, List.of(), Optional.empty(), false, Optional.empty()));
            }
        }
    }

    private List<Address> addresses(Optional<ChannelKind> failing) {
        for (Role role : List.of(Role.ADMIN, Role.LEADER)) {
            List<Address> found = new ArrayList<>();
            for (Person person : known.with(role)) {
                person.addresses().stream()
                        .filter(address ->
                                failing.filter(address.channel()::equals).isEmpty())
                        .forEach(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private AlarmTexts texts() {
        return new AlarmTexts(content.get().messages());
    }
}
