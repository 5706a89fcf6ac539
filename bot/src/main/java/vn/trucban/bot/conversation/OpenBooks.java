package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.LogbookQuery;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.pin.PinDesk;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.verification.VerdictText;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.Preview;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.subscriber.Subscriber;
import vn.trucban.notifier.subscriber.SubscriberDesk;
import vn.trucban.notifier.verification.NoticeVerifier;
import vn.trucban.notifier.verification.Verdict;

/** Reads from the desks, each looked up at the moment of use. */
final class OpenBooks implements Books {
    private final Supplier<IncidentDesk> incidents;
    private final Supplier<BroadcastDesk> notices;
    private final Supplier<SubscriberDesk> subscribers;
    private final NoticeVerifier verifier;
    private final Supplier<PinDesk> pins;
    private Supplier<LogbookDesk> log = () -> {
        throw new IllegalStateException("no log in this office");
    };
    private Supplier<Optional<PaperDesk>> papers = Optional::empty;
    private Supplier<Exercises> exercises = () -> Exercises.NONE;

    OpenBooks(
            Supplier<IncidentDesk> incidents,
            Supplier<BroadcastDesk> notices,
            Supplier<SubscriberDesk> subscribers,
            Supplier<PinDesk> pins) {
        this.incidents = incidents;
        this.notices = notices;
        this.subscribers = subscribers;
        this.verifier = new NoticeVerifier(
                serial -> notices.get().bySerial(serial), most -> notices.get().issued(most));
        this.pins = pins;
    }

    /** Where nobody has a PIN. */
    OpenBooks(Supplier<IncidentDesk> incidents, Supplier<BroadcastDesk> notices, Supplier<SubscriberDesk> subscribers) {
        this(incidents, notices, subscribers, () -> {
            throw new IllegalStateException("no PINs in this office");
        });
    }

    /** Where the log of incidents is kept. */
    OpenBooks withLog(Supplier<LogbookDesk> desk) {
        this.log = desk;
        return this;
    }

    /** Paper intake has a desk of its own. */
    OpenBooks withPapers(Supplier<PaperDesk> desk) {
        papers = () -> Optional.of(desk.get());
        return this;
    }

    /** Where drills are held. */
    OpenBooks withDrills(Supplier<Exercises> held) {
        exercises = held;
        return this;
    }

    @Override
    public Optional<Exercises.Task> exercise(String drill) {
        return exercises.get().running(drill);
    }

    @Override
    public Optional<IncidentId> supposedFor(PersonId person) {
        return incidents.get().supposedFor(person);
    }

    @Override
    public Optional<IncidentId> supposedIn(String drill) {
        return incidents.get().supposed().stream()
                .map(Incident::id)
                .filter(id -> id.drill().equals(drill))
                .findFirst();
    }

    @Override
    public Optional<String> playing(PersonId person) {
        return exercises.get().playing(person);
    }

    @Override
    public LogbookDesk.Found findIncidents(String words, int before, int most) {
        return log.get().find(LogbookQuery.of(words), before, most);
    }

    @Override
    public List<RegisterEntry> entries(IncidentId incident) {
        return log.get().entries(incident);
    }

    @Override
    public Optional<VerdictText> verifyPaper(String text) {
        return papers.get().flatMap(desk -> desk.verdict(text));
    }

    @Override
    public List<Broadcast> issuedNotices(int most) {
        return notices.get().issued(most);
    }

    @Override
    public List<Broadcast> underReview() {
        return notices.get().underReview();
    }

    @Override
    public DeliveryList missed(BroadcastId id, Optional<String> cursor, int limit) {
        return notices.get().missed(id, cursor, limit);
    }

    @Override
    public boolean mayWriteNotices(Person person) {
        return notices.get().mayWrite(NoticeEffects.actor(person, Actor.Via.CHAT));
    }

    @Override
    public boolean hasPin(Person person) {
        return pins.get().has(person.id().value());
    }

    @Override
    public Optional<Incident> incident(IncidentId id) {
        return incidents.get().find(id);
    }

    @Override
    public Optional<Incident> incidentNumbered(int number) {
        return incidents.get().numbered(number);
    }

    @Override
    public List<Incident> openIncidents() {
        return incidents.get().open();
    }

    @Override
    public Optional<Broadcast> notice(BroadcastId id) {
        return notices.get().find(id);
    }

    @Override
    public Verdict verify(String text, Instant now) {
        return verifier.verify(text, now);
    }

    @Override
    public Optional<Preview> preview(BroadcastId id) {
        return notices.get().preview(id);
    }

    @Override
    public boolean live(Broadcast notice, ChannelKind channel) {
        return notices.get().live(notice, channel);
    }

    @Override
    public Optional<Progress> progress(BroadcastId id) {
        return notices.get().progress(id);
    }

    @Override
    public List<Broadcast> awaitingApproval() {
        return notices.get().awaitingApproval();
    }

    @Override
    public List<Broadcast> recentNotices(int most) {
        return notices.get().recent(most);
    }

    @Override
    public Optional<Subscriber> subscriber(Address address) {
        return subscribers.get().find(address);
    }
}
