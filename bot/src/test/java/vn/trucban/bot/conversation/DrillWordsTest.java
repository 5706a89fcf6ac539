package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTalks;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.OutgoingMessage;

/**
 * Whatever leaves the chats about a drill begins and ends with the words for it, once; nothing else does, whatever serial it quotes. Heard
 * where the phones hear it, behind the last door.
 */
class DrillWordsTest {
    private static final String FIRST = "🟦 DIỄN TẬP, không phải việc thật\n";
    private static final String LAST = "\n🟦 HẾT TIN – ĐÂY LÀ DIỄN TẬP";
    private static final String DRILL = "k7q2";

    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private final NoticeOffice.Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final NoticeOffice.Phone minh = office.person("minh", "Anh Minh", Role.OFFICER);
    private final NoticeOffice.Phone resident = office.stranger("dan");
    private final CommandDesk commands = new CommandDesk(
            new InMemoryCommandStore(),
            office.incidents(),
            new CommandDesk.Voices(office.chats(), (templates, drill, since) -> List.of()),
            ContentLibrary.builtIn()::current,
            office.clock);
    private int read;

    @BeforeEach
    void boards_are_kept() {
        office.talksWith(CommandTalks.of(commands, new PageLinks(person -> "CODE", "http://localhost")));
    }

    private static Exercises flood() {
        return new Exercises() {
            @Override
            public Optional<Task> running(String drill) {
                return Optional.of(new Task(PlaybookId.DISASTER, "giả định: nước lũ tràn vào trụ sở"));
            }

            @Override
            public Optional<String> playing(PersonId person) {
                return Optional.of(DRILL);
            }

            @Override
            public Staff players(String drill, Staff everybody) {
                return everybody;
            }
        };
    }

    /** What was sent since this was asked last. */
    private List<String> said() {
        List<String> all =
                office.everything().stream().map(OutgoingMessage::text).toList();
        List<String> since = all.subList(read, all.size());
        read = all.size();
        return since;
    }

    private void allOfADrill() {
        List<String> said = said();
        assertThat(said).isNotEmpty();
        assertThat(said)
                .filteredOn(text -> !text.startsWith(FIRST)
                        || !text.endsWith(LAST)
                        || text.lastIndexOf(FIRST) > 0
                        || text.indexOf(LAST) < text.length() - LAST.length())
                .isEmpty();
    }

    private void allReal() {
        assertThat(said()).isNotEmpty().allSatisfy(text -> assertThat(text)
                .doesNotContain(FIRST.strip(), LAST.strip()));
    }

    private static void press(NoticeOffice.Phone phone, Verb verb, String ref, String arg) {
        phone.types(new Action(verb, ref, arg).payload());
    }

    private Broadcast drafted() {
        an.writes("/thongbao").presses("DIỄN TẬP").presses("🟦 Cảnh báo thiên tai, cháy, dịch");
        said();
        an.presses("🟦 Bão, áp thấp nhiệt đới");
        office.fill(an);
        return office.newest();
    }

    private Broadcast issued() {
        Broadcast notice = drafted();
        an.presses("Trình duyệt");
        binh.presses("Duyệt và phát");
        allOfADrill();
        return notice;
    }

    @Test
    void from_the_first_question_to_the_last_look_a_drills_notice_says_so() {
        Broadcast notice = drafted();
        String id = notice.id().value();
        an.writes("ô hay");
        press(an, Verb.EDIT, id, "?");
        press(an, Verb.EDIT, id, notice.template().orElseThrow().blanks().get(0).id());
        press(an, Verb.AUDIENCE, id, "?");
        press(an, Verb.CHANNELS, id, "?");
        press(an, Verb.END, id, "?");
        press(an, Verb.END, id, "2h");
        press(an, Verb.GO_ON, id, "");
        press(an, Verb.DISCARD, id, "");
        an.writes("không");
        an.presses("Trình duyệt");
        press(binh, Verb.REVIEW, id, "");
        press(binh, Verb.SEND_BACK, id, "");
        binh.writes("ghi rõ giờ");
        press(an, Verb.GO_ON, id, "");
        an.presses("Trình duyệt");
        press(binh, Verb.APPROVALS, "", "");
        allOfADrill();
    }

    @Test
    void the_menus_of_its_templates_say_so() {
        an.writes("/thongbao");
        said();
        an.presses("DIỄN TẬP").presses("🟦 Cảnh báo thiên tai, cháy, dịch");
        allOfADrill();
    }

    @Test
    void which_notice_of_a_drill_is_to_be_corrected_is_asked_as_of_a_drill() {
        issued();
        an.writes("/thongbao").presses("DIỄN TẬP").presses("🟦 Đính chính");
        said();
        an.presses("🟦 Đính chính");
        allOfADrill();
    }

