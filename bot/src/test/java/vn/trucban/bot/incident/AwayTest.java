package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** Whoever is away is passed by, and whoever goes, for some days or for good, takes no incident along. */
class AwayTest {
    private static final String MONDAY = "2026-11-23";

    @Test
    void who_is_away_is_not_called_while_somebody_else_of_the_rung_is_there() {
        Watch watch = new Watch()
                .with("minh", Role.TECHNICIAN)
                .away("ky", MONDAY, MONDAY, "2026-11-22T10:00")
                .reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00");
        assertThat(watch.told()).contains("minh").doesNotContain("ky");
        assertThat(watch.incident().ladder().rungs().get(0).people())
                .as("the ladder itself stays whole: who comes back is called again")
                .contains(new PersonId("ky"), new PersonId("minh"));
        watch.does(new IncidentCommand.Take(Watch.party("minh")), at("2026-11-23T08:05"));
        assertThat(watch.told()).doesNotContain("ky");
        watch.does(new IncidentCommand.GiveBack(Watch.party("minh")), at("2026-11-24T08:00"));
        assertThat(watch.told()).as("the day after").contains("ky");
    }

    @Test
    void a_rung_whose_people_are_all_away_is_passed_by_at_once() {
        Watch watch = new Watch()
                .away("ky", MONDAY, MONDAY, "2026-11-22T10:00")
                .reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00");
        assertThat(watch.told()).contains("truong").doesNotContain("ky");
    }

    @Test
    void where_everybody_is_away_they_are_called_all_the_same() {
        Watch watch = new Watch()
                .away("ky", MONDAY, MONDAY, "2026-11-22T10:00")
                .away("truong", MONDAY, MONDAY, "2026-11-22T10:00")
                .away("giam", MONDAY, MONDAY, "2026-11-22T10:00")
                .away("chu", MONDAY, MONDAY, "2026-11-22T10:00")
                .reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00");
        assertThat(watch.told()).contains("ky");
    }

    @Test
    void where_people_are_in_danger_everybody_is_called() {
        Watch watch = new Watch()
                .with("minh", Role.TECHNICIAN)
                .away("ky", MONDAY, MONDAY, "2026-11-22T10:00")
                .reports(PlaybookId.DISASTER, "nước lũ về", "2026-11-23T08:00");
        assertThat(watch.told()).contains("ky", "minh", "giam", "chu");
    }

    @Test
    void what_somebody_works_on_goes_back_to_the_rung_when_they_go_away() {
        Watch watch = new Watch()
                .with("minh", Role.TECHNICIAN)
                .reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00")
                .does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:05"))
                .away("ky", "2026-11-24", "2026-11-25", "2026-11-23T08:10");
        watch.moveOn(at("2026-11-23T08:11"));
        assertThat(watch.incident().status()).as("not before the day").isEqualTo(Status.TAKEN);
        watch.moveOn(at("2026-11-24T00:01"));
        assertThat(watch.incident().status()).isEqualTo(Status.ESCALATED);
        assertThat(watch.told()).contains("minh", "hoa");
        assertThat(watch.incident().tells())
                .filteredOn(tell -> tell.to().value().equals("ky"))
                .last()
                .satisfies(tell -> assertThat(tell.text()).contains("Anh/chị đang nghỉ nên SC-1"));
        assertThat(watch.incident().events(IncidentEvent.Kind.GIVEN_BACK)).hasSize(1);
        int version = watch.incident().events().size();
        watch.moveOn(at("2026-11-24T00:01"));
        assertThat(watch.incident().events()).as("once").hasSize(version);
    }

    @Test
    void whoever_takes_something_on_a_free_day_keeps_it() {
        Watch watch = new Watch()
                .with("minh", Role.TECHNICIAN)
                .away("ky", MONDAY, MONDAY, "2026-11-22T10:00")
                .reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00")
                .does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:05"));
        watch.moveOn(at("2026-11-23T08:06"));
        assertThat(watch.incident().status()).isEqualTo(Status.TAKEN);
    }

    @Test
    void a_leader_who_leaves_in_the_middle_stops_nothing() {
        Watch watch = new Watch().without("ky", "truong").with("tam", Role.LEADER);
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00")
                .does(new IncidentCommand.Take(Watch.party("giam")), at("2026-11-23T08:05"));
        assertThat(watch.incident().assignee()).isPresent();
        watch.without("giam").moveOn(at("2026-11-23T08:06"));
        assertThat(watch.incident().status()).isEqualTo(Status.ESCALATED);
        assertThat(watch.incident().assignee()).isEmpty();
        assertThat(watch.told()).contains("tam", "hoa").doesNotContain("giam");
    }

    @Test
    void a_rung_that_everybody_left_is_not_waited_on() {
        Watch watch = new Watch().without("ky", "truong");
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:00");
        assertThat(watch.told()).contains("giam").doesNotContain("chu");
        watch.without("giam").moveOn(at("2026-11-23T08:01"));
        assertThat(watch.told()).contains("chu");
        watch.without("chu").moveOn(at("2026-11-23T08:02"));
        assertThat(Escalation.dueAt(watch.incident()))
                .as("somebody is still looked for")
                .isPresent();
        assertThat(watch.with("moi", Role.TECHNICIAN).moveOn()).isNotNull();
    }
}
