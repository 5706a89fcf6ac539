package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.HUNG;

import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.messages.Moments;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đang tới, 20p|.20",
                "dang toi 20p|.20",
                "đang đến, khoảng 15 phút nữa|.15",
                "Vâng, em đang trên đường, tầm mười lăm phút nữa ạ|.15",
                "20 phút nữa tôi đến nơi|.20",
                "đang tới, nửa tiếng nữa|.30",
                "đang tới 20|.20",
                "đang qua, còn 10 phút nữa nhé|.10",
                "tới ngay|''",
                "em đang tới ạ|''"
            })
    void whoever_was_called_and_is_not_there_may_say_it_in_these_words(String words, String minutes) {
        office.raised();
        assertThat(meant(words)).endsWith("ans.coming" + minutes);
        Thumb hung = new Thumb(office, talk, HUNG);
        hung.taps("Đã nhận");
        assertThat(meant(words)).as("received").endsWith("ans.coming" + minutes);
        office.says(HUNG, Response.Kind.COMING);
        assertThat(meant(words)).as("on the way").endsWith("ans.coming" + minutes);
        office.says(HUNG, Response.Kind.ARRIVED);
        assertThat(meant(words)).as("there").isEmpty();
    }

    @Test
    void whose_turn_has_passed_may_still_say_so_and_whoever_cannot_come_does_not() {
        office.raised();
        assertThat(office.command().waitsFor(HUNG.id())).isTrue();
        office.minutes(60);
        assertThat(office.command().seatsOf(HUNG.id())).isEmpty();
        assertThat(meant("đang tới, 20p")).endsWith("ans.coming.20");
        office.says(HUNG, Response.Kind.CANNOT);
        assertThat(meant("đang tới, 20p")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đang tới, có người bị thương ở cầu",
                "đang tới 20p, nước dâng cao lắm",
                "đang chạy tới, 20p",
                "đang cháy",
                "nước đang lên, 20p",
                "đang tới, chị mất rồi",
                "đang tới, còn 2 chị",
                "đang đến, hai em mắc kẹt",
                "đang tới mà đường sạt rồi, 20p",
                "chưa đến, 15 phút nữa",
                "đã đi 20 phút",
                "tối rồi",
                "đến chưa",
                "có mặt chưa",
                "xe cứu thương không đến được",
                "bà cụ không đi được",
                "2 anh chị nữa",
                "5 hộ em qua rồi",
                "em không đến được, 2 người bị vùi ở thôn 5",
                "có mặt rồi mà cháy to lắm",
                "máy in 9h hỏng",
                "em không xuống được"
            })
    void words_that_say_more_are_no_such_answer(String words) {
        office.raised();
        assertThat(meant(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "em có mặt rồi|arrived",
                "tới rồi|arrived",
                "toi roi a|arrived",
                "đến nơi rồi ạ|arrived",
                "có mặt|arrived",
                "em đang ở trụ sở|arrived",
                "em không đến được ạ, đang ở Hà Nội|cannot",
                "em đang đi công tác|cannot",
                "dạ em ở xa, không kịp|cannot",
                "anh ơi em không thể qua|cannot",
                "không tới được, 20p nữa đi họp|cannot",
                "9h em qua|at.9-0",
                "9h tôi có mặt|at.9-0",
                "em tới lúc 9h|at.9-0",
                "17 giờ em tới|at.17-0",
                "đang tới 9h|at.9-0",
                "dạ 9h rưỡi em đến|at.9-30",
                "5h chiều em qua|at.5-0p",
                "1 tiếng rưỡi nữa|coming.90",
                "nhận lệnh, 30p|coming.30",
                "dạ 20 phút nữa ạ|coming.20"
            })
    void words_of_ones_own_are_an_answer_as_well(String words, String answer) {
        office.raised();
        assertThat(meant(words)).endsWith("ans." + answer);
        office.says(HUNG, Response.Kind.COMING);
        assertThat(meant(words)).as("on the way").endsWith("ans." + answer);
        office.says(HUNG, Response.Kind.ARRIVED);
        assertThat(meant(words)).as("there").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ok|received",
                "rõ|received",
                "dạ|received",
                "vâng ạ|received",
                "được rồi|received",
                "chiều em qua|ask",
                "gì vậy|ask",
                "15|ask"
            })
    void while_the_call_waits_a_short_word_is_an_answer_or_is_asked_about(String words, String answer) {
        office.raised();
        assertThat(presumed(words)).endsWith("ans." + answer);
        office.says(HUNG, Response.Kind.RECEIVED);
        assertThat(presumed(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "máy in kẹt giấy",
                "cháy",
                "cứu em",
                "có người bị thương",
                "mọi người an toàn rồi",
                "nước dâng cao lắm"
            })
    void what_is_told_is_not_asked_about(String words) {
        office.raised();
        assertThat(presumed(words)).isEmpty();
    }

    @Test
    void the_hour_is_when_they_are_there() {
        office.raised();
        Thumb hung = new Thumb(office, talk, HUNG);
        hung.taps(talk.awaits(HUNG, "9h em qua", CONTENT).orElseThrow());
        assertThat(eta()).isEqualTo(LocalTime.of(9, 0));
        hung.taps("Đang đến").types("10 giờ rưỡi em tới");
        assertThat(eta()).isEqualTo(LocalTime.of(10, 30));
        hung.taps(talk.awaits(HUNG, "17h em qua", CONTENT).orElseThrow()).sees("Khoảng bao nhiêu phút nữa");
    }

    private LocalTime eta() {
        return office.command().seats().stream()
                .filter(seat -> seat.isWith(HUNG.id()))
                .findFirst()
                .flatMap(Seat::eta)
                .orElseThrow()
                .atZone(Moments.ZONE)
                .toLocalTime();
    }

    private String presumed(String words) {
        return talk.presumes(HUNG, words, CONTENT).map(Action::payload).orElse("");
    }

    private String meant(String words) {
        return talk.awaits(HUNG, words, CONTENT).map(Action::payload).orElse("");
    }
}
