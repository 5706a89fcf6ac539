package vn.trucban.notifier.delivery.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.Dispatcher;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.Leases;

/** Delivery with its threads, which begin when every listener is there and end before the store does. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    /** Only one process at a time can open an embedded store: after a crash its successor need not wait for the lease to run out. */
    private static final String ALONE = "embedded";

    @Bean
    SendSigns sendSigns(Clock clock) {
        return new SendSigns(clock);
    }

    @Bean
    Lines deliveryLines(Channels channels, MeterRegistry meters, SendSigns signs) {
        return new Lines(channels, System::nanoTime, meters, signs);
    }

    @Bean
    Dispatcher dispatcher(Lines lines) {
        return new LineDispatcher(lines);
    }

    @Bean
    Surroundings deliverySurroundings(
            DeliveryStore store, AudienceSource audience, Leases leases, Clock clock, SecureRandom random) {
        return new Surroundings(store, audience, leases, clock, System::nanoTime, random);
    }

    @Bean
    DeliveryEngine deliveryEngine(
            Lines lines, Surroundings surroundings, SecureRandom random, Environment environment) {
        boolean shared =
                new Variables(environment::getProperty).text("MONGODB_URI").isPresent();
        return new DeliveryEngine(lines, surroundings, EngineSettings.usual(shared ? newName(random) : ALONE));
    }

    private static String newName(SecureRandom random) {
        byte[] name = new byte[8];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    @Bean
    DeliveryDesk deliveryDesk(Surroundings surroundings, DeliveryEngine engine) {
        return new LedgerDesk(surroundings, engine);
    }

    @Bean
    SmartLifecycle deliveryLife(DeliveryEngine engine) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                engine.start();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                engine.close();
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
