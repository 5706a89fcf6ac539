package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;
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

    @Test
    void whoever_holds_it_is_asked_as_soon_as_the_ladder_of_danger_would_go_on_and_everybody_called_again() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:06"));
        watch.does(new IncidentCommand.Note(Watch.party("hoa"), "tủ mạng đang bốc cháy"), at("2026-11-23T08:20"));
        assertThat(watch.due()).isEqualTo("2026-11-23T08:25");
        assertThat(watch.moveOn()).containsExactly("ky");
        assertThat(watch.due()).isEqualTo("2026-11-23T08:30");
        assertThat(watch.moveOn()).contains("truong");
        assertThat(watch.incident().status()).isEqualTo(Incident.Status.ESCALATED);
    }

    /** Of what is harmless whoever reports it is no help; of danger they are, and whoever has come since. */
    @Test
    void where_only_the_reporter_was_on_duty_danger_calls_whoever_is_there_now() {
        watch.without("ky", "truong", "giam", "chu").with("hoa", Role.TECHNICIAN);
        watch.reports(PlaybookId.PRINTER, "máy in kẹt giấy", "2026-11-23T08:05").asksForHelp("2026-11-23T08:06");
        watch.with("moi", Role.LEADER);
        watch.does(new IncidentCommand.Note(Watch.party("hoa"), "máy in đang bốc cháy"), at("2026-11-23T08:07"));
        assertThat(watch.incident().tells())
                .filteredOn(tell -> tell.to().value().equals("moi"))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).contains("🆘 NGUY HIỂM – Cháy: “máy in đang bốc cháy”"));
    }

    @Test
    void where_nobody_can_be_called_the_administrators_read_what_the_danger_is() {
        watch.without("ky", "truong", "giam", "chu");
        watch.reports(PlaybookId.PRINTER, "máy in đang bốc cháy", "2026-11-23T08:05");
        assertThat(watch.incident().tells())
                .filteredOn(tell -> tell.to().value().equals("quan"))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).contains("máy in đang bốc cháy", "Không liên lạc được ai"));
    }
}
