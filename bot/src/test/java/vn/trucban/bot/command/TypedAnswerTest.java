package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.HUNG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.talk.PageLinks;

/** Whoever is called answers in words as well as by buttons. */
class TypedAnswerTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandTalk talk = new CommandTalk(office.desk, new PageLinks(person -> "CODE", "http://xa"));

    @BeforeEach
    void the_water_comes_in() {
        office.flood();
    }

    @Test
    void whoever_has_a_post_may_type_the_answers_and_where_no_board_stands_nobody() {
        office.raised();
        assertThat(meant("Đang đến")).endsWith("ans.coming");
        assertThat(meant("dang den!")).endsWith("ans.coming");
        assertThat(meant("Đã đến nơi.")).endsWith("ans.arrived");
        assertThat(meant("máy in kẹt giấy")).isEmpty();
        CommandOffice calm = new CommandOffice(new InMemoryCommandStore());
        assertThat(new CommandTalk(calm.desk, new PageLinks(person -> "CODE", "http://xa"))
                        .awaits(HUNG, "Đang đến", CONTENT))
                .isEmpty();
    }

    @Test
    void the_minutes_are_heard_whatever_came_in_between_as_long_as_nobody_knows_them() {
        office.raised();
        assertThat(meant("15")).isEmpty();
        Thumb hung = new Thumb(office, talk, HUNG);
        hung.taps("Đang đến");
        assertThat(meant("15")).endsWith("ans.coming.15");
        assertThat(meant("mười lăm phút nữa")).endsWith("ans.coming.15");
        assertThat(meant("2 người bị vùi ở thôn 5, gọi 115")).isEmpty();
        hung.taps("10 phút");
        assertThat(meant("20")).isEmpty();
    }

    private String meant(String words) {
        return talk.awaits(HUNG, words, CONTENT).map(Action::payload).orElse("");
    }
}
