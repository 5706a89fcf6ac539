package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTalks;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.ContentLibrary;

/** Everybody is out of one's own office: that says nothing of the neighbours for whom the same person cried. */
class TheirsAreSafeTest {
    private static final String NEIGHBOURS = "nhà ông Tám bên cạnh cũng cháy, 3 người bị kẹt trong nhà ông Tám";
    private static final String ASKED = "tin anh/chị nhắn lúc trước vẫn để mở";

    private final Office office = new Office();
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @BeforeEach
    void with_the_talk_of_rescues() {
        CommandDesk commands = new CommandDesk(
                new InMemoryCommandStore(),
                office.incidents(),
                new CommandDesk.Voices(office.chats(), (templates, drill, since) -> List.of()),
                ContentLibrary.builtIn()::current,
                office.clock());
        office.talksWith(CommandTalks.of(commands, new PageLinks(person -> "CODE", "http://localhost")));
    }

    private List<String> open() {
        return new Rescues(office.onlyIncident(), ContentLibrary.builtIn().current())
                .open().stream().map(Rescues.Group::words).toList();
    }

    private void moves() {
        office.moves(Duration.ofMinutes(4));
    }

    @Test
    void what_was_written_stays_open_and_is_asked_about() {
        hoa.writes("cháy ở kho lưu trữ");
        moves();
        hoa.writes(NEIGHBOURS);
        moves();
        assertThat(open()).containsExactly(NEIGHBOURS);
        hoa.presses("Lớn, khói nhiều").presses("Đủ người");
        assertThat(open()).containsExactly(NEIGHBOURS);
        hoa.hasSeen(ASKED).hasSeen("đ/c Chị Hoa báo: “" + NEIGHBOURS);
        String button = hoa.shown().stream()
                .filter(message -> message.text().contains(ASKED))
                .flatMap(message -> message.buttons().stream())
                .findFirst()
                .orElseThrow()
                .label();
        hoa.presses(button).sees("chắc mọi người trong tin này đã an toàn?").presses("Đúng, đã an toàn");
        assertThat(open()).isEmpty();
        assertThat(leader).isNotNull();
    }

    @Test
    void so_does_a_report_of_somebody_who_is_trapped() {
        hoa.writes("cháy ở kho lưu trữ, có người không ra được");
        moves();
        hoa.presses("Lớn, khói nhiều").presses("Đủ người").hasSeen(ASKED);
        assertThat(open()).hasSize(1);
    }

    private void surelyAsked() {
        hoa.writes("cháy ở kho lưu trữ");
        moves();
        hoa.writes(NEIGHBOURS);
        moves();
        hoa.presses("Lớn, khói nhiều").presses("Đủ người");
        hoa.presses(hoa.shown().stream()
                .filter(message -> message.text().contains(ASKED))
                .flatMap(message -> message.buttons().stream())
                .findFirst()
                .orElseThrow()
                .label());
        hoa.sees("chắc mọi người trong tin này đã an toàn?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dạ rồi ạ",
                "rồi",
                "dạ đúng",
                "đúng ạ",
                "vâng an toàn rồi",
                "vâng ạ",
                "da an toan roi a",
                "Đúng rồi, đã an toàn ạ"
            })
    void a_polite_yes_is_the_button(String yes) {
        surelyAsked();
        hoa.writes(yes).sees("đã an toàn");
        assertThat(open()).isEmpty();
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .noneMatch(event -> event.text().equals(yes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chưa ạ", "dạ chưa", "không ạ", "chưa, vẫn còn người"})
    void and_so_is_a_no(String no) {
        surelyAsked();
        hoa.writes(no).sees("Chưa ghi gì, tin vẫn để mở");
        assertThat(open()).containsExactly(NEIGHBOURS);
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .noneMatch(event -> event.text().equals(no));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dạ rồi, còn chị Mai trên tầng 2",
                "đúng, nhưng chưa thấy anh Tuấn",
                "rồi mà bà cụ vẫn trong nhà",
                "dừng",
                "dạ",
                "đá rơi",
                "rơi rồi",
                "dữ rồi",
                "hết rồi",
                "xong rồi",
                "da roi",
                "an toàn 2 người",
                "cháy to hơn rồi ạ"
            })
    void whatever_says_more_is_not(String more) {
        surelyAsked();
        hoa.writes(more);
        assertThat(open()).contains(NEIGHBOURS);
    }
}
