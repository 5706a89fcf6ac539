package vn.trucban.bot.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.filing.InMemoryFilingStore;
import vn.trucban.bot.incident.DrillTwin;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.outside.InMemoryOutsideStore;
import vn.trucban.bot.outside.OutsideDesk;
import vn.trucban.bot.outside.OutsideTalk;
import vn.trucban.bot.paper.InMemoryPaperStore;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.register.InMemoryRegisterIndex;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterSearch;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Talks;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.TextRoom;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.subscriber.InMemoryPersons;
import vn.trucban.notifier.subscriber.InMemorySubscribers;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** A whole office in memory, with a clock that the test moves: the conversation, incidents, staff and register as they run. */
final class Office {
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final List<OutgoingMessage> sent = Collections.synchronizedList(new ArrayList<>());
    private final SandboxChannel phones = sandbox(ChannelKind.SIMULATOR, TextRoom.plain(4096));
    private final SandboxChannel telegram = sandbox(ChannelKind.TELEGRAM, TextRoom.plain(4096));
    private final SandboxChannel zalo =
            sandbox(ChannelKind.ZALO, new TextRoom(2000, new NumberedText(() -> "Trả lời bằng số:")::of));
    private final Map<Address, SendOutcome> lost = new HashMap<>();
    private final Deque<SendOutcome> troubles = new ArrayDeque<>();
    private final StaffDesk staff = new StaffDesk(new InMemoryStaffStore(), new SecureRandom(), clock);
    private final PageLinks links =
            new PageLinks(person -> staff.signInCode(person, StaffDesk.SIGN_IN_LIFE), "http://localhost");
    private final InMemoryRegisterStore entries = new InMemoryRegisterStore();
    private final Register register = new Register(entries, new SecureRandom(), clock);
    private final InMemoryRegisterIndex index = new InMemoryRegisterIndex();
    private final ManualThreads threads = new ManualThreads(clock);
    /** A book of notices without any. */
    private final vn.trucban.notifier.broadcast.Office notices = new vn.trucban.notifier.broadcast.Office();

    private final SubscriberDesk subscribers;
    private final IncidentDesk incidents;
    private final PaperDesk papers;
    private final OutsideDesk outside;
    private final ChatStore chatStore = new InMemoryChatStore();
    private final ChatDesk chats;
    private final ContentNews contentNews;
    private final StaffNews staffNews;
    private final EffectRunner effects;
    private final Situations situations;
    private Runnable meanwhile = () -> {};
    private final InMemoryIncidentStore kept = new InMemoryIncidentStore() {
        @Override
        public boolean replace(Incident before, Incident after) {
            Runnable first = meanwhile;
            meanwhile = () -> {};
            first.run();
            return super.replace(before, after);
        }
    };
    private final Map<String, byte[]> sentPhotos = new HashMap<>();
    private final PhotoSource photos = new PhotoSource() {
        @Override
        public ChannelKind channel() {
            return ChannelKind.SIMULATOR;
        }

        @Override
        public Optional<byte[]> photo(String providerPhotoId) {
            return Optional.ofNullable(sentPhotos.get(providerPhotoId));
        }
    };
    private List<String> lan = List.of();
    private FilingDesk filings;
    private Exercises exercises = Exercises.NONE;
    private int ids;

    Office() {
        Books books = new OpenBooks(this::incidents, this::notices, this::subscribers)
                .withLog(this::log)
                .withPapers(this::papers)
                .withDrills(() -> exercises);
        subscribers = new SubscriberDesk(
                new InMemorySubscribers(),
                new InMemoryPersons(),
                () -> CONTENT.current().commune(),
                clock);
        situations = new Situations(staff::staff, CONTENT::current, books, clock, this::nextId);
        Parts parts = new Parts(new Channels(List.of(telegram, zalo, phones)), () -> CONTENT.current()
                .messages());
        chats = new ChatDesk(chatStore, situations, (message, lane) -> deliver(message), parts, threads, clock);
        contentNews = new ContentNews(chats, situations, clock);
        incidents = new IncidentDesk(kept, register, chats, CONTENT::current, staff::staff, clock)
                .withDrills(new DrillTwin(new InMemoryIncidentStore(), () -> exercises));
        papers = new PaperDesk(new InMemoryPaperStore(), incidents, CONTENT::current, clock);
        chats.onFailedTry((id, to, why) -> incidents.failed(id, to, why, chats));
        chats.onUndelivered(incidents::undelivered);
        chats.onDelivered(incidents::delivered);
        staffNews = new StaffNews(chats, situations);
        effects = new EffectRunner(incidents, staff, subscribers, null, null, staffNews, links)
                .with(new FilingEffects(filings(), links))
                .with(log())
                .with(new PaperEffects(papers, incidents, places()));
        outside = new OutsideDesk(
                new InMemoryOutsideStore(), incidents, new Telling(staff::staff, chats), CONTENT::current, clock);
        talksWith(new OutsideTalk(outside, links));
        chats.carryOutWith(effects);
    }

    private PaperEffects.Places places() {
        return new PaperEffects.Places("http://localhost", links, () -> lan, address -> Optional.of(photos)
                .filter(one -> one.channel() == address.channel()));
    }

    Clock clock() {
        return clock;
    }

    /** Everything in the register. */
    List<RegisterEntry> registered() {
        return entries.from(1, 1000);
    }

    /** The drills that are going on. */
    void holds(Exercises drills) {
        exercises = drills;
    }

