package vn.trucban.notifier.broadcast;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.subscriber.SubscriberDesk;
import vn.trucban.notifier.zalo.ZaloAccounts;
import vn.trucban.notifier.zalo.ZaloBill;
import vn.trucban.notifier.zalo.ZaloBills;

/** Opens the broadcast desk and keeps sweeping up behind it. */
@Configuration(proxyBeanMethods = false)
class BroadcastConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastConfiguration.class);
    private static final long SWEEP_SECONDS = 20;

    @Bean
    ApprovalPolicy approvalPolicy(Environment environment) {
        return ApprovalPolicy.read(new Variables(environment::getProperty));
    }

    @Bean
    BroadcastDesk broadcastDesk(
            Broadcasts store,
            Channels channels,
            SubscriberDesk subscribers,
            ZaloAccounts zalo,
            DeliveryDesk delivery,
            ApprovalPolicy policy,
            ObjectProvider<PinPass> pins,
            ContentLibrary library,
            Environment environment,
            Clock clock) {
        URI publicUrl = new Variables(environment::getProperty).url("TRUCBAN_PUBLIC_URL", "http://localhost:8080");
        return BroadcastDesk.open(
                store,
                channels,
                subscribers::count,
                (audience, kinds) -> bill(subscribers, zalo, audience, kinds),
                delivery,
                policy,
                pins.getIfAvailable(() -> PinPass.NONE),
                library::current,
                clock,
                Optional.of(publicUrl));
    }

    private static Optional<ZaloBill> bill(
            SubscriberDesk subscribers, ZaloAccounts zalo, Audience audience, Set<ChannelKind> kinds) {
        return zalo.bills().filter(it -> kinds.contains(ChannelKind.ZALO)).map(bills -> {
            ZaloBills.Writing writing = bills.write();
            long ignored = subscribers.walk(
                    audience,
                    ChannelKind.ZALO,
                    kinds,
                    here -> writing.add(here.stream().map(Address::value).toList()));
            return writing.done();
        });
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService broadcastSweeper() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "broadcast-sweep");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** why: only once everything is up, so that what is found can be delivered. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> broadcastSweepAtStart(
            BroadcastDesk desk, ScheduledExecutorService broadcastSweeper) {
        return ready -> broadcastSweeper.scheduleWithFixedDelay(
                () -> sweep(desk, broadcastSweeper), 0, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    private static void sweep(BroadcastDesk desk, ExecutorService sweeper) {
        try {
            desk.sweep();
        } catch (RuntimeException e) {
            // why: the store may be away; the schedule must outlive it
            LOG.atLevel(sweeper.isShutdown() ? Level.DEBUG : Level.WARN)
                    .log("notices not swept, will try again: {}", e.getClass().getSimpleName());
        }
    }
}
