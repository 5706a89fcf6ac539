package vn.trucban.bot.adapter.simulator;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import vn.trucban.bot.conversation.Inbox;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;

/** The simulator's channel and people. */
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {
    /** Generous: the simulator shows the conversation, not a provider's limits. */
    private static final ChannelLimits LIMITS = new ChannelLimits(4096, 12, 1000);

    @Bean
    SandboxChannel simulatorChannel(Clock clock) {
        return new SandboxChannel(ChannelKind.SIMULATOR, LIMITS, clock);
    }

    @Bean
    Streams streams() {
        return new Streams();
    }

    @Bean
    Simulator simulator(
            SandboxChannel simulatorChannel, Channels channels, Inbox inbox, ContentLibrary content, Clock clock) {
        return new Simulator(simulatorChannel, channels, inbox, content::current, clock, () -> UUID.randomUUID()
                .toString());
    }

    /** The phones' people are on duty only while the simulator is open to everybody. */
    @Bean
    ApplicationListener<ContextRefreshedEvent> simulatedPeople(
            StaffDesk staff, ContentLibrary content, Simulator simulator) {
        return started -> {
            List<Person> people = Arrays.stream(SimulatedPhone.values())
                    .flatMap(phone -> phone.person(content.current().messages(), simulator.open()).stream())
                    .filter(person -> simulator.open()
                            || staff.staff().person(person.id()).isPresent())
                    .toList();
            staff.importPeople(people);
        };
    }
}
