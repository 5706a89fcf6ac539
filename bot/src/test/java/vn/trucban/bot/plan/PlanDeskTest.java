package vn.trucban.bot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.revision.InMemoryRevisionStore;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.Wish;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.library.ContentFolder;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** Issuing a version, asking everybody, counting who has read it, with a clock that the test moves. */
class PlanDeskTest {
    private static final Person TUAN = person("tuan", "Anh Tuấn", Role.LEADER);
    private static final Person LAN = person("lan", "Chị Lan", Role.OFFICER);
    private static final Person KHA = new Person(
            new PersonId("kha"), "Anh Kha", "Kế toán", Set.of(Role.OFFICER), Optional.empty(), Map.of(), true);

    @TempDir
    Path temp;

    private final List<Person> people = new ArrayList<>(List.of(TUAN, LAN, KHA));
    private final List<Tell> told = new ArrayList<>();
    private final InMemoryPlanStore store = new InMemoryPlanStore();
    private Instant now = at("2026-11-23T08:00");
    private final Clock clock = MovedClock.reading(() -> now);

    private ContentLibrary library;
    private RevisionDesk revisions;
    private PlanDesk desk;

    @BeforeEach
    void open() throws IOException {
        Path root = Files.createDirectories(temp.resolve("own"));
        library = ContentLibrary.open(Optional.of(root));
        revisions = new RevisionDesk(library, Optional.of(new ContentFolder(root)), new InMemoryRevisionStore(), clock);
        revisions.look();
        desk = new PlanDesk(
                store, revisions, new PlanDesk.People(() -> new Staff(people), told::add, library::current), clock);
    }

    private static Person person(String id, String name, Role role) {
        return new Person(
                new PersonId(id),
                name,
                "Cán bộ",
                Set.of(role),
                Optional.empty(),
                Map.of(ChannelKind.SIMULATOR, id),
                true);
    }

    private void round(String local) {
        now = at(local);
        desk.round();
    }

    private List<String> whoWasTold() {
        List<String> who = told.stream().map(tell -> tell.to().value()).toList();
        told.clear();
        return who;
    }

    private void change(String why) {
        String text = "danger.fire: Cháy! " + why + "\n";
        revisions.save(new Wish(
                "messages/danger.yaml",
                Optional.of(text),
                revisions.draft("messages/danger.yaml").orElseThrow().seen(),
                why,
                new Revision.Author(TUAN.id(), TUAN.name())));
    }

