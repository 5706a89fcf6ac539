package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTalks;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.command.Reported;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Two are off the roof, and three are still in the fire: those of one cry are taken back alone. */
class RescueTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final String ROOF = "2 người nữa bị kẹt trên mái nhà văn hóa";
    private static final String FIRE = "cháy ở kho lưu trữ, có người không ra được";
    private static final String SAFE = "Báo đã an toàn";
    private static final String YES = "Đúng, đã an toàn";
    private static final String NO = "Chưa, vẫn còn người";
    private static final String DONE = "đã cứu được 2 người trên mái rồi";

    private final BoardOffice it = new BoardOffice();

    @BeforeEach
    void two_cries() {
        cries(it.nam, ROOF);
        cries(it.thu, FIRE);
    }

    private void cries(Phone phone, String words) {
        phone.writes(words);
        it.moves(Duration.ofMinutes(4));
    }

    private List<String> open() {
        return new Rescues(it.flood(), CONTENT)
                .open().stream().map(Rescues.Group::words).toList();
    }

    private List<IncidentEvent> saved() {
        return it.flood().events(Kind.SAVED);
    }

    private List<String> since(Phone phone, int before) {
        it.moves(Duration.ofSeconds(10));
        return it.office.messagesTo(phone.address()).subList(before, phone.received()).stream()
                .map(OutgoingMessage::text)
                .toList();
    }

    private void savedByTheLeader() {
        it.leader
                .presses(SAFE)
                .presses(ROOF)
                .sees("chắc mọi người trong tin này đã an toàn?")
                .presses(YES);
    }

    private static Inbound.Event press(String payload) {
        return new Inbound.Event.Press(payload, Optional.empty());
    }

    @Test
    void whoever_asks_for_hands_is_nobody_to_be_saved_but_whom_they_are_to_save_is() {
        cries(it.nam, "kho lưu trữ bị ngập, cần thêm 2 người");
        assertThat(open()).containsExactly(ROOF, FIRE);
        assertThat(it.board()).contains("kho lưu trữ bị ngập, cần thêm 2 người");
        cries(it.nam, "nước tràn vào lớp mẫu giáo, cần người cứu 2 cháu");
        assertThat(open()).containsExactly(ROOF, FIRE, "nước tràn vào lớp mẫu giáo, cần người cứu 2 cháu");
    }

    @Test
    void a_leader_takes_one_back_from_the_board_and_the_other_stays() {
        assertThat(it.board()).contains("⚠️", ROOF, FIRE);
        int deputy = it.deputy.received();
        int technician = it.technician.received();
        int nam = it.nam.received();
        savedByTheLeader();
        it.leader.sees("đã an toàn").sees("Còn 1 tin chưa báo an toàn").isOffered(SAFE);
        assertThat(open()).containsExactly(FIRE);
        assertThat(saved()).singleElement().satisfies(fact -> {
            assertThat(fact.who()).isEqualTo("Ông Phúc");
            assertThat(fact.text()).contains("Đã an toàn: “" + ROOF, "Anh Nam");
        });
        assertThat(it.office.registered())
                .extracting(entry -> entry.fact().text())
                .anyMatch(text -> text.contains("Đã an toàn: “" + ROOF));
        for (List<String> heard :
                List.of(since(it.deputy, deputy), since(it.technician, technician), since(it.nam, nam))) {
            assertThat(heard.stream()
                            .filter(text -> text.contains("Đã an toàn: “" + ROOF) && !text.contains("Có mặt ")))
                    .singleElement()
                    .asString()
                    .contains("đ/c Ông Phúc báo lúc")
                    .doesNotContain("🆘");
        }
        assertThat(it.board().lines().filter(line -> line.startsWith("⚠️")))
                .singleElement()
                .asString()
                .contains(FIRE);
        assertThat(it.board()).contains("🟢 Đã an toàn: “" + ROOF);
    }

    @Test
    void the_papers_have_it_and_the_list_at_the_end_has_it_no_more() {
        savedByTheLeader();
        assertThat(new Reported(it.flood(), CONTENT).all(it.office.now()))
                .anyMatch(line -> line.contains(ROOF) && line.contains("đã an toàn, đ/c Ông Phúc báo lúc"))
                .anyMatch(line -> line.contains(FIRE) && !line.contains("an toàn"));
        it.leader.does(press(it.action("end")));
        assertThat(it.leader.last().lines().filter(line -> line.contains("Chưa ai báo người đã an toàn")))
                .singleElement()
                .asString()
                .contains(FIRE);
    }

    @Test
    void whoever_cried_is_asked_when_they_type_good_news_and_nothing_is_over_without_a_tap() {
        it.nam
                .writes(DONE)
                .hasSeen("tin nào dưới đây đã an toàn")
                .isOffered(ROOF)
                .isOffered(NO);
        assertThat(open()).containsExactly(ROOF, FIRE);
        assertThat(it.flood().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .contains(DONE);
        it.nam.presses(NO).sees("vẫn để mở");
        assertThat(open()).containsExactly(ROOF, FIRE);
        it.nam.presses(ROOF).sees("chắc mọi người trong tin này").sees(ROOF);
        assertThat(open()).containsExactly(ROOF, FIRE);
        it.nam.presses(YES).sees("đã an toàn");
        assertThat(open()).containsExactly(FIRE);
        assertThat(saved()).extracting(IncidentEvent::who).containsExactly("Anh Nam");
    }

    @Test
    void good_news_right_after_the_cry_is_no_next_piece_of_it() {
        String later = "3 người bị vùi ở trường mầm non";
        it.nam.writes(later);
        it.moves(Duration.ofSeconds(30));
        it.nam.writes("đã cứu được 3 người ở trường rồi");
        assertThat(it.flood().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .contains("đã cứu được 3 người ở trường rồi");
        it.nam.presses(later).sees("chắc mọi người trong tin này").presses(YES);
        assertThat(open()).containsExactly(ROOF, FIRE);
        it.nam.writes("mọi người đang ở nhà văn hóa xã");
        assertThat(open()).containsExactly(ROOF, FIRE);
    }

    @Test
    void whoever_did_not_cry_is_not_asked_and_may_not_say_so() {
        it.hoa.writes(DONE).hasNotOffered(ROOF);
        String roof = new Action(Verb.SAFE, it.flood().id().value(), cry(ROOF) + ".999").payload();
        it.thu.does(press(roof)).sees("Chỉ người đã báo tin");
        assertThat(open()).contains(ROOF);
    }

    private int cry(String words) {
        return new Rescues(it.flood(), CONTENT)
                .open().stream()
                        .filter(one -> one.words().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .cry();
    }

    @Test
    void the_second_of_two_hears_who_was_first_and_a_second_tap_changes_nothing() {
        it.leader.presses(SAFE).presses(ROOF);
        String leaders = it.leader.payload(YES);
        it.deputy.does(press(new Action(Verb.SAFE, it.flood().id().value(), "").payload()));
        it.deputy.presses(ROOF);
        String deputys = it.deputy.payload(YES);
        it.leader.does(press(leaders));
        it.deputy.does(press(deputys)).sees("Đ/c Ông Phúc đã báo an toàn lúc");
        it.leader.does(press(leaders)).sees("đã an toàn");
        assertThat(saved()).hasSize(1);
    }

    @Test
    void a_cry_repeated_after_it_is_a_new_open_one() {
        savedByTheLeader();
        cries(it.nam, ROOF);
        assertThat(open()).containsExactly(FIRE, ROOF);
        assertThat(it.board()).contains("đ/c Anh Nam báo: “" + ROOF);
        savedByTheLeader();
        assertThat(open()).containsExactly(FIRE);
        assertThat(saved()).hasSize(2);
    }

    @Test
    void what_was_cried_on_while_it_was_asked_is_not_denied_by_the_answer() {
        it.thu.writes("2 người bị vùi ở thôn 5");
        it.moves(Duration.ofSeconds(20));
        it.leader.presses(SAFE).presses("2 người bị vùi ở thôn 5");
        it.thu.writes("sau nhà ông Tám");
        it.moves(Duration.ofSeconds(20));
        it.leader.presses(YES).sees("tin này vừa có thêm");
        assertThat(open()).anyMatch(words -> words.contains("sau nhà ông Tám"));
        assertThat(saved()).isEmpty();
    }

    @Test
    void after_the_end_a_tap_says_that_it_is_over() {
        it.leader.presses(SAFE).presses(ROOF);
        String yes = it.leader.payload(YES);
        it.leader.does(press(it.action("end")));
        it.leader.presses("Kết thúc ngay");
        it.moves(Duration.ofSeconds(5));
        it.leader.does(press(yes)).sees("đã kết thúc lúc").sees("báo ngay thành sự cố mới");
    }

    @Test
    void the_report_itself_can_be_taken_back_too() {
        Office office = new Office();
        Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
        hoa.writes("lũ lớn, 2 người bị kẹt trên mái");
        assertThat(leader).isNotNull();
        Incident flood = office.onlyIncident();
        assertThat(new Rescues(flood, CONTENT).open())
                .extracting(Rescues.Group::cry)
                .containsExactly(Rescues.REPORT);
        office.incidents()
                .carryOut(
                        flood.id(),
                        "safe",
                        new IncidentCommand.Safe(
                                flood.reporter(), Rescues.REPORT, flood.events().size(), false));
        assertThat(new Rescues(office.onlyIncident(), CONTENT).open()).isEmpty();
        assertThat(new Reported(office.onlyIncident(), CONTENT).report(office.now()))
                .contains("đã an toàn, đ/c Chị Hoa báo lúc");
    }

    /** The same without a board: a flood with somebody on a roof, and nobody has raised one. */
    private static final class NoBoard {
        private static final String WORDS = "lũ lớn, 2 người bị kẹt trên mái";

        private final Office office = new Office();
        private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);

        NoBoard() {
            CommandDesk commands = new CommandDesk(
                    new InMemoryCommandStore(),
                    office.incidents(),
                    new CommandDesk.Voices(office.chats(), (templates, drill, since) -> List.of()),
                    ContentLibrary.builtIn()::current,
                    office.clock());
            office.talksWith(CommandTalks.of(commands, new PageLinks(person -> "CODE", "http://localhost")));
            hoa.writes(WORDS);
            office.moves(Duration.ofMinutes(5));
        }

        List<Rescues.Group> open() {
            return new Rescues(office.onlyIncident(), CONTENT).open();
        }
    }

    @Test
    void without_a_board_a_leader_finds_it_at_the_incident_and_whoever_reported_hears_it() {
        NoBoard there = new NoBoard();
        there.leader
                .writes("/suco")
                .presses("Xem SC-1")
                .presses(SAFE)
                .presses(NoBoard.WORDS)
                .presses(YES)
                .sees("đã an toàn");
        assertThat(there.open()).isEmpty();
        there.office.moves(Duration.ofSeconds(5));
        there.hoa.hasSeen("Đã an toàn: “" + NoBoard.WORDS + "” – đ/c Ông Phúc báo lúc");
        there.leader.hasNotSeen("” – đ/c Ông Phúc báo lúc");
        there.leader.writes("/suco").presses("Xem SC-1");
        assertThat(there.leader.shown().get(there.leader.shown().size() - 1).buttons())
                .extracting(Button::label)
                .doesNotContain(SAFE);
    }

    @Test
    void at_the_steps_good_news_about_the_only_cry_is_over_once_it_was_asked_with_its_whole_line() {
        NoBoard there = new NoBoard();
        there.hoa.writes("đã cứu được cả hai người rồi").isOffered(NO);
        assertThat(there.open()).hasSize(1);
        there.hoa.presses(NoBoard.WORDS).sees("chắc mọi người trong tin này").sees(NoBoard.WORDS);
        assertThat(there.open()).hasSize(1);
        there.hoa.presses(YES).sees("đã an toàn");
        assertThat(there.open()).isEmpty();
        int leader = there.leader.received();
        there.hoa.writes("cảm ơn mọi người");
        there.office.moves(Duration.ofSeconds(5));
        assertThat(there.office.messagesTo(there.leader.address()).subList(leader, there.leader.received()))
                .extracting(OutgoingMessage::text)
                .noneMatch(text -> text.contains("🆘"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            đã đưa được 1 người ra, còn 2 người trong nhà sập ở thôn 4       | …còn 2 người trong nhà sập ở thôn 4
            da dua duoc 1 nguoi ra, con 2 nguoi trong nha sap o thon 4       | …con 2 nguoi trong nha sap o thon 4
            đã cứu được 1 người còn 1 người trên mái nhà văn hóa             | …còn 1 người trên mái nhà văn hóa
            mọi người ra hết rồi, an toàn, riêng bà Tư bị kẹt trong buồng    | …riêng bà Tư bị kẹt trong buồng
            """)
    void the_question_shows_the_whole_cry_and_its_button_whoever_is_still_in_it(String cry, String button) {
        cries(it.hoa, cry);
        it.hoa
                .writes("người được đưa ra đã tỉnh lại rồi")
                .hasSeen("đ/c Chị Hoa báo: “" + cry)
                .isOffered(button)
                .presses(button)
                .sees("chắc mọi người trong tin này")
                .sees(cry);
        assertThat(open()).contains(cry);
    }

    @Test
    void a_digit_is_asked_about_like_a_tap() {
        it.nam
                .writes("đã liên lạc được với họ")
                .hasSeen("tin nào dưới đây đã an toàn")
                .sees(ROOF);
        it.nam.writes("1").sees("chắc mọi người trong tin này").sees(ROOF);
        assertThat(open()).contains(ROOF);
    }

    @Test
    void an_end_pressed_days_later_shows_who_was_cried_for_since() {
        it.leader.does(press(it.action("end")));
        String old = it.leader.payload("Kết thúc ngay");
        it.moves(Duration.ofDays(2));
        cries(it.nam, "4 người bị vùi ở trạm y tế");
        it.leader
                .does(press(old))
                .sees("Chưa kết thúc: từ lúc xem danh sách đến nay có tin mới")
                .sees("4 người bị vùi ở trạm y tế");
        assertThat(it.commands.live()).isNotEmpty();
        it.leader.presses("Kết thúc ngay");
        assertThat(it.commands.live()).isEmpty();
    }

    @Test
    void so_does_one_of_an_earlier_version_and_one_from_before_somebody_was_saved() {
        it.leader.does(press(it.action("end.yes"))).sees("Chưa kết thúc").sees(ROOF);
        String old = it.leader.payload("Kết thúc ngay");
        savedByTheLeader();
        it.leader.does(press(old)).sees("Chưa kết thúc");
        assertThat(it.leader.last()).doesNotContain(ROOF);
        it.leader.presses("Kết thúc ngay");
        assertThat(it.commands.live()).isEmpty();
    }

    /** Whoever marks those of the one house safe says nothing of the other, whose name begins alike. */
    @Test
    void two_groups_whose_words_begin_alike_stand_there_apart_until_each_is_safe() {
        cries(it.nam, ROOF + " ông Bảy");
        assertThat(open()).contains(ROOF, ROOF + " ông Bảy");
        it.leader
                .presses(SAFE)
                .isOffered(ROOF)
                .presses("…nữa bị kẹt trên mái nhà văn hóa ông Bảy")
                .sees("“" + ROOF + " ông Bảy”")
                .presses(YES);
        assertThat(open()).contains(ROOF).doesNotContain(ROOF + " ông Bảy");
        assertThat(it.board()).contains(ROOF);
    }
}
