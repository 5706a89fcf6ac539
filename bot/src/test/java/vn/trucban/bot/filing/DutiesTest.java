package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** Two instances on one store, each with content of its own. */
class DutiesTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Duties.class);

    @TempDir
    private Path folder;

    private Instant now = at("2026-11-23T08:00");
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Content two;
    private Content four;

    private final class Instance {
        private Content content;
        private final Duties duties = new Duties(store, () -> content, MovedClock.reading(() -> now));

        Instance(Content content) {
            this.content = content;
        }
    }

    @BeforeEach
    void rules() {
        two = lasting("2h");
        four = lasting("4h");
        logged.start();
        LOG.addAppender(logged);
    }

    @AfterEach
    void logsNoMore() {
        LOG.detachAppender(logged);
    }

    private Content lasting(String time) {
        try (InputStream file = Content.class.getResourceAsStream("/vn/trucban/content/reporting.yaml")) {
            String rules = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("reporting.yaml"), rules.replace("lasting: 2h", "lasting: " + time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ContentLibrary.open(Optional.of(folder)).current();
    }

    private void minutes(int many, Instance... instances) {
        for (int minute = 0; minute < many; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            List.of(instances).forEach(one -> one.duties.look());
        }
    }

    /** From how long on an outage owed a report by the rules of each time. */
    private List<Duration> entered() {
        return store.duties().stream()
                .map(one -> one.duty(PlaybookId.SOFTWARE).orElseThrow().lasting())
                .toList();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void two_that_differ_for_good_enter_their_rules_once_each_and_say_so_once() {
        Instance a = new Instance(two);
        Instance b = new Instance(four);
        minutes(60, a, b);
        assertThat(entered()).containsExactly(hours(2), hours(4));
        assertThat(logged.list).singleElement().satisfies(one -> assertThat(one.getFormattedMessage())
                .contains("the same content"));
    }

    @Test
    void who_edits_one_machine_first_is_not_overruled_by_the_other_which_follows_later() {
        Instance a = new Instance(two);
        Instance b = new Instance(two);
        minutes(2, a, b);
        assertThat(entered()).containsExactly(hours(2));
        a.content = four;
        Instant edited = now.plus(Duration.ofMinutes(1));
        minutes(30, a, b);
        assertThat(entered()).containsExactly(hours(2), hours(4));
        assertThat(logged.list).hasSize(1);
        b.content = four;
        minutes(30, a, b);
        assertThat(entered()).containsExactly(hours(2), hours(4));
        assertThat(store.duties().get(1).since()).isEqualTo(edited);
        assertThat(logged.list).hasSize(1);
        b.content = two;
        minutes(2, a, b);
        assertThat(entered()).containsExactly(hours(2), hours(4), hours(2));
    }

    @Test
    void what_was_changed_while_nothing_ran_is_in_force_from_the_start_on() {
        minutes(1, new Instance(two));
        minutes(2, new Instance(four));
        assertThat(entered()).containsExactly(hours(2), hours(4));
        assertThat(logged.list).isEmpty();
    }

    @Test
    void who_loads_other_rules_after_those_of_another_instance_has_the_say() {
        Instance a = new Instance(two);
        minutes(1, a);
        a.content = four;
        boolean faster = store.insert(
                new DutiesInForce(2, now, List.of(new Duty(Set.of(PlaybookId.SOFTWARE), hours(9), hours(1)))));
        assertThat(faster).isTrue();
        minutes(2, a);
        assertThat(entered()).containsExactly(hours(2), hours(9), hours(4));
    }
}