    @Test
    void a_version_has_a_number_what_changed_and_the_revisions_since_the_one_before() {
        assertThat(desk.issue(TUAN, "Bản đầu tiên của xã", 0)).isEqualTo(Answer.ISSUED);
        assertThat(desk.pending()).isEmpty();
        change("Chạy ra ngoài ngay.");
        change("Chạy ra ngoài, gọi 114.");
        assertThat(desk.pending())
                .extracting(PlanEdition.Change::why)
                .containsExactly("Chạy ra ngoài ngay.", "Chạy ra ngoài, gọi 114.");
        assertThat(desk.issue(TUAN, "Sửa câu báo cháy", 1)).isEqualTo(Answer.ISSUED);
        assertThat(desk.pending()).isEmpty();
        PlanEdition second = desk.latest().orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.changes()).hasSize(2).allSatisfy(change -> assertThat(change.who())
                .isEqualTo("Anh Tuấn"));
    }

    @Test
    void an_issued_version_keeps_what_it_said() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        PlanPaper issued = desk.latest().orElseThrow().paper();
        assertThat(issued.sections())
                .extracting(PlanPaper.Section::id)
                .contains("internet", "printer", "disaster", "ladder", "paper", "hours");
        assertThat(issued.sections())
                .allSatisfy(section -> assertThat(section.parts()).isNotEmpty());
        assertThat(issued.sections())
                .filteredOn(section -> section.id().equals("power"))
                .first()
                .satisfies(section -> assertThat(section.parts())
                        .extracting(PlanPaper.Part::label)
                        .containsExactly(
                                "Biểu hiện",
                                "An toàn trước hết",
                                "Cách xử lý",
                                "Phụ trách",
                                "Gọi ra ngoài",
                                "Không ai nhận thì báo lên",
                                "Khi kéo dài"));
        assertThat(issued.sections().stream()
                        .flatMap(section -> section.parts().stream())
                        .mapToInt(part -> part.lines().size()))
                .as("short enough to be read")
                .allMatch(lines -> lines <= 30);
        people.remove(TUAN);
        assertThat(desk.draft()).isNotEqualTo(issued);
        assertThat(desk.edition(1).orElseThrow().paper()).isEqualTo(issued);
    }

    @Test
    void of_two_who_issue_at_once_one_is_told_of_the_other() {
        assertThat(desk.issue(TUAN, "Bản đầu tiên của xã", 0)).isEqualTo(Answer.ISSUED);
        assertThat(desk.issue(TUAN, "Bản đầu tiên của xã", 0)).isEqualTo(Answer.OVERTAKEN);
        assertThat(desk.issue(LAN, "Bản thứ hai của xã", 1)).isEqualTo(Answer.NOT_YOURS);
        assertThat(desk.issue(TUAN, "ngắn", 1)).isEqualTo(Answer.NO_SUMMARY);
        assertThat(desk.editions()).hasSize(1);
    }

    @Test
    void everybody_is_asked_once_in_office_hours_and_again_after_two_and_five_working_days() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        round("2026-11-25T20:00");
        assertThat(whoWasTold()).as("in the evening").isEmpty();
        round("2026-11-26T08:00"); // a Thursday
        round("2026-11-26T08:01");
        assertThat(whoWasTold()).containsExactly("tuan", "lan");
        reads(TUAN);
        round("2026-11-27T09:00");
        round("2026-11-28T09:00");
        assertThat(whoWasTold()).as("one working day").isEmpty();
        round("2026-11-30T09:00");
        round("2026-11-30T09:01");
        assertThat(whoWasTold()).as("the second, after the weekend").containsExactly("lan");
        round("2026-12-02T09:00");
        assertThat(whoWasTold()).isEmpty();
        round("2026-12-03T09:00");
        assertThat(whoWasTold()).as("the fifth").containsExactly("lan");
        round("2026-12-04T09:00");
        assertThat(whoWasTold()).as("leaders, a day after the last reminder").containsExactly("tuan");
        round("2026-12-20T09:00");
        round("2026-12-21T09:00");
        assertThat(whoWasTold()).isEmpty();
    }

    private void reads(Person person) {
        desk.opened(1, person.id());
        assertThat(desk.read(1, person.id(), Reading.Way.PAGE, person.name())).isEqualTo(Answer.READ);
    }

    @Test
    void leaders_hear_once_who_has_not_read_it_after_five_working_days() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        round("2026-11-24T09:00");
        reads(TUAN);
        round("2026-12-01T09:00");
        assertThat(told).noneMatch(tell -> tell.text().contains("chưa xác nhận đã đọc:"));
        told.clear();
        people.add(person("moi", "Chị Mới", Role.OFFICER));
        round("2026-12-02T20:00");
        assertThat(whoWasTold()).as("at night").isEmpty();
        round("2026-12-02T09:00");
        assertThat(told.stream().filter(tell -> tell.to().value().equals("tuan")))
                .singleElement()
                .satisfies(tell -> {
                    assertThat(tell.text())
                            .contains("sau 5 ngày làm việc còn 2 người", "Chị Lan")
                            .contains("Anh Kha (chưa có kênh trò chuyện, nhờ ký trên giấy)")
                            .as("asked today")
                            .doesNotContain("Chị Mới");
                    assertThat(tell.buttons()).extracting(Button::label).containsExactly("Mở bản kế hoạch");
                });
        told.clear();
        round("2026-12-02T09:01");
        assertThat(whoWasTold()).isEmpty();
        new PlanDesk(store, revisions, new PlanDesk.People(() -> new Staff(people), told::add, library::current), clock)
                .round();
        assertThat(whoWasTold()).as("after a start").isEmpty();
    }

    @Test
    void where_everybody_has_read_it_or_no_leader_has_a_chat_nothing_is_said_yet() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        round("2026-11-24T09:00");
        reads(TUAN);
        reads(LAN);
        desk.read(1, KHA.id(), Reading.Way.SIGNED, "Anh Tuấn");
        told.clear();
        round("2026-12-10T09:00");
        assertThat(told).isEmpty();
        assertThat(store.leadersTold(1)).isFalse();
    }

    @Test
    void nobody_can_say_that_they_read_what_they_never_opened_but_may_sign_on_paper() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        round("2026-11-23T09:00");
        assertThat(told.stream().filter(tell -> tell.to().value().equals("lan")))
                .singleElement()
                .satisfies(tell -> {
                    assertThat(tell.text()).contains("“Mở bản kế hoạch”", "ở cuối trang");
                    assertThat(tell.buttons()).extracting(Button::label).containsExactly("Mở bản kế hoạch");
                });
        assertThat(desk.read(1, LAN.id(), Reading.Way.CHAT, "Chị Lan")).isEqualTo(Answer.NOT_OPENED);
        assertThat(desk.read(1, LAN.id(), Reading.Way.PAGE, "Chị Lan")).isEqualTo(Answer.NOT_OPENED);
        assertThat(desk.reading(1, LAN.id()).tick()).isEmpty();
        assertThat(desk.read(1, LAN.id(), Reading.Way.SIGNED, "Anh Tuấn")).isEqualTo(Answer.READ);
        desk.opened(1, new PersonId("nobody"));
        desk.opened(7, TUAN.id());
        assertThat(store.readings(1)).extracting(Reading::person).doesNotContain(new PersonId("nobody"));
        assertThat(store.readings(7)).isEmpty();
    }

    @Test
    void who_joins_is_asked_and_who_left_does_not_count() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        round("2026-11-23T08:00");
        whoWasTold();
        people.add(person("moi", "Chị Mới", Role.OFFICER));
        people.remove(LAN);
        people.add(new Person(LAN.id(), LAN.name(), "", LAN.roles(), Optional.empty(), LAN.channels(), false));
        round("2026-11-24T08:00");
        assertThat(whoWasTold()).containsExactly("moi");
        assertThat(desk.readers(1))
                .extracting(reader -> reader.person().name())
                .containsExactly("Anh Tuấn", "Anh Kha", "Chị Mới");
        assertThat(desk.read(1, LAN.id(), Reading.Way.CHAT, "Chị Lan")).isEqualTo(Answer.NOT_STAFF);
    }

    @Test
    void a_new_version_is_asked_about_and_the_old_one_no_more() {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        round("2026-11-23T08:00");
        whoWasTold();
        desk.issue(TUAN, "Đổi số điện lực", 1);
        round("2026-11-25T08:00");
        assertThat(told).allSatisfy(tell -> assertThat(tell.text()).contains("số 2", "Đổi số điện lực"));
        assertThat(whoWasTold()).containsExactly("tuan", "lan");
    }

    private Reply press(Person person, String ref, String arg) {
        PageLinks pages = new PageLinks(one -> "CODE", "https://xa.example");
        return new PlanTalk(desk, pages)
                .hear(new Heard(
                        "c1",
                        person,
                        new Address(ChannelKind.SIMULATOR, person.id().value()),
                        new Action(Verb.PLAN, ref, arg),
                        Optional.empty(),
                        Optional.empty(),
                        library.current(),
                        new Staff(people),
                        now));
    }

    private static String text(Reply reply) {
        return reply.says().stream().map(Reply.Said::text).collect(Collectors.joining("\n"));
    }

    @Test
    void the_button_ticks_once_and_an_old_ones_offers_the_new_version() {
        assertThat(text(press(LAN, "1", "r"))).isEqualTo("Chưa ban hành bản kế hoạch nào.");
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        Reply unopened = press(LAN, "1", "r");
        assertThat(text(unopened)).contains("chưa mở bản số 1");
        assertThat(unopened.says().get(0).buttons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Button.Link.class, link -> assertThat(link.url()).endsWith("&next=/admin/plan"));
        assertThat(press(LAN, "", "").says().get(0).buttons())
                .extracting(Button::label)
                .containsExactly("Mở bản kế hoạch");
        desk.opened(1, LAN.id());
        assertThat(press(LAN, "", "").says().get(0).buttons())
                .extracting(Button::label)
                .containsExactly("Đã đọc", "Mở bản kế hoạch");
        assertThat(text(press(LAN, "1", "r"))).contains("đã đọc bản kế hoạch số 1");
        assertThat(text(press(LAN, "1", "r"))).contains("đã được ghi là đã đọc từ trước");
        desk.issue(TUAN, "Đổi số điện lực", 1);
        Reply old = press(LAN, "1", "r");
        assertThat(text(old)).contains("đã thay bằng bản số 2", "Đổi số điện lực");
        Button.Press open = (Button.Press) old.says().get(0).buttons().get(0);
        assertThat(Action.parse(open.payload())).contains(new Action(Verb.PLAN, "2", "o"));
        assertThat(text(press(LAN, "7", "r"))).isEqualTo("Không có bản kế hoạch này.");
        assertThat(desk.readers(2).get(1).reading().tick()).isEmpty();
        assertThat(press(LAN, "2", "o").says().get(0).buttons().get(0))
                .isInstanceOfSatisfying(Button.Link.class, link -> assertThat(link.url())
                        .startsWith("https://xa.example/signin?code=")
                        .endsWith("&next=/admin/plan"));
    }

    @Test
    void the_list_to_sign_names_everybody_and_when_they_said_so() throws IOException {
        desk.issue(TUAN, "Bản đầu tiên của xã", 0);
        reads(LAN);
        byte[] docx = new PlanSignatures(library.current()).write(desk.latest().orElseThrow(), desk.readers(1));
        Path kept = Files.createDirectories(Path.of("target", "papers")).resolve("danh-sach-da-doc.docx");
        Files.write(kept, docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains("DANH SÁCH", "Xác nhận đã đọc Phương án dự phòng", "Số người phải đọc: 3")
                    .doesNotContain("Kính gửi");
            assertThat(document.getTables().get(1).getRow(2).getCell(1).getText())
                    .isEqualTo("Chị Lan");
            assertThat(document.getTables().get(1).getRow(2).getCell(3).getText())
                    .contains("8h00 ngày 23/11/2026");
            assertThat(document.getTables().get(1).getRow(3).getCell(3).getText())
                    .isEmpty();
        }
    }
}
