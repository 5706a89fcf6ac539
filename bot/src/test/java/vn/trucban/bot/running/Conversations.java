package vn.trucban.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.awaitility.Awaitility;
import vn.trucban.bot.conversation.mongo.MongoChatStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.notifier.channel.telegram.FakeChats.Shown;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** Officers and a technician talk to the program, which is killed again and again in the middle of it; then everything is checked. */
final class Conversations implements AutoCloseable {
    private static final int OFFICERS = 4;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path home;
    private final Random random;
    private final FakeTelegram telegram = FakeTelegram.start(CLOCK);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<PersonUnderFire> people = new ArrayList<>();
    private int turns;

    Conversations(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
        TelegramUpdates updates = new TelegramUpdates(CLOCK);
        for (String chat : StaffOnFile.write(home, OFFICERS)) {
            people.add(new PersonUnderFire(chat, true, telegram, updates, new Random(random.nextLong())));
        }
        people.add(
                new PersonUnderFire(StaffOnFile.TECHNICIAN, false, telegram, updates, new Random(random.nextLong())));
    }

    /** Starts the program, lets people talk, and kills it after a random number of answered turns. */
    void roundEndingInKill() throws Exception {
        try (RunningTrucBan program = RunningTrucBan.start(home, telegram)) {
            int most = 3 + random.nextInt(12);
            AtomicInteger answered = new AtomicInteger();
            List<Callable<Void>> talks = new ArrayList<>();
            for (PersonUnderFire person : people) {
                talks.add(() -> {
                    while (person.turn(program)) {
                        if (answered.incrementAndGet() == most) {
                            program.kill();
                        }
                    }
                    return null;
                });
            }
            all(talks);
            turns += answered.get();
        }
    }

    private void all(List<Callable<Void>> talks) throws Exception {
        for (Future<Void> talk : threads.invokeAll(talks)) {
            try {
                talk.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    /** Starts it once more: what was owed goes out, it stops when asked to, and the store holds everything once. */
    String everythingIsThere() throws Exception {
        try (RunningTrucBan program = RunningTrucBan.start(home, telegram)) {
            for (PersonUnderFire person : people) {
                person.settle(program);
            }
            awaitQuiet();
            assertThat(program.stop(Duration.ofSeconds(10)))
                    .as("exit code of SIGTERM")
                    .isEqualTo(143);
        }
        assertThat(telegram.violations()).isEmpty();
        try (EmbeddedStore store = EmbeddedStore.open(home.resolve("data"));
                StoreConnection connection = StoreConnection.to(store.connectionString())) {
            return check(connection);
        }
    }

    /** Telegram takes one message a second in a chat: after three without any, nothing is left to send. */
    private void awaitQuiet() {
        AtomicLong last = new AtomicLong(-1);
        AtomicInteger quietLooks = new AtomicInteger();
        Awaitility.await("everything sent")
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    long calls = telegram.calls().size();
                    quietLooks.set(last.getAndSet(calls) == calls ? quietLooks.get() + 1 : 0);
                    return quietLooks.get() == 6;
                });
    }

    private String check(StoreConnection connection) {
        MongoIncidentStore stored = new MongoIncidentStore(connection.template());
        Register register = new Register(new MongoRegisterStore(connection.template()), new SecureRandom(), CLOCK);
        List<Incident> incidents = stored.recent(Integer.MAX_VALUE);
        List<String> kept = marks(PersonUnderFire::keptMarks);
        for (PersonUnderFire person : people) {
            person.keptMarks().forEach(mark -> assertThat(held(mark, incidents))
                    .as("the text %s is still there; the chat went%n%s", mark, person.protocol())
                    .isTrue());
        }
        marks(PersonUnderFire::marks).forEach(mark -> oneReportAtMost(mark, incidents));
        incidents.forEach(incident -> registeredOnce(incident, register));
        assertThat(register.firstBroken()).isEmpty();
        incidents.forEach(this::technicianWasCalled);
        assertThat(unfinished(new MongoChatStore(connection.template()))).isEmpty();
        return turns + " turns answered, " + kept.size() + " reports and notes, " + incidents.size() + " incidents";
    }

    private static List<String> unfinished(MongoChatStore chats) {
        return chats.unfinished().stream()
                .flatMap(address -> chats.find(address).stream())
                .map(chat -> chat.address() + " outbox " + chat.outbox() + " effects " + chat.effects())
                .toList();
    }

    private List<String> marks(Function<PersonUnderFire, List<String>> which) {
        return people.stream().flatMap(person -> which.apply(person).stream()).toList();
    }

    private static void oneReportAtMost(String mark, List<Incident> incidents) {
        assertThat(incidents.stream().filter(incident -> incident.words().contains(mark)))
                .as("incidents reported with %s", mark)
                .hasSizeLessThanOrEqualTo(1);
        for (Incident incident : incidents) {
            assertThat(incident.events(IncidentEvent.Kind.NOTED).stream()
                            .filter(event -> event.text().contains(mark)))
                    .as("notes with %s in SC-%d", mark, incident.number())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static boolean held(String mark, List<Incident> incidents) {
        return incidents.stream()
                .anyMatch(incident -> incident.words().contains(mark)
                        || incident.events().stream()
                                .anyMatch(event -> event.text().contains(mark)));
    }

    private static void registeredOnce(Incident incident, Register register) {
        assertThat(register.of(incident.id().value()))
                .as("register of SC-%d", incident.number())
                .extracting(RegisterEntry::fact)
                .extracting(fact -> fact.event())
                .containsExactlyInAnyOrderElementsOf(incident.events().stream()
                        .map(event -> incident.id() + "/" + event.seq())
                        .toList());
    }

    private void technicianWasCalled(Incident incident) {
        if (incident.events(IncidentEvent.Kind.ESCALATED).isEmpty()) {
            return;
        }
        String code = "SC-" + incident.number() + "\\b";
        assertThat(telegram.chat(StaffOnFile.TECHNICIAN))
                .as("the technician's messages about SC-%d", incident.number())
                .extracting(Shown::text)
                .anyMatch(text ->
                        java.util.regex.Pattern.compile(code).matcher(text).find());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        telegram.close();
    }
}
