package vn.trucban.bot.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.round.Rounds;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.selftest.ClockProbe;
import vn.trucban.notifier.selftest.FeedProbe;
import vn.trucban.notifier.selftest.Probe;
import vn.trucban.notifier.selftest.SelfTest;
import vn.trucban.notifier.selftest.SelfTestBook;
import vn.trucban.notifier.store.StorePing;
import vn.trucban.notifier.telegram.TelegramSettings;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Lookout;
import vn.trucban.notifier.watch.Watchdog;
import vn.trucban.notifier.zalo.ZaloSettings;

/** The self-test and the watchdog's bell, with threads of their own. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
    /** The order in which people read it. */
    private static final List<String> ORDER =
            List.of("telegram", "zalo", "zalo-bot", "facebook", "feed", "store", "clock", "register");

    /** In the order and the answers of the group that application.yaml has for monitors; nothing restarts the program for it. */
    private static final String UNHEARD = "UNHEARD";

    private static final String DOWN = Status.DOWN.getCode();

    /** Three rounds missed. */
    private static final Duration DEAD = Duration.ofMinutes(4);

    /** Connections to our own public address and to the platforms' front pages, without credentials. */
    @Bean(destroyMethod = "close")
    PlatformHttp plainHttp() {
        return new PlatformHttp(HttpTimeouts.USUAL, Optional.empty());
    }

    @Bean
    Probe feedProbe(PlatformHttp plainHttp, BotSettings settings) {
        return new FeedProbe(plainHttp, settings.publicUrl());
    }

    @Bean
    Probe clockProbe(
            PlatformHttp plainHttp,
            TelegramSettings telegram,
            ZaloSettings zalo,
            FacebookSettings facebook,
            Clock clock) {
        List<URI> platforms = new ArrayList<>();
        telegram.token().ifPresent(set -> platforms.add(telegram.apiUrl()));
        zalo.account().ifPresent(set -> platforms.add(zalo.apiUrl()));
        facebook.page().ifPresent(set -> platforms.add(facebook.graphUrl()));
        return new ClockProbe(plainHttp, platforms, clock);
    }

    /** The threads of self-tests: probes at once, and one that keeps the mornings. */
    record Testers(ExecutorService probes, ScheduledExecutorService rounds) implements AutoCloseable {
        @Override
        public void close() {
            probes.shutdownNow();
            rounds.shutdownNow();
        }
    }

    @Bean
    Testers selfTesters() {
        return new Testers(
                Executors.newCachedThreadPool(work -> daemon(work, "self-test")),
                Executors.newScheduledThreadPool(2, work -> daemon(work, "self-test-round")));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Bean
    SelfTestDesk selfTestDesk(
            List<Probe> probes,
            SelfTestBook book,
            SelfTestDesk.People people,
            Testers testers,
            SecureRandom random,
            Clock clock) {
        List<Probe> ordered = probes.stream()
                .sorted(Comparator.comparing(probe -> ORDER.indexOf(probe.subject())))
                .toList();
        return new SelfTestDesk(
                new SelfTest(ordered, testers.probes(), clock),
                book,
                people,
                testers.rounds(),
                HexFormat.of().toHexDigits(random.nextLong()),
                clock);
    }

    @Bean
    SelfTestDesk.People selfTestPeople(StaffDesk staff, TellChats chats, ContentLibrary content) {
        return new SelfTestDesk.People(staff::staff, chats, content::current);
    }

    @Bean
    FailingCalls failingCalls(IncidentDesk incidents, Outboxes outboxes, CommandDesk commands, ContentLibrary content) {
        return new FailingCalls(incidents, outboxes, commands::find, content::current);
    }

    @Bean
    Concerned alarmsConcern(IncidentDesk incidents, FailingCalls calls, ContentLibrary content) {
        return new Concerned(incidents, calls, content::current);
    }

    @Bean
    AlarmBell alarmBell(
            StaffDesk staff,
            TellChats chats,
            Dispatcher dispatcher,
            Concerned concerned,
            SelfTestDesk selfTests,
            ContentLibrary content) {
        return new AlarmBell(staff::staff, chats, dispatcher, concerned, selfTests::begin, content::current);
    }

    @Bean
    Lookout incidentWatch(IncidentDesk incidents, Outboxes outboxes, FailingCalls calls, ContentLibrary content) {
        return new IncidentWatch(incidents, outboxes, calls, content::current);
    }

    @Bean
    Rounds selfTestRounds(SelfTestDesk desk, AlarmBell bell, Testers testers) {
        return new Rounds("the self-test", testers.rounds())
                .every(Duration.ofMinutes(1), () -> {
                    bell.remember();
                    desk.round();
                })
                .atTheEnd(testers::close);
    }

    @Bean
    AlarmBoard alarmBoard(
            Watchdog watchdog, StaffDesk staff, Concerned concerned, ContentLibrary content, Clock clock) {
        return new AlarmBoard(watchdog, staff::staff, concerned, content::current, clock);
    }

    /**
     * Down where the watchdog itself is dead, so that whoever watches from outside hears of it; what it found is told to people. Not up
     * either while nobody can be told.
     */
    @Bean
    HealthIndicator watchdogHealthIndicator(
            Watchdog watchdog, ContentLibrary content, Clock clock, MeterRegistry meters) {
        meters.gauge("trucban.watchdog.troubles", watchdog, dog -> dog.state().troubles());
        meters.gauge("trucban.watchdog.unheard", watchdog, dog -> unheard(dog.state()));
        return () -> {
            Watchdog.State state = watchdog.state();
            boolean dead = state.lastRound().plus(DEAD).isBefore(clock.instant());
            Status living = unheard(state) > 0 ? status(UNHEARD, "watch.health.unheard", content) : Status.UP;
            return Health.status(dead ? status(DOWN, "watch.health.dead", content) : living)
                    .withDetail("unheard", unheard(state))
                    .withDetail("lastRound", state.lastRound().toString())
                    .withDetail("watching", state.watching())
                    .withDetail("troubles", state.troubles())
                    .build();
        };
    }

    /** In place of the framework's, which waits for a store that hangs for longer than any monitor does. */
    @Bean
    HealthIndicator storeHealthIndicator(StorePing store, ContentLibrary content) {
        return () -> Health.status(store.answers() ? Status.UP : status(DOWN, "watch.alarm.store", content))
                .build();
    }

    /** With its reason, for the technician who looks up what the monitor shows. */
    private static Status status(String code, String reason, ContentLibrary content) {
        return new Status(code, content.current().messages().text(reason));
    }

    private static long unheard(Watchdog.State state) {
        return state.standing().stream().filter(Alarm::unheard).count();
    }
}