    @Test
    void what_is_typed_wrong_under_its_questions_is_answered_as_of_a_drill() {
        an.writes("/thongbao").presses("DIỄN TẬP").presses("🟦 Cảnh báo thiên tai, cháy, dịch");
        said();
        an.presses("🟦 " + office.template("flood"));
        for (String typed : List.of("bỏ qua", "abc", "?", "12")) {
            an.writes(typed);
        }
        an.photographs("p1");
        allOfADrill();
    }

    @Test
    void what_is_typed_under_them_and_names_a_danger_is_asked_about_before_anybody_is_called() {
        an.writes("/thongbao").presses("DIỄN TẬP").presses("🟦 Cảnh báo thiên tai, cháy, dịch");
        an.presses("🟦 " + office.template("flood"));
        an.writes("thôn Nà Khao").sees("cấp mấy");
        office.holds(flood());
        said();
        an.writes("nước suối dâng 30cm");
        allOfADrill();
        assertThat(office.incidents().recent(9)).isEmpty();

        an.presses("Trả lời câu lúc nãy").sees("cấp mấy");
    }

    @Test
    void once_it_is_out_progress_who_missed_it_corrections_and_pin_questions_say_so() {
        Broadcast notice = issued();
        String id = notice.id().value();
        office.sends(notice);
        an.sees("Đã phát xong");
        press(an, Verb.PROGRESS, id, "");
        press(an, Verb.MISSED, id, "");
        press(an, Verb.CORRECT, id, "");
        press(an, Verb.ALL_CLEAR, id, "");
        press(an, Verb.CORRECT_OTHERWISE, id, "");
        press(an, Verb.TAKE_BACK, id, "");
        press(an, Verb.BREAK_GLASS, id, "0");
        press(an, Verb.UPDATE, id, "");
        office.fill(an);
        allOfADrill();
        press(an, Verb.CONFIRM, id, "SEND_CORRECTION");
        press(an, Verb.RESEND, id, "");
        allOfADrill();
        Stream.of(an, resident).forEach(one -> one.writes(notice.serial().value()));
        allOfADrill();
    }

    @Test
    void a_pin_asked_for_in_a_drill_is_asked_of_a_drill_and_any_other_is_not() {
        Broadcast notice = drafted();
        press(an, Verb.BREAK_GLASS, notice.id().value(), Long.toString(notice.version()));
        allOfADrill();
        an.writes("/mapin");
        an.writes("menu");
        allReal();
    }

