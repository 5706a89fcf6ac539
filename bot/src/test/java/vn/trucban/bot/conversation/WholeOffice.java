package vn.trucban.bot.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.DrillFacts;
import vn.trucban.bot.drill.DrillReport;
import vn.trucban.bot.drill.RealDanger;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.incident.DrillTwin;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.RegisterRounds;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperFigures;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.report.ReportReminders;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talks;
import vn.trucban.bot.talk.Telling;
import vn.trucban.bot.watch.IncidentAudit;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.ApprovalPolicy;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.TextRoom;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** One process of an office, all desks wired as the program wires them; what happens on threads there happens here when a round says so. */
public final class WholeOffice {
    private static final String PAGE = "http://localhost";

    /**
     * What a process is given from outside.
     *
     * @param phones takes every message that leaves
     */
    public record Outside(
            ContentLibrary content,
            Clock clock,
            Function<OutgoingMessage, SendOutcome> phones,
            Supplier<IncidentId> ids) {}

    private final StaffDesk staff;
    private final Register register;
    private final SubscriberDesk subscribers;
    private final BroadcastDesk notices;
    private final ChatDesk chats;
    private final IncidentDesk incidents;
    private final PaperDesk papers;
    private final FilingDesk filings;
    private final ReportDesk reports;
    private final ReportReminders reminders;
    private final LogbookDesk log;
    private final RegisterRounds registerRounds;
    private final DrillDesk drills;
    private final NoticeFeedback feedback;
    private final IncidentAudit audit;
    private final ManualThreads threads;

    public WholeOffice(WholeStores stores, Outside outside) {
        ContentLibrary content = outside.content();
        Clock clock = outside.clock();
        SecureRandom random = new SecureRandom();
        threads = new ManualThreads(clock);
        staff = new StaffDesk(stores.staff(), random, clock);
        register = new Register(
                stores.entries(), stores.heads(), () -> content.current().messages(), random, clock);
        Books books = books();
        subscribers = new SubscriberDesk(
                stores.subscribers(),
                stores.persons(),
                () -> content.current().commune(),
                clock,
                address -> staff.staff().at(address).isPresent());
        Situations situations = new Situations(staff::staff, content::current, books, clock, outside.ids());
        Channels channels = channels(clock);
        Parts parts = new Parts(channels, () -> content.current().messages());
        chats = new ChatDesk(
                stores.chats(), situations, (message, lane) -> outside.phones().apply(message), parts, threads, clock);
        incidents = new IncidentDesk(stores.incidents(), register, chats, content::current, staff::staff, clock)
                .withDrills(new DrillTwin(stores.exercises(), this::exercises));
        papers = new PaperDesk(stores.papers(), incidents, content::current, clock);
        notices = notices(stores, channels, content, clock);
        feedback = new NoticeFeedback(chats, situations, books);
        notices.onChange(feedback);
        drills = drills(stores, content, clock);
        Telling people = new Telling(staff::staff, chats);
        filings = new FilingDesk(stores.incidents(), stores.filings(), people, content::current, clock);
        reports = reports(stores, content, clock);
        reminders = reminders(stores, content, clock);
        registerRounds = registerRounds(stores, content, clock);
        log = new LogbookDesk(
                registerRounds.parts(), incidents, () -> content.current().messages(), clock);
        audit = new IncidentAudit(incidents, chats, content::current);
        wire(situations, channels);
    }

    private Books books() {
        return new OpenBooks(this::incidents, this::notices, this::subscribers)
                .withLog(this::log)
                .withPapers(this::papers)
                .withDrills(this::exercises);
    }

    private BroadcastDesk notices(WholeStores stores, Channels channels, ContentLibrary content, Clock clock) {
        return BroadcastDesk.open(
                stores.notices(),
                channels,
                subscribers::count,
                (audience, all) -> Optional.empty(),
                stores.delivery(),
                ApprovalPolicy.TWO_LEADERS,
                content::current,
                clock);
    }

    private ReportDesk reports(WholeStores stores, ContentLibrary content, Clock clock) {
        return new ReportDesk(
                stores.incidents(),
                stores.periods(),
                content::current,
                List.of(new PaperFigures(stores.papers()), new DrillReport(drills, content::current)),
                clock);
    }

    private ReportReminders reminders(WholeStores stores, ContentLibrary content, Clock clock) {
        return new ReportReminders(
                stores.incidents(), stores.periods(), new Telling(staff::staff, chats), content::current, clock);
    }

