package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Talks;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** A feature of its own talks in chat: its buttons, its questions, and what comes in between. */
class FeatureTalkTest {
    private static final Action NUMBER = new Action(Verb.OUTSIDE, "x", "number");
    private static final Action WAY = new Action(Verb.OUTSIDE, "x", "way");

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final List<Heard> heard = new ArrayList<>();

    private final Talk calls = new Talk() {
        @Override
        public Set<Verb> verbs() {
            return Set.of(Verb.OUTSIDE, Verb.PLAN);
        }

        @Override
        public Optional<Button> entry(Person person, Content content) {
            return Optional.of(Action.of(Verb.OUTSIDE).button("Gọi bên ngoài"));
        }

        @Override
        public Reply hear(Heard one) {
            heard.add(one);
            if (one.answers()) {
                return Reply.say("Đã ghi " + one.words().orElse("ảnh") + ".", List.of());
            }
            return switch (one.action().arg()) {
                case "number" -> Reply.askNumber("Phiếu số mấy ạ?", NUMBER, List.of());
                case "way" -> Reply.ask("Bằng cách nào ạ?", WAY, List.of(NUMBER.button("Có phiếu")));
                default -> Reply.say("Đã gọi.", List.of(NUMBER.button("Có phiếu"), WAY.button("Cách báo")));
            };
        }
    };

    FeatureTalkTest() {
        office.talksWith(calls);
    }

    @Test
    void who_says_to_have_read_the_plan_is_shown_it_and_reports_nothing() {
        officer.writes("đã đọc ạ").writes("tôi đã đọc kế hoạch rồi").writes("ke hoach");
        assertThat(heard).hasSize(3).allSatisfy(one -> assertThat(one.action().verb())
                .isEqualTo(Verb.PLAN));
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void a_button_is_answered_by_the_feature_with_a_way_to_a_person() {
        officer.writes(Action.of(Verb.OUTSIDE).payload()).sees("Đã gọi.").isOffered("Có phiếu");
        assertThat(heard.get(0).by().name()).isEqualTo("Chị Hoa");
    }

    @Test
    void whatever_can_be_done_is_reached_by_buttons() {
        officer.writes("menu")
                .presses("Công việc khác")
                .presses("Gọi bên ngoài")
                .sees("Đã gọi.");
        officer.presses("Hồ sơ giấy").sees("không có sự cố nào");
        officer.presses("Công việc khác").isOffered("Hướng dẫn").isOffered("Mở trang quản trị");
    }

    @Test
    void a_bare_number_answers_a_question_for_one_and_chooses_a_button_elsewhere() {
        officer.writes(NUMBER.payload()).writes("2").sees("Đã ghi 2.");
        officer.writes(WAY.payload()).writes("1").sees("Phiếu số mấy");
    }

    @Test
    void the_question_is_over_once_it_is_answered() {
        officer.writes(NUMBER.payload()).writes("55/VNPT").sees("Đã ghi 55/VNPT.");
        officer.writes("máy in kẹt giấy");
        assertThat(heard).hasSize(2);
        assertThat(office.onlyIncident().words()).isEqualTo("máy in kẹt giấy");
    }

    @Test
    void a_cry_is_no_answer() {
        officer.writes(NUMBER.payload()).writes("cháy rồi").hasSeen("114");
        assertThat(heard).hasSize(1);
    }

    @Test
    void whoever_was_at_the_steps_is_there_again_after_the_answer() {
        officer.writes("máy in kẹt giấy");
        officer.writes(NUMBER.payload()).writes("7").sees("Đã ghi 7.");
        officer.writes("hết lỗi rồi");
        assertThat(office.onlyIncident().going()).isFalse();
    }

    @Test
    void cancelling_leaves_the_question() {
        officer.writes(NUMBER.payload()).writes("thôi").sees("Đã dừng");
        assertThat(heard).hasSize(1);
    }

    @Test
    void residents_never_reach_a_feature_and_a_button_of_none_shows_the_menu() {
        office.stranger("dan").writes(NUMBER.payload());
        assertThat(heard).isEmpty();
        officer.writes(Action.of(Verb.CERTIFICATE).payload()).isOffered("Báo sự cố");
    }

    @Test
    void two_features_cannot_answer_the_same_button() {
        assertThatThrownBy(() -> new Talks(Stream.of(calls, calls)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("who answers");
    }
}
