package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.bot.incident.DrillTwin;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.pin.PinDesk;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Talks;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.broadcast.ApprovalPolicy;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.InMemoryBroadcasts;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.TextRoom;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.subscriber.InMemoryPersons;
import vn.trucban.notifier.subscriber.InMemorySubscribers;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** Leaders with their phones around a real broadcast desk, everything in memory, by a clock that the test moves. */
final class NoticeOffice {
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    final InMemoryChatStore chatStore = new InMemoryChatStore();
    final FakeDelivery delivery = new FakeDelivery();
    final List<String> erased = new ArrayList<>();
    final BroadcastDesk notices;
    final SubscriberDesk subscribers;
    private final List<OutgoingMessage> sent = Collections.synchronizedList(new ArrayList<>());
    private final StaffDesk staff = new StaffDesk(new InMemoryStaffStore(), new SecureRandom(), clock);
    private final ManualThreads threads = new ManualThreads(clock);
    private final PinDesk pins = PinDesk.quick(new SecureRandom(), clock);
    private final ChatDesk chats;
    private int ids;
    /** Template whose questions somebody is being taken through. */
    private String filling = "";

    NoticeOffice() {
        this(ApprovalPolicy.TWO_LEADERS);
    }

    NoticeOffice(ApprovalPolicy policy) {
        Books books = new OpenBooks(this::incidents, this::notices, this::subscribers, () -> pins)
                .withDrills(() -> exercises);
        situations = new Situations(staff::staff, CONTENT::current, books, clock, () -> new IncidentId("inc" + ++ids));
        chats = new ChatDesk(chatStore, situations, (message, lane) -> deliver(message), parts(), threads, clock);
        incidents = incidents(chats);
        subscribers = new SubscriberDesk(
                new InMemorySubscribers(),
                new InMemoryPersons(),
                () -> CONTENT.current().commune(),
                clock,
                address -> staff.staff().at(address).isPresent());
        Channels channels = new Channels(
                Stream.of(ChannelKind.TELEGRAM, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER, ChannelKind.SIMULATOR)
                        .<Channel>map(kind -> new SandboxChannel(kind, new ChannelLimits(4096, 12, 1000), clock))
                        .toList());
        notices = BroadcastDesk.open(
                new InMemoryBroadcasts(),
                channels,
                (audience, kind, all) -> 5,
                (audience, all) -> Optional.empty(),
                delivery,
                policy,
                (person, notice) -> pins.granted(person, notice.value()),
                CONTENT::current,
                clock);
        feedback = new NoticeFeedback(chats, situations, books);
        notices.onChange(feedback);
        chats.guardWith(new PinGate(pins, () -> Stream.of(new ErasingPhones()), Runnable::run));
        effects = new EffectRunner(
                incidents,
                staff,
                subscribers,
                null,
                new NoticeEffects(notices, channels),
                new StaffNews(chats, situations),
                new PageLinks(person -> "CODE", "http://localhost"));
        chats.carryOutWith(effects);
    }

    private IncidentDesk incidents(TellChats told) {
        Register register = new Register(new InMemoryRegisterStore(), new SecureRandom(), clock);
        return new IncidentDesk(new InMemoryIncidentStore(), register, told, CONTENT::current, staff::staff, clock)
                .withDrills(new DrillTwin(new InMemoryIncidentStore(), () -> exercises));
    }

    private Parts parts() {
        ChannelLimits limits = new ChannelLimits(4096, 5, 30, TextRoom.plain(4096));
        Channels phones = new Channels(List.of(new SandboxChannel(ChannelKind.SIMULATOR, limits, clock)));
        return new Parts(phones, CONTENT.current()::messages);
    }

    private final IncidentDesk incidents;
    private final EffectRunner effects;
    private final Situations situations;
    private Exercises exercises = Exercises.NONE;

    void holds(Exercises drills) {
        exercises = drills;
    }

    /** These features and no others have screens of their own. */
    void talksWith(Talk... features) {
        situations.with(new Talks(Stream.of(features)));
    }

    TellChats chats() {
        return chats;
    }

    private final NoticeFeedback feedback;

    IncidentDesk incidents() {
        return incidents;
    }

    private BroadcastDesk notices() {
        return notices;
    }

    private SubscriberDesk subscribers() {
        return subscribers;
    }

    private SendOutcome deliver(OutgoingMessage message) {
        sent.add(message);
        return new SendOutcome.Sent("m" + sent.size());
    }

    private final class ErasingPhones implements Eraser {
        @Override
        public ChannelKind channel() {
            return ChannelKind.SIMULATOR;
        }

        @Override
        public void erase(Address address, String messageId) {
            erased.add(address.value() + "/" + messageId);
        }
    }

    Phone person(String id, String name, Role... roles) {
        Address address = new Address(ChannelKind.SIMULATOR, id);
        staff.importPeople(List.of(new Person(
                new PersonId(id),
                name,
                "",
                Set.of(roles),
                Optional.of("0900000001"),
                Map.of(address.channel(), address.value()),
                true)));
        return new Phone(address);
    }

    Phone stranger(String id) {
        return new Phone(new Address(ChannelKind.SIMULATOR, id));
    }

    void moves(Duration time) {
        clock.move(time);
        notices.sweep();
        threads.runDue();
    }

    /** As the delivery desk says while it sends. */
    void sends(Broadcast notice) {
        feedback.moved(delivery.progress(notice.id().value()).orElseThrow());
        threads.runDue();
    }