    private RegisterRounds registerRounds(WholeStores stores, ContentLibrary content, Clock clock) {
        return new RegisterRounds(
                stores.entries(),
                stores.heads(),
                stores.index(),
                register,
                new RegisterRounds.People(chats, staff::staff, content::current),
                clock);
    }

    private void wire(Situations situations, Channels channels) {
        PageLinks links = new PageLinks(person -> staff.signInCode(person, StaffDesk.SIGN_IN_LIFE), PAGE);
        situations.with(new Talks(Stream.of(filings.talk(), drills.chat(links))));
        StaffNews news = new StaffNews(chats, situations);
        staff.onLeader(news::leader);
        chats.carryOutWith(
                new EffectRunner(incidents, staff, subscribers, null, new NoticeEffects(notices, channels), news, links)
                        .with(new FilingEffects(filings, links))
                        .with(log)
                        .with(new PaperEffects(
                                papers,
                                incidents,
                                new PaperEffects.Places(PAGE, links, List::of, address -> Optional.empty()))));
        chats.onFailedTry((id, to, why) -> incidents.failed(id, to, why, chats));
        chats.onUndelivered(incidents::undelivered);
        chats.onDelivered(incidents::delivered);
    }

    private DrillDesk drills(WholeStores stores, ContentLibrary content, Clock clock) {
        return new DrillDesk(
                stores.drills(),
                new Telling(staff::staff, chats),
                new DrillDesk.World(
                        drill -> new DrillFacts(incidents.drillsOf(drill.id().value()), notices.issued(200)),
                        new RealDanger(incidents, notices, content::current),
                        drill -> incidents.endDrill(
                                drill.id().value(),
                                new Party(
                                        drill.planner().id(),
                                        drill.planner().name(),
                                        new Address(
                                                ChannelKind.SIMULATOR,
                                                drill.id().value())),
                                drill.course().stopped())),
                content::current,
                clock);
    }

    private static Channels channels(Clock clock) {
        TextRoom zalo = new TextRoom(2000, new NumberedText(() -> "Trả lời bằng số:")::of);
        return new Channels(Stream.<Channel>of(
                        sandbox(ChannelKind.TELEGRAM, TextRoom.plain(4096), clock),
                        sandbox(ChannelKind.ZALO, zalo, clock),
                        sandbox(ChannelKind.FACEBOOK, TextRoom.plain(4096), clock),
                        sandbox(ChannelKind.LOUDSPEAKER, TextRoom.plain(4096), clock))
                .toList());
    }

    private static SandboxChannel sandbox(ChannelKind kind, TextRoom room, Clock clock) {
        return new SandboxChannel(kind, new ChannelLimits(4096, 5, 30, room), clock);
    }

    /**
     * What is looked at every few seconds while the program runs.
     *
     * @param all also what is looked at every minute
     */
    public void rounds(boolean all) {
        incidents.moveOnOverdue();
        chats.decideUnanswered();
        drills.round();
        settle();
        if (all) {
            filings.round();
            reminders.round();
            drills.remind();
            feedback.askForAllDecisions();
            notices.sweep();
            settle();
        }
    }

    /** The round of the register; it looks at the whole chain once a night. */
    public void registerRound() {
        registerRounds.run();
        settle();
    }

    /** What a start, and every half minute after it, goes on with. */
    public void recover() {
        incidents.recover();
        chats.recover();
        papers.recover();
        settle();
    }

    /** Everything that is due on a thread. */
    public void settle() {
        threads.runDue();
    }

    public Inbox inbox() {
        return chats;
    }

    public IncidentDesk incidents() {
        return incidents;
    }

    public StaffDesk staff() {
        return staff;
    }

    public PaperDesk papers() {
        return papers;
    }

    public FilingDesk filings() {
        return filings;
    }

    public ReportDesk reports() {
        return reports;
    }

    public Register register() {
        return register;
    }

    public LogbookDesk log() {
        return log;
    }

    public BroadcastDesk notices() {
        return notices;
    }

    public DrillDesk drills() {
        return drills;
    }

    public IncidentAudit audit() {
        return audit;
    }

    /** Codes of incidents of whose call-outs the auditor says that they stay unsent, and everything else it says. */
    public List<String> unfinishedChats() {
        return chats.waiting().stream().map(one -> one.id()).toList();
    }

    private Exercises exercises() {
        return drills.exercises();
    }

    private SubscriberDesk subscribers() {
        return subscribers;
    }
}
