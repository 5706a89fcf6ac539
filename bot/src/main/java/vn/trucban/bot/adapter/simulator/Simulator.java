package vn.trucban.bot.adapter.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.trucban.bot.conversation.Eraser;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.channel.sandbox.SandboxMessage;

/** The door to the simulated phones. */
public final class Simulator implements Eraser {
    private static final int LINES_KEPT = 300;

    private final Channels channels;
    private final Inbox inbox;
    private final Supplier<Content> content;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Map<SimulatedPhone, LinkedHashMap<String, Line>> screens = new EnumMap<>(SimulatedPhone.class);
    private final List<Consumer<Line>> watchers = new CopyOnWriteArrayList<>();

    Simulator(
            SandboxChannel channel,
            Channels channels,
            Inbox inbox,
            Supplier<Content> content,
            Clock clock,
            Supplier<String> ids) {
        this.channels = channels;
        this.inbox = inbox;
        this.content = content;
        this.clock = clock;
        this.ids = ids;
        for (SimulatedPhone phone : SimulatedPhone.values()) {
            screens.put(phone, new LinkedHashMap<>());
        }
        channel.watch(this::arrived);
    }

    /** True while no channel to real people is live: then anybody may use the phones. The loudspeaker feed alone does not count. */
    public boolean open() {
        return channels.all().stream()
                .filter(one -> one.kind() != ChannelKind.LOUDSPEAKER)
                .noneMatch(Channel::live);
    }

    /**
     * What the person at this phone does.
     *
     * @param shown what their own bubble says; a pressed button leaves none, as on a real phone
     */
    public void hand(SimulatedPhone phone, Inbound.Event event, String shown) {
        String id = "simulator:" + ids.get();
        if (!(event instanceof Inbound.Event.Press)) {
            show(phone, new Line(phone.id(), id, true, shown, List.of(), clock(clock.instant())));
        }
        inbox.accept(new Inbound(id, phone.address(), clock.instant(), Optional.empty(), event, Optional.of(id)));
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.SIMULATOR;
    }

    /** The bubble stays, its words go. */
    @Override
    public void erase(Address address, String messageId) {
        SimulatedPhone.of(address.value())
                .ifPresent(phone -> show(
                        phone,
                        new Line(
                                phone.id(),
                                messageId,
                                true,
                                content.get().messages().text("web.chat.erased"),
                                List.of(),
                                clock(clock.instant()))));
    }

    /** What the phone shows, oldest first. */
    public List<Line> screen(SimulatedPhone phone) {
        synchronized (screens) {
            return new ArrayList<>(screens.get(phone).values());
        }
    }

    /**
     * Tells of every new or edited line on any phone, on the sender's thread: return at once.
     *
     * @return run it to stop
     */
    public Runnable watch(Consumer<Line> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void arrived(SandboxMessage message) {
        SimulatedPhone.of(message.message().to().value())
                .ifPresent(phone -> show(
                        phone,
                        new Line(
                                phone.id(),
                                message.providerId(),
                                false,
                                words(message.message()),
                                message.message().buttons().stream()
                                        .map(Simulator::tap)
                                        .toList(),
                                clock(message.at()))));
    }

    /** The page shows no photos: it says that there is one. */
    private String words(OutgoingMessage message) {
        return message.photo()
                .map(photo -> content.get().messages().text("web.chat.photo") + "\n" + message.text())
                .orElse(message.text());
    }

    private void show(SimulatedPhone phone, Line line) {
        synchronized (screens) {
            LinkedHashMap<String, Line> screen = screens.get(phone);
            screen.put(line.id(), line);
            if (screen.size() > LINES_KEPT) {
                screen.remove(screen.keySet().iterator().next());
            }
        }
        watchers.forEach(watcher -> watcher.accept(line));
    }

    private String clock(Instant at) {
        return new Moments(content.get().messages()).clock(at);
    }

    private static Line.Tap tap(Button button) {
        if (button instanceof Button.Press press) {
            return new Line.Tap(press.label(), press.payload(), "", "");
        }
        if (button instanceof Button.Link link) {
            return new Line.Tap(link.label(), "", link.url(), "");
        }
        return new Line.Tap(button.label(), "", "", ((Button.Call) button).phone());
    }
}
