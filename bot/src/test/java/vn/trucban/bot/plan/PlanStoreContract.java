package vn.trucban.bot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.staff.PersonId;

/** What every store of the plan's versions promises. */
public abstract class PlanStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T01:05:00Z");
    private static final PersonId LAN = new PersonId("lan.1");
    private static final Reading.Tick TICK = new Reading.Tick(NOW, Reading.Way.CHAT, "Chị Lan");

    private PlanStore store;

    /** Empty, new for each test. */
    protected abstract PlanStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    private static PlanEdition edition(int number) {
        return new PlanEdition(
                number,
                NOW,
                new Revision.Author(new PersonId("tuan"), "Anh Tuấn"),
                "đổi số điện lực",
                List.of(new PlanEdition.Change("commune.yaml", 2, "Danh bạ", NOW, "Anh Tuấn", "đổi số")),
                List.of(new PlanEdition.Head("commune.yaml", 2)),
                new PlanPaper(List.of(new PlanPaper.Section(
                        "internet", "Mất mạng", List.of(new PlanPaper.Part("Biểu hiện", List.of("không vào được")))))));
    }

    @Test
    void everything_comes_back_and_a_number_is_taken_once() {
        assertThat(store.latest()).isEmpty();
        assertThat(store.insert(edition(1))).isTrue();
        assertThat(store.insert(edition(1))).isFalse();
        for (int number = 2; number <= 11; number++) {
            store.insert(edition(number));
        }
        assertThat(store.edition(1)).contains(edition(1));
        assertThat(store.edition(12)).isEmpty();
        assertThat(store.latest()).map(PlanEdition::number).contains(11);
        assertThat(store.editions())
                .extracting(PlanEdition::number)
                .startsWith(11, 10, 9)
                .hasSize(11);
    }

    @Test
    void somebody_ticks_a_version_once() {
        assertThat(store.tick(1, LAN, TICK)).isTrue();
        assertThat(store.tick(1, LAN, new Reading.Tick(NOW.plusSeconds(9), Reading.Way.PAGE, "Chị Lan")))
                .isFalse();
        assertThat(store.tick(2, LAN, TICK)).isTrue();
        assertThat(store.readings(1))
                .containsExactly(new Reading(1, LAN, 0, Optional.empty(), Optional.of(TICK), Optional.empty()));
    }

    @Test
    void how_often_somebody_was_asked_is_counted_by_one_instance_only() {
        assertThat(store.asked(1, LAN, 1, NOW)).isFalse();
        assertThat(store.asked(1, LAN, 0, NOW)).isTrue();
        assertThat(store.asked(1, LAN, 0, NOW.plusSeconds(1))).isFalse();
        assertThat(store.asked(1, LAN, 1, NOW.plusSeconds(2))).isTrue();
        store.tick(1, LAN, TICK);
        assertThat(store.readings(1))
                .containsExactly(new Reading(1, LAN, 2, Optional.of(NOW), Optional.of(TICK), Optional.empty()));
        assertThat(store.readings(2)).isEmpty();
    }

    @Test
    void when_somebody_first_had_it_before_them_stays() {
        store.opened(1, LAN, NOW);
        store.opened(1, LAN, NOW.plusSeconds(60));
        assertThat(store.readings(1))
                .containsExactly(new Reading(1, LAN, 0, Optional.empty(), Optional.empty(), Optional.of(NOW)));
        assertThat(store.asked(1, LAN, 0, NOW)).isTrue();
        assertThat(store.tick(1, LAN, TICK)).isTrue();
        assertThat(store.readings(1))
                .containsExactly(new Reading(1, LAN, 1, Optional.of(NOW), Optional.of(TICK), Optional.of(NOW)));
    }

    @Test
    void that_leaders_were_told_is_kept_for_each_version() {
        assertThat(store.leadersTold(1)).isFalse();
        store.tellLeaders(1, NOW);
        store.tellLeaders(1, NOW.plusSeconds(60));
        assertThat(store.leadersTold(1)).isTrue();
        assertThat(store.leadersTold(2)).isFalse();
    }
}
