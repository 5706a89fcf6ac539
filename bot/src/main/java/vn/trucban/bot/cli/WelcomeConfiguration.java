package vn.trucban.bot.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.bot.adapter.simulator.Simulator;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;

/** Once the server answers, tells whoever started it where to look. */
@Configuration(proxyBeanMethods = false)
class WelcomeConfiguration {
    /** Property that keeps the terminal quiet. */
    static final String QUIET = "trucban.quiet";

    /** Terminals end in logs that others may read. */
    private static final Duration START_CODE_LIFE = Duration.ofHours(24);

    private static final PersonId ADMINISTRATOR = new PersonId("administrator");

    @Bean
    ApplicationListener<ApplicationReadyEvent> welcome(
            ContentLibrary content,
            StaffDesk staff,
            Channels channels,
            Simulator simulator,
            BotSettings settings,
            Environment environment) {
        return ready -> {
            if (environment.getProperty(QUIET, Boolean.class, false)) {
                return;
            }
            Messages messages = content.current().messages();
            String url = settings.publicUrl().toString();
            List<String> lines = new ArrayList<>();
            lines.add(messages.text("system.started.head"));
            lines.add(messages.text("system.started.public", Map.of("url", url)));
            if (simulator.open()) {
                lines.add(messages.text("system.started.simulator", Map.of("url", url)));
            }
            lines.add(messages.text("system.started.admin", Map.of("url", url)));
            administratorCode(staff, channels, messages)
                    .ifPresent(code -> lines.add(messages.text(
                            "system.started.code", Map.of("code", code, "hours", START_CODE_LIFE.toHours()))));
            lines.add(messages.text("system.started.data", Map.of("folder", data(settings, environment))));
            lines.add(messages.text("system.started.channels", Map.of("list", channels(channels, messages))));
            int open = content.current().stillOpen();
            if (open > 0) {
                lines.add(messages.text("system.started.to-fill", Map.of("count", open)));
            }
            System.out.println(String.join(System.lineSeparator(), lines));
        };
    }

    /**
     * A new code at each start, in the place of the last, until an administrator has a chat that the bot can hear. Sessions on the web end
     * with the program, so an administrator without one would have no other way back in.
     */
    private static Optional<String> administratorCode(StaffDesk staff, Channels channels, Messages messages) {
        List<Person> administrators = staff.staff().with(Role.ADMIN);
        boolean somebody = administrators.stream()
                .flatMap(person -> person.addresses().stream())
                .anyMatch(address -> heard(address.channel(), channels));
        if (somebody) {
            return Optional.empty();
        }
        if (!administrators.isEmpty()) {
            return Optional.of(staff.signInCodeInstead(administrators.get(0).id(), START_CODE_LIFE));
        }
        if (staff.staff().person(ADMINISTRATOR).isEmpty()) {
            staff.importPeople(List.of(new Person(
                    ADMINISTRATOR,
                    messages.text("staff.administrator.name"),
                    messages.text("staff.administrator.title"),
                    Set.of(Role.ADMIN),
                    Optional.empty(),
                    Map.of(),
                    true)));
        }
        return Optional.of(staff.signInCodeInstead(ADMINISTRATOR, START_CODE_LIFE));
    }

    /** The simulator is open to everybody only while no channel is live. */
    private static boolean heard(ChannelKind kind, Channels channels) {
        boolean trial = channels.all().stream().noneMatch(Channel::live);
        return trial
                ? kind == ChannelKind.SIMULATOR
                : channels.of(kind).filter(Channel::live).isPresent();
    }

    private static String data(BotSettings settings, Environment environment) {
        boolean elsewhere = !environment.getProperty("MONGODB_URI", "").isBlank();
        return elsewhere
                ? "MongoDB"
                : settings.dataDir().toAbsolutePath().normalize().toString();
    }

    private static String channels(Channels channels, Messages messages) {
        return channels.all().stream()
                .map(channel -> messages.text(
                        channel.live() ? "system.started.channel-live" : "system.started.channel-sandbox",
                        Map.of(
                                "channel",
                                messages.text(
                                        "conversation.channel." + channel.kind().id()))))
                .collect(Collectors.joining(", "));
    }
}
