package vn.trucban.bot.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.trucban.notifier.channel.SendOutcome.Sent;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.AlarmListener;
import vn.trucban.notifier.watch.Trouble.Kind;

/**
 * Tells the administrators, by every channel but those that fail; where none of them can be reached so, the leaders. Through their
 * chats, which keep a message until it is out; while the store is away, straight away and without it.
 */
final class AlarmBell implements AlarmListener {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmBell.class);

    private final Supplier<Staff> staff;
    private final TellChats chats;
    private final Dispatcher dispatcher;
    private final Concerned concerned;
    private final Runnable selfTest;
    private final Supplier<Content> content;
    private volatile Staff known = new Staff(List.of());

    /** @param selfTest runs it in the background: what stands there from before would say that all is well */
    AlarmBell(
            Supplier<Staff> staff,
            TellChats chats,
            Dispatcher dispatcher,
            Concerned concerned,
            Runnable selfTest,
            Supplier<Content> content) {
        this.staff = staff;
        this.chats = chats;
        this.dispatcher = dispatcher;
        this.concerned = concerned;
        this.selfTest = selfTest;
        this.content = content;
    }

    /** Remembers whom to tell, for when the store that knows them is away. */
    void remember() {
        known = staff.get();
    }

    @Override
    public boolean raised(Alarm alarm, Set<ChannelKind> away, Instant now) {
        Set<ChannelKind> failing = EnumSet.noneOf(ChannelKind.class);
        failing.addAll(away);
        alarm.trouble().channel().ifPresent(failing::add);
        refresh(alarm);
        if (alarm.raisedAt().equals(alarm.lastSeen())) {
            testAnew(alarm);
        }
        boolean heard = tell(
                id(alarm, Integer.toString(alarm.told())),
                addresses(failing),
                texts(now).raised(alarm, now),
                withoutStore(alarm));
        if (!heard) {
            LOG.error("{}: nobody can be told by another channel", alarm.key());
        }
        return heard;
    }

    /** Whoever was told hears it; where nobody could be, everybody who should have been, also by the channel that was away. */
    @Override
    public void over(Alarm alarm, Instant now) {
        refresh(alarm);
        testAnew(alarm);
        Set<ChannelKind> failing = alarm.unheard()
                ? Set.of()
                : alarm.trouble().channel().map(Set::of).orElse(Set.of());
        boolean told = tell(id(alarm, "over"), addresses(failing), texts(now).over(alarm, now), withoutStore(alarm));
        if (!told) {
            LOG.error("{} is over: nobody can be told", alarm.key());
        }
    }

    @Override
    public void stoodStill(Instant from, Instant until) {
        remember();
        if (!tell("alarm/stood-still/" + from, addresses(Set.of()), texts(until).stoodStill(from, until), false)) {
            LOG.error("stood still from {} to {}: nobody can be told", from, until);
        }
    }

    private void testAnew(Alarm alarm) {
        if (alarm.trouble().channel().isPresent()) {
            selfTest.run();
        }
    }

    private static String id(Alarm alarm, String which) {
        return "alarm/" + alarm.key() + "/" + alarm.raisedAt() + "/" + which;
    }

    private static boolean withoutStore(Alarm alarm) {
        return alarm.trouble().kind() == Kind.STORE;
    }

    private void refresh(Alarm alarm) {
        if (!withoutStore(alarm)) {
            remember();
        }
    }

    /** @return false: nobody was told. What is in a chat counts as told; without the store only what the platform took. */
    private boolean tell(String id, List<Address> addresses, String text, boolean withoutStore) {
        boolean told = false;
        for (Address address : addresses) {
            if (withoutStore) {
                told |= dispatcher.send(OutgoingMessage.text(id, address, text), Lane.EMERGENCY) instanceof Sent;
            } else {
                chats.tell(new Tell(id, address, text, List.of(), Optional.empty(), false, Optional.empty()));
                told = true;
            }
        }
        return told;
    }

    private List<Address> addresses(Set<ChannelKind> failing) {
        for (Role role : List.of(Role.ADMIN, Role.LEADER)) {
            List<Address> found = new ArrayList<>();
            for (Person person : known.with(role)) {
                person.addresses().stream()
                        .filter(address -> !failing.contains(address.channel()))
                        .forEach(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private AlarmTexts texts(Instant now) {
        return new AlarmTexts(content.get().messages(), concerned.now(known, now));
    }
}
