package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.NHUAN;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;

/** Somebody is on the way to the board and types when they are there. */
class OnTheWayTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandTalk talk = new CommandTalk(office.desk, new PageLinks(person -> "CODE", "http://xa"));

    @BeforeEach
    void the_board_is_raised_and_one_is_coming() {
        office.flood();
        office.raised();
        assertThat(answers(Optional.empty())).contains("bao nhiêu phút nữa tới nơi?");
    }

    private String answers(Optional<String> words) {
        Action coming = CommandButtons.action(FLOOD, "ans.coming");
        Reply reply = talk.hear(new Heard(
                office.wish(),
                LAN,
                LAN.addresses().get(0),
                coming,
                words,
                Optional.empty(),
                CONTENT,
                new Staff(office.people),
                office.now));
        return String.join("\n", reply.says().stream().map(Reply.Said::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chắc khoảng mười lăm phút nữa tới",
                "đang trên đường tới, tầm 15 phút",
                "em đang ở Nà Phặc, tam 15p nua mới đến nơi được ạ"
            })
    void in_how_many_minutes_may_be_said_in_any_words(String answer) {
        assertThat(answers(Optional.of(answer))).contains("khoảng 2h20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đường tắc quá chưa biết bao giờ tới", "tôi đang bận họp, 30", "đường tắc, 9h30 mới tới"})
    void words_without_a_figure_are_told_to_whoever_commands_and_it_is_asked_again(String answer) {
        assertThat(answers(Optional.of(answer))).contains("Đã ghi nguyên văn", "bao nhiêu phút nữa tới nơi?");
        assertThat(office.facts(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains("đang đến, nhắn: “" + answer + "”"));
        assertThat(office.seat("evacuation").state()).isEqualTo(Seat.State.COMING);
        assertThat(office.heard(NHUAN, "đang đến, nhắn: “" + answer + "”")).isTrue();
        assertThat(answers(Optional.of("15"))).contains("khoảng 2h20");
    }

    @Test
    void an_hour_of_the_day_is_when_they_are_there() {
        assertThat(answers(Optional.of("9h30 mới tới"))).contains("khoảng 9h30");
    }

    @Test
    void a_yes_is_told_to_nobody() {
        assertThat(answers(Optional.of("vâng ạ"))).contains("từ 1 đến 720");
        assertThat(office.heard(NHUAN, "vâng ạ")).isFalse();
    }
}
