package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.content.playbook.PlaybookId;

/** What was written down late reaches the report of its incident, as it was put right last. */
class LateFactsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant NOON = NINE.plusSeconds(3 * 3600);

    private final Register register =
            new Register(new InMemoryRegisterStore(), new SecureRandom(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final Incident outage = new IncidentsInMemory().reported(PlaybookId.INTERNET, "mất mạng", NINE);

    private RegisterEntry added(Added kind, Instant at, String text, Optional<Long> about) {
        return register.add(new RegisterFact(
                "", outage.id().value(), outage.number(), "internet", kind.name(), at, "Chị Lan", text, about));
    }

    @Test
    void a_late_entry_stands_at_its_true_time_in_the_words_of_its_last_correction_also_where_that_corrects_another() {
        RegisterEntry entry = added(Added.LATE_ENTRY, NINE.plusSeconds(600), "kiểm tra tủ mạng", Optional.empty());
        added(Added.LATE_ENTRY, NINE.plusSeconds(900), "thay dây", Optional.empty());
        RegisterEntry first = added(Added.CORRECTION, NOON, "kiểm tra tủ mạng", Optional.of(entry.seq()));
        added(Added.CORRECTION, NOON, "kiểm tra tủ mạng tầng 2", Optional.of(first.seq()));
        assertThat(new LateFacts(register).apply(outage))
                .containsExactly(
                        new LateFact(NINE.plusSeconds(600), "Chị Lan", "kiểm tra tủ mạng tầng 2", NOON),
                        new LateFact(NINE.plusSeconds(900), "Chị Lan", "thay dây", NOON));
    }
}