    @Test
    void one_that_is_too_long_is_cut_and_each_part_is_framed_and_fits() {
        Broadcast notice = issued();
        press(binh, Verb.TAKE_BACK, notice.id().value(), "");
        binh.writes("Hai bản trùng nhau, bản sau đúng. ".repeat(200));
        List<String> all = said();
        assertThat(all)
                .hasSizeGreaterThan(4)
                .allSatisfy(text ->
                        assertThat(text).startsWith(FIRST).endsWith(LAST).hasSizeLessThanOrEqualTo(4096));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thôi", "menu", "/suco"})
    void what_has_nothing_to_do_with_it_does_not(String typed) {
        drafted();
        said();
        an.writes(typed);
        hoa.writes("mất mạng rồi");
        allReal();
    }

    /** A real flood in the middle of it, and the drill's serial in everybody's mouth. */
    @Test
    void what_is_real_never_does_whatever_serial_it_quotes() {
        String serial = issued().serial().value();
        hoa.writes("nước lũ tràn vào trụ sở, bỏ thông báo " + serial);
        allReal();
        Incident incident = office.incidents().open().get(0);
        commands.round();
        press(an, Verb.COMMAND, incident.id().value(), "raise.flood");
        office.moves(Duration.ofSeconds(5));
        commands.round();
        press(an, Verb.COMMAND, incident.id().value(), "dec");
        an.writes("Dừng diễn tập, bỏ thông báo " + serial + "; sơ tán ngay thôn Nà Khao");
        office.moves(Duration.ofSeconds(5));
        commands.round();
        press(binh, Verb.COMMAND, incident.id().value(), "");
        press(minh, Verb.NOTE, incident.id().value(), "");
        minh.writes("loa vẫn đọc " + serial);
        press(minh, Verb.NOTE, incident.id().value(), "");
        minh.writes("có người bị kẹt ở chợ, " + serial);
        hoa.writes("có người bị kẹt ở kho, đừng đọc " + serial + " nữa");
        office.moves(Duration.ofSeconds(5));
        commands.round();
        office.moves(Duration.ofMinutes(10));
        assertThat(office.everything())
                .extracting(OutgoingMessage::text)
                .anyMatch(text -> text.contains("Mới nhất") && text.contains(serial + "; sơ tán ngay thôn Nà Khao"))
                .anyMatch(text -> text.contains("có người bị kẹt ở chợ, " + serial))
                .anyMatch(text -> text.contains("có người bị kẹt ở kho, đừng đọc " + serial));
        allReal();
    }

    @Test
    void the_label_of_a_button_typed_amid_a_drill_shows_what_is_real_as_real() {
        hoa.writes("cháy ở kho lưu trữ, khói nhiều lắm");
        office.holds(flood());
        press(minh, Verb.DRILL_REPORT, DRILL, "");
        office.moves(Duration.ofSeconds(5));
        said();
        minh.writes("Sự cố đang mở");
        assertThat(minh.last()).contains("SC-1").doesNotContain(FIRST.strip());
    }

    @Test
    void a_whole_drill_with_its_board_does_and_the_way_from_it_to_the_real_board_does_not() {
        office.holds(flood());
        press(hoa, Verb.DRILL_REPORT, DRILL, "");
        assertThat(office.incidents().drillsOf(DRILL)).as(hoa.last()).hasSize(1);
        Incident drill = office.incidents().drillsOf(DRILL).get(0);
        commands.round();
        press(an, Verb.COMMAND, drill.id().value(), "raise.flood");
        press(binh, Verb.COMMAND, drill.id().value(), "dec");
        binh.writes("Cho sơ tán thôn Hạ");
        commands.round();
        press(an, Verb.COMMAND, drill.id().value(), "end");
        an.presses("Kết thúc ngay");
        office.moves(Duration.ofSeconds(5));
        allOfADrill();

        office.holds(Exercises.NONE);
        minh.writes("cháy kho lưu trữ thật rồi");
        Incident fire = office.incidents().open().get(0);
        press(an, Verb.COMMAND, fire.id().value(), "raise.fire");
        office.moves(Duration.ofSeconds(5));
        allReal();
        press(binh, Verb.COMMAND, drill.id().value(), "dec");
        List<String> told = said();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith(FIRST).endsWith(LAST).contains("đã kết thúc lúc");
        assertThat(told.get(1)).startsWith("🔴 Ban chỉ huy đang hoạt động: SC-").doesNotContain("DIỄN TẬP");
    }

    /** A real fire, and then a drill in which everybody plays. */
    private Incident fireAmidADrill() {
        minh.writes("cháy kho lưu trữ rồi");
        Incident fire = office.incidents().open().get(0);
        commands.round();
        press(binh, Verb.COMMAND, fire.id().value(), "raise.fire");
        office.moves(Duration.ofSeconds(5));
        office.holds(flood());
        press(hoa, Verb.DRILL_REPORT, DRILL, "");
        commands.round();
        press(binh, Verb.COMMAND, supposed().id().value(), "raise.flood");
        office.moves(Duration.ofSeconds(5));
        said();
        return fire;
    }

    private Incident supposed() {
        return office.incidents().drillsOf(DRILL).get(0);
    }

    private static List<Action> aboutTheReal(Incident fire) {
        String id = fire.id().value();
        return List.of(
                Action.of(Verb.SHOW, id),
                Action.of(Verb.CALM, id),
                Action.of(Verb.SAFE, id),
                Action.of(Verb.ENTRIES, id),
                Action.of(Verb.CONTACTS, id),
                Action.of(Verb.COMMAND, id),
                Action.of(Verb.SHOW, "gone"),
                Action.of(Verb.INCIDENTS),
                new Action(Verb.FIND, "", "9"));
    }

    /** Whatever the drill asks, and whichever question of it is open, the call card of the fire is answered as what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "RESOLVE", "COMMAND", "REPORT"})
    void what_is_pressed_about_a_real_one_is_real_while_a_question_of_the_drill_is_open(Verb asked) {
        Incident fire = fireAmidADrill();
        for (Action pressed : aboutTheReal(fire)) {
            String ref = asked == Verb.REPORT ? "" : supposed().id().value();
            press(an, asked, ref, asked == Verb.COMMAND ? "dec" : "");
            allOfADrill();
            an.types(pressed.payload());
            assertThat(said()).as(pressed.payload()).isNotEmpty().allSatisfy(text -> assertThat(text)
                    .doesNotContain(FIRST.strip(), LAST.strip()));
        }
        press(an, Verb.NOTE, supposed().id().value(), "");
        allOfADrill();
        press(an, Verb.SHOW, supposed().id().value(), "");
        allOfADrill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPORT", "HUMAN", "NOTICE", "PAPER"})
    void the_question_whether_a_door_means_the_drill_is_the_drills(Verb door) {
        office.holds(flood());
        press(an, door, "", "");
        assertThat(an.last()).contains("VIỆC THẬT");
        allOfADrill();
        an.presses("🔴 VIỆC THẬT");
        allReal();
    }
}
