package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** What did not reach a leader was not told them: the register says so, and others hear it. Giam is here, Chu is away. */
class LeadersNotReachedTest {
    private static final Instant SOON = at("2026-11-23T08:01");

    private final Watch watch = new Watch()
            .away("chu", "2026-11-23", "2026-11-23", "2026-11-22T10:00")
            .reports(PlaybookId.INTERNET, "mất mạng internet cả phòng", "2026-11-23T08:00");

    @Test
    void whoever_is_away_hears_it_in_their_stead_and_nobody_twice_in_vain() {
        watch.moveOn(SOON);
        assertThat(watch.told()).containsExactly("giam");
        watch.lost(Watch.party("giam"), Failure.BLOCKED_BY_RECIPIENT, SOON);
        assertThat(watch.incident().informed()).isEmpty();
        assertThat(watch.incident().events(Kind.UNDELIVERED)).singleElement().satisfies(fact -> assertThat(fact.text())
                .contains("giam"));
        watch.moveOn(SOON);
        assertThat(watch.told()).containsExactly("chu");
        watch.lost(Watch.party("chu"), Failure.BLOCKED_BY_RECIPIENT, SOON);
        watch.moveOn(SOON);
        watch.moveOn(SOON);

        assertThat(watch.incident().events(Kind.LEADERS_INFORMED))
                .extracting(IncidentEvent::text)
                .containsExactly("Báo lãnh đạo biết: giam", "Báo lãnh đạo biết: chu");
        assertThat(watch.incident().informed()).isEmpty();
    }

    @Test
    void while_another_leader_knows_nobody_else_is_told() {
        Watch both = new Watch().reports(PlaybookId.INTERNET, "mất mạng internet cả phòng", "2026-11-23T08:00");
        both.moveOn(SOON);
        assertThat(both.told()).containsExactlyInAnyOrder("giam", "chu");
        both.lost(Watch.party("giam"), Failure.BLOCKED_BY_RECIPIENT, SOON);
        both.moveOn(SOON);
        assertThat(both.incident().informed())
                .containsExactly(Watch.party("chu").at());
        assertThat(both.incident().events(Kind.LEADERS_INFORMED)).hasSize(1);
    }
}
