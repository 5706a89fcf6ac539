package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentLibrary;

/** What is happening is said by what was answered or written, and never by the name of the list it stands in. */
class HappeningTest {
    private final Office office = new Office();
    private final Phone officer = office.person("lan", "Chị Lan", Role.OFFICER);

    private Happening happening() {
        return new Happening(office.onlyIncident(), ContentLibrary.builtIn().current());
    }

    @Test
    void a_button_is_nobodys_words_and_the_answer_says_what_it_is() {
        officer.writes("/start").presses("Báo sự cố").presses("Thiên tai, cháy").presses("Lũ, nước ngập");
        assertThat(happening().name()).isEqualTo("Lũ, nước ngập");
        assertThat(happening().ownWords()).isFalse();
        assertThat(happening().words()).isEqualTo("Lũ, nước ngập");
        officer.presses("Có người mắc kẹt");
        assertThat(happening().cry()).isEqualTo("Lũ, nước ngập, có người mắc kẹt");
    }

    /** How it stands is said to whoever comes; a report is named for what it is about. */
    @Test
    void a_paper_names_what_happened_and_not_how_it_stood() {
        officer.writes("/start").presses("Báo sự cố").presses("Thiên tai, cháy").presses("Cháy, khói");
        officer.presses("Đã tắt hẳn");
        assertThat(happening().cry()).isEqualTo("Cháy, lửa đã tắt");
        assertThat(happening().name()).isEqualTo("Cháy");
    }

    @Test
    void words_of_danger_count_whatever_it_was_filed_as() {
        officer.writes("cháy ổ điện rồi");
        assertThat(happening().cry()).isEqualTo("Cháy");
        assertThat(happening().words()).isEqualTo("cháy ổ điện rồi");
    }

    @Test
    void all_else_keeps_the_name_that_the_plan_gives_it() {
        officer.writes("cả phòng mất mạng internet rồi");
        assertThat(happening().name())
                .isEqualTo(office.onlyIncident().playbook().name());
    }
}
