package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.store.DocumentCodec;

/** Incidents come back from the store as they went in, and those of an earlier version still do. */
class StoredIncidentTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final Address KY = new Address(ChannelKind.TELEGRAM, "7001");
    private static final Party HOA = new Party(new PersonId("hoa"), "Chị Hoa", new Address(ChannelKind.TELEGRAM, "11"));

    private final DocumentCodec<Incident> codec = new DocumentCodec<>(Incident.class, Step.class, Button.class);
    private final Staff staff = new Staff(
            List.of(person("ky", "Anh Kỹ", KY), person("thuat", "Chị Thuật", new Address(ChannelKind.ZALO, "8001"))));

    private static Person person(String id, String name, Address at) {
        return new Person(
                new PersonId(id),
                name,
                "",
                Set.of(Role.TECHNICIAN),
                Optional.empty(),
                Map.of(at.channel(), at.value()),
                true);
    }

    private Incident outageWithAPhotoThatDidNotReachKy() {
        var content = ContentLibrary.builtIn().current();
        Incident opened = IncidentRules.open(
                new IncidentId("abc"),
                1,
                "c1",
                new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "mất mạng"),
                content,
                staff,
                NOW);
        Incident seen =
                new IncidentRules(opened, "c2", content, staff, NOW).photo(new IncidentCommand.Photo(HOA, "AgAC1"));
        return new IncidentRules(seen, "c3", content, staff, NOW)
                .undelivered(KY, Failure.BLOCKED_BY_RECIPIENT, "")
                .orElseThrow();
    }

    @Test
    void nothingIsLostOnTheWay() {
        Incident incident = outageWithAPhotoThatDidNotReachKy();
        assertThat(incident.unreached()).containsExactly(KY);
        assertThat(incident.pictures()).hasSize(1);
        assertThat(codec.read(codec.write("abc", incident))).isEqualTo(incident);
    }

    @Test
    void oneOfAnEarlierVersionIsStillRead() {
        Document earlier = codec.write("abc", outageWithAPhotoThatDidNotReachKy());
        earlier.remove("unreached");
        earlier.remove("pictures");
        List.of("repeats", "offer", "confirmed", "informed").forEach(earlier::remove);
        earlier.getList("tells", Map.class).forEach(tell -> tell.remove("amends"));
        Map<?, ?> ladder = (Map<?, ?>) earlier.get("ladder");
        ladder.remove("hours");
        ladder.remove("ending");
        Incident read = codec.read(earlier);
        assertThat(read.ladder().hours()).as("waits by the clock, as it did").isEmpty();
        assertThat(read.ladder().end().repeats()).isPositive();
        assertThat(read.repeats()).isZero();
        assertThat(read.confirmed()).isEmpty();
        assertThat(read.informed()).isEmpty();
        assertThat(Escalation.dueAt(read)).isPresent();
        assertThat(read.unreached()).isEmpty();
        assertThat(read.pictures()).isEmpty();
        assertThat(read.tells()).isNotEmpty().allMatch(tell -> tell.photo().isEmpty() && !tell.amends());
    }
}
