package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;

/** Those who wait and have no step before them are not told to go on with it when somebody turns out to be in danger. */
class ToldInDangerTest {
    private final Watch watch = new Watch();

    @Test
    void whoever_waits_is_told_to_keep_away() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:06"));
        watch.does(new IncidentCommand.Note(Watch.party("hoa"), "tủ mạng đang bốc cháy"), at("2026-11-23T08:07"));
        assertThat(watch.incident().events(Kind.HURRIED)).hasSize(1);
        assertThat(watch.incident().tells())
                .filteredOn(tell -> tell.to().value().equals("hoa"))
                .last()
                .satisfies(tell -> assertThat(tell.text())
                        .contains("nguy hiểm đến người", "đừng lại gần")
                        .doesNotContain("bước ở trên"));
    }
}