    /** What one message decided, carried out in order. */
    void carriesOut(Address address, String message, Effect... decided) {
        for (int i = 0; i < decided.length; i++) {
            effects.run(new Chat.Pending(message + "/" + i, decided[i]), situations.of(address));
        }
        settle();
    }

    /** Others do this between the next decision about an incident and the moment in which it is stored. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /** From now on the platform gives this photo out. */
    void keepsPhoto(String id, byte[] photo) {
        sentPhotos.put(id, photo);
    }

    /** The addresses of the machine in the office's network. */
    void isReachedAt(String... addresses) {
        lan = List.of(addresses);
    }

    OutsideDesk outside() {
        return outside;
    }

    /** These features and no others have screens of their own. */
    void talksWith(Talk... features) {
        situations.with(new Talks(Stream.of(features)));
    }

    private LogbookDesk log() {
        RegisterSearch search = new RegisterSearch(entries, index);
        return new LogbookDesk(
                new LogbookDesk.Parts(register, search, null, null, null),
                incidents,
                () -> CONTENT.current().messages(),
                clock);
    }

    Phone person(String id, String name, Role... roles) {
        return person(ChannelKind.SIMULATOR, id, name, roles);
    }

    Phone person(ChannelKind channel, String id, String name, Role... roles) {
        Address address = new Address(channel, id);
        staff.importPeople(List.of(new Person(
                new PersonId(id),
                name,
                "",
                Set.of(roles),
                Optional.of("0900000001"),
                Map.of(address.channel(), address.value()),
                true)));
        return new Phone(this, address);
    }

    Phone stranger(String id) {
        return new Phone(this, new Address(ChannelKind.SIMULATOR, id));
    }

    void moves(Duration time) {
        clock.move(time);
        incidents.moveOnOverdue();
        chats.decideUnanswered();
        settle();
    }

    /** The next message meets this outcome instead of being sent. */
    void nextSendMeets(SendOutcome trouble) {
        troubles.add(trouble);
    }

    /** From now on nothing reaches this phone. */
    void loses(Phone phone, SendOutcome always) {
        lost.put(phone.address(), always);
    }

    void finds(Phone phone) {
        lost.remove(phone.address());
    }

    void settle() {
        threads.runDue();
    }

    ChatDesk chats() {
        return chats;
    }

    Inbox inbox() {
        return chats;
    }

    IncidentDesk incidents() {
        return incidents;
    }

    /** From now on leaders and administrators hear of new leaders. */
    void watchesLeaders() {
        staff.onLeader(staffNews::leader);
        staff.onMove(staffNews::wentOrCame);
    }

    PaperDesk papers() {
        return papers;
    }

    ContentNews contentNews() {
        return contentNews;
    }

    StaffDesk staff() {
        return staff;
    }

    Register register() {
        return register;
    }

    Incident onlyIncident() {
        List<Incident> all = incidents.recent(10);
        if (all.size() != 1) {
            throw new AssertionError("expected one incident, got " + all.size());
        }
        return all.get(0);
    }

    Instant now() {
        return clock.instant();
    }

    List<OutgoingMessage> messagesTo(Address address) {
        return List.copyOf(sent).stream()
                .filter(message -> message.to().equals(address))
                .toList();
    }

    /** As it stands on the phone: what replaced an earlier message stands in its place. */
    List<OutgoingMessage> shownTo(Address address) {
        Map<String, OutgoingMessage> shown = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            OutgoingMessage message = sent.get(i);
            String own = "m" + (i + 1);
            String place =
                    message.replaces().map(id -> places.getOrDefault(id, id)).orElse(own);
            places.put(own, place);
            if (message.to().equals(address)) {
                shown.put(place, message);
            }
        }
        return List.copyOf(shown.values());
    }

    private SendOutcome deliver(OutgoingMessage message) {
        if (!troubles.isEmpty()) {
            return troubles.poll();
        }
        if (lost.containsKey(message.to())) {
            return lost.get(message.to());
        }
        SandboxChannel channel = Stream.of(telegram, zalo, phones)
                .filter(one -> one.kind() == message.to().channel())
                .findFirst()
                .orElseThrow();
        if (channel.send(message) instanceof SendOutcome.Rejected refused) {
            return refused;
        }
        sent.add(message);
        return new SendOutcome.Sent("m" + sent.size());
    }

    private SandboxChannel sandbox(ChannelKind kind, TextRoom room) {
        return new SandboxChannel(kind, new ChannelLimits(1500, 5, 30, room), clock);
    }

    /** Reports to the bodies above. */
    FilingDesk filings() {
        if (filings == null) {
            filings = new FilingDesk(
                    kept, new InMemoryFilingStore(), new Telling(staff::staff, chats), CONTENT::current, clock);
        }
        return filings;
    }

    private IncidentId nextId() {
        return new IncidentId("inc" + ++ids);
    }

    private BroadcastDesk notices() {
        return notices.desk;
    }

    private SubscriberDesk subscribers() {
        return subscribers;
    }

    /** As if they had come there by buttons. */
    void puts(Address address, ChatState state) {
        Turn turn = new Turn(state, List.of(), List.of());
        Chat chat = chatStore.find(address).orElseGet(() -> Chat.fresh(address, now()));
        if (!chatStore.save(chat.after("put-" + chat.version(), turn, now()))) {
            throw new IllegalStateException("changed meanwhile");
        }
    }
}
