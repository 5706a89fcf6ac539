package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;

/** A line that nobody could place long ago is no part of what is told now, and is asked about afterwards. */
class StaleWordsTest {
    private static final String OLD = "k vào đc dvc";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private void longBefore(Duration time) {
        officer.writes("alo cái này sao vậy nhỉ " + OLD).isOffered("Việc khác");
        assertThat(office.incidents().recent(1)).isEmpty();
        office.moves(time);
    }

    @Test
    void a_cry_days_later_is_told_alone() {
        longBefore(Duration.ofDays(3));
        officer.writes("nước lũ tràn vào trụ sở");
        office.settle();
        assertThat(office.onlyIncident().words()).isEqualTo("nước lũ tràn vào trụ sở");
        leader.hasNotSeen(OLD);
    }

    @Test
    void so_is_one_some_minutes_later() {
        longBefore(Duration.ofMinutes(5));
        officer.writes("nước lũ tràn vào trụ sở");
        assertThat(office.onlyIncident().words()).doesNotContain(OLD);
    }

    @Test
    void what_was_said_a_moment_before_belongs_to_it() {
        longBefore(Duration.ofSeconds(30));
        officer.writes("cháy rồi");
        assertThat(office.onlyIncident().words()).contains(OLD, "cháy rồi");
    }

    @Test
    void another_trouble_days_later_is_told_alone_too_and_the_old_line_waits_for_its_turn() {
        longBefore(Duration.ofDays(3));
        officer.writes("máy in kẹt giấy");
        assertThat(office.onlyIncident().words()).isEqualTo("máy in kẹt giấy");
        officer.presses("Cần hỗ trợ");
        office.settle();
        officer.hasSeen(OLD);
    }
}