    /** As every few seconds while the program runs. */
    void askAgain() {
        feedback.askForAllDecisions();
        threads.runDue();
    }

    /** The newest notice. */
    Broadcast newest() {
        return notices.recent(1).get(0);
    }

    /** The name of a template, as its button says it. */
    String template(String id) {
        return CONTENT.current().notices().get(id).name();
    }

    /** Photos of all open incidents. */
    List<String> pictures() {
        return incidents.open().stream()
                .flatMap(incident -> incident.pictures().stream())
                .map(vn.trucban.bot.incident.Picture::id)
                .toList();
    }

    /** Every message to anybody, for looking into. */
    List<OutgoingMessage> everything() {
        return List.copyOf(sent);
    }

    List<DeliveryOrder> orders() {
        return delivery.orders();
    }

    /** One person's phone. */
    final class Phone {
        private final Address address;
        private int events;

        private Phone(Address address) {
            this.address = address;
        }

        Address address() {
            return address;
        }

        Phone writes(String text) {
            boolean proof =
                    !filling.isEmpty() && !received().isEmpty() && last().contains(text("conversation.notice.proof"));
            does(new Event.Text(text));
            return proof ? answersTheRest() : this;
        }

        /** The proof is asked for amid the questions; whoever gave it answers what is left. */
        private Phone answersTheRest() {
            fill(this, filling);
            return this;
        }

        Phone photographs(String id) {
            return does(new Event.Photo(id, Optional.empty()));
        }

        Phone does(Event event) {
            String id = address.key() + "/" + ++events;
            chats.accept(
                    new Inbound(id, address, clock.instant(), Optional.empty(), event, Optional.of("own" + events)));
            threads.runDue();
            return this;
        }

        /** Types the payload of a button as text, as Zalo returns it and as a forger would. */
        Phone types(String payload) {
            return writes(payload);
        }

        Phone presses(String label) {
            does(new Event.Press(payload(label), Optional.empty()));
            return label.equals(text("conversation.button.proof")) && !filling.isEmpty() ? answersTheRest() : this;
        }

        String payload(String label) {
            List<OutgoingMessage> mine = received();
            for (int i = mine.size() - 1; i >= 0; i--) {
                for (Button button : mine.get(i).buttons()) {
                    if (button instanceof Button.Press press && press.label().equals(label)) {
                        return press.payload();
                    }
                }
            }
            throw new AssertionError("no button " + label + " under\n" + last());
        }

        Phone sees(String... parts) {
            assertThat(last()).contains(parts);
            return this;
        }

        Phone hasSeen(String part) {
            assertThat(received()).extracting(OutgoingMessage::text).anyMatch(text -> text.contains(part));
            return this;
        }

        Phone hasNotSeen(String part) {
            assertThat(received()).extracting(OutgoingMessage::text).noneMatch(text -> text.contains(part));
            return this;
        }

        Phone isOffered(String... labels) {
            assertThat(labels()).contains(labels);
            return this;
        }

        Phone isNotOffered(String... labels) {
            assertThat(labels()).doesNotContain(labels);
            return this;
        }

        /** Under the last message. */
        private List<String> labels() {
            List<OutgoingMessage> mine = received();
            return mine.get(mine.size() - 1).buttons().stream()
                    .map(Button::label)
                    .toList();
        }

        String last() {
            List<OutgoingMessage> mine = received();
            assertThat(mine).isNotEmpty();
            return mine.get(mine.size() - 1).text();
        }

        List<OutgoingMessage> received() {
            return everything().stream().filter(it -> it.to().equals(address)).toList();
        }
    }

    /** What a leader answers to the blanks of the storm warning, the bulletin aside. */
    static Map<String, String> answers() {
        return answers("storm");
    }

    private static Map<String, String> answers(String template) {
        Map<String, String> answers = new HashMap<>();
        CONTENT.current().notices().get(template).blanks().forEach(it -> answers.put(it.label(), it.example()));
        return answers;
    }

    /** Takes the leader through a storm warning until everything is answered but the proof. */
    void storm(Phone leader) {
        leader.writes("/thongbao").presses("Cảnh báo thiên tai, cháy, dịch").presses("Bão, áp thấp nhiệt đới");
        fill(leader);
    }

    /** Answers whatever the bot asks by the examples of the template. */
    void fill(Phone leader) {
        fill(leader, "storm");
    }

    /** The same for another template. */
    void fill(Phone leader, String template) {
        filling = template;
        Map<String, String> answers = answers(template);
        for (int i = 0; i < 12; i++) {
            String asked = leader.last().replaceFirst("^🟦 DIỄN TẬP.*\n", "");
            Optional<String> answer = answers.entrySet().stream()
                    .filter(it -> asked.startsWith(it.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (answer.isEmpty()) {
                return;
            }
            leader.writes(answer.get());
        }
        throw new AssertionError("still asked: " + leader.last());
    }

    /** As {@link #storm}, proven by a link and put before the other leaders. */
    Broadcast submitted(Phone leader) {
        storm(leader);
        leader.writes("https://kttv.example.vn/ban-tin/12").presses("Trình duyệt");
        return newest();
    }

    static String text(String key) {
        return CONTENT.current().messages().text(key);
    }

    static List<ChannelKind> kinds(ChannelKind... kinds) {
        return Arrays.asList(kinds);
    }
}
