package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** Who types what stands on a button of the menus means the button; a ticket's number is no report. */
class TypedLabelTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @ParameterizedTest
    @CsvSource({
        "báo sự cố, Anh/chị nhắn một dòng",
        "Sự cố đang mở, không có sự cố nào đang mở",
        "cong viec khac, cần việc nào",
        "hồ sơ giấy, Phiếu đánh số in sẵn",
        "Tìm trong sổ, tìm",
        "hướng dẫn, Cách dùng",
        "kiểm tra tin, tin",
        "nhận tin diễn tập, diễn tập",
        "gặp người trực, chuyển"
    })
    void the_label_of_a_button_is_the_button(String typed, String answer) {
        String pressed =
                office.person("nam", "Anh Nam", Role.OFFICER).writes(typed).last();
        assertThat(pressed).containsIgnoringCase(answer);
    }

    @Test
    void nothing_is_opened_for_the_menus_own_words() {
        officer.writes("báo sự cố").isOffered("Thiên tai, cháy").isOffered("Máy in");
        officer.writes("Công việc khác").isOffered("Hồ sơ giấy");
        assertThat(office.incidents().recent(5)).isEmpty();
        assertThat(leader.received()).isZero();
    }

    @Test
    void amid_the_steps_it_is_no_note() {
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy");
        officer.writes("sự cố đang mở").sees("SC-");
        assertThat(office.onlyIncident().events(Kind.NOTED)).isEmpty();
    }

    @Test
    void ways_into_features_are_heard_too() {
        office.talksWith(new Away());
        officer.writes("tôi nghỉ").sees("Nghỉ hôm nào?");
        assertThat(office.incidents().recent(5)).isEmpty();
    }

    @Test
    void a_note_that_is_awaited_may_be_such_words() {
        officer.writes("mất mạng Internet cả phòng");
        Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
        technician.writes(
                Action.of(Verb.NOTE, office.onlyIncident().id().value()).payload());
        technician.writes("hồ sơ giấy");
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .anySatisfy(note -> assertThat(note.text()).isEqualTo("hồ sơ giấy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VNPT-00123", "phiếu VNPT-00123", "viettel 00123456"})
    void the_number_of_a_ticket_is_no_outage(String number) {
        officer.writes(number).sees("Tôi chưa chắc là việc nào");
        assertThat(office.incidents().recent(5)).isEmpty();
        assertThat(leader.received()).isZero();
    }

    @Test
    void nor_does_it_join_one() {
        officer.writes("mất mạng Internet cả phòng");
        int before = leader.received();
        other.writes("VNPT-00123").sees("Tôi chưa chắc là việc nào");
        assertThat(office.onlyIncident().affected()).isEmpty();
        assertThat(leader.received()).isEqualTo(before);
    }

    @Test
    void the_code_of_what_is_open_is_that_and_no_report() {
        officer.writes("mất mạng Internet cả phòng");
        String code = "SC-" + office.onlyIncident().number();
        leader.writes(code).sees(code).sees("Mất mạng Internet");
        other.writes(code.toLowerCase(Locale.ROOT)).sees(code);
        assertThat(office.incidents().open()).hasSize(1);
    }

    /** The button says what kind of board; whoever types says "now". */
    @ParameterizedTest
    @ValueSource(strings = {"Lập ngay", "lap ngay", "lập ngay!"})
    void a_board_is_raised_by_the_label_typed_under_the_question(String typed) {
        BoardOffice it = BoardOffice.withoutBoard();
        it.leader.presses("Lập Ban chỉ huy").sees("Lũ, ngập lụt");
        assertThat(it.command().standing()).isFalse();
        it.leader.writes(typed);
        it.moves(Duration.ofSeconds(5));
        assertThat(it.command().standing()).isTrue();
        assertThat(it.command().plan().hazard()).isEqualTo("flood");
        assertThat(it.flood().events(Kind.NOTED)).isEmpty();
    }

    @Test
    void and_by_nobody_who_was_not_asked() {
        BoardOffice it = BoardOffice.withoutBoard();
        it.leader.writes("lập ngay");
        it.nam.writes("lập ngay");
        assertThat(it.command().standing()).isFalse();
    }

    @Test
    void what_a_call_waits_for_is_no_piece_of_a_cry() {
        office.talksWith(new Away() {
            @Override
            public Optional<Action> awaits(Person person, String words, Content content) {
                return Optional.of(Action.of(Verb.ABSENCE)).filter(button -> words.equals("15"));
            }
        });
        officer.writes("nước lũ tràn vào trụ sở, có người bị kẹt");
        leader.writes("có 2 người bị vùi ở thôn 5").writes("15").sees("Nghỉ hôm nào?");
        office.settle();
        assertThat(office.incidents().open()).allSatisfy(one -> assertThat(one.events(Kind.NOTED))
                .noneMatch(note -> note.text().contains("15")));
    }

    /** Absences, in one screen. */
    private static class Away implements Talk {
        @Override
        public Set<Verb> verbs() {
            return EnumSet.of(Verb.ABSENCE);
        }

        @Override
        public Reply hear(Heard heard) {
            return Reply.say("Nghỉ hôm nào?", List.of());
        }

        @Override
        public Optional<Button> entry(Person person, Content content) {
            return Optional.of(Action.of(Verb.ABSENCE).button(content.messages().text("absence.button.entry")));
        }
    }
}
