package vn.trucban.bot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.plan.PlanPaper.Part;
import vn.trucban.bot.plan.PlanPaper.Section;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.drill.Scenario;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** What the plan's page says about command and drills. */
class PlanWriterTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Person NHUAN = person("nhuan", "Ông Nhuận", "Phó Chủ tịch", Role.LEADER, Level.COMMITTEE);
    private static final Person BINH = person("binh", "Anh Bình", "Cán bộ CNTT", Role.TECHNICIAN, Level.TECHNICIANS);

    private static final Pattern SMALL = Pattern.compile("^(- )?\\p{Ll}(?!\\p{Lu})|\\p{L}{3}[.!?] \\p{Ll}");

    private final PlanPaper paper = new PlanWriter(CONTENT, new Staff(List.of(NHUAN, BINH))).write();

    private static Person person(String id, String name, String title, Role role, Level rung) {
        return new Person(
                new PersonId(id),
                name,
                title,
                Set.of(role),
                Optional.of("0912 345 678"),
                Map.of(),
                true,
                Optional.of(rung));
    }

    private Section section(String id) {
        return paper.sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(String section, String label) {
        return section(section).parts().stream()
                .filter(part -> part.label().equals(label))
                .findFirst()
                .map(Part::lines)
                .orElseThrow();
    }

    private static String all(Section section) {
        return section.parts().stream()
                .map(part -> part.label() + "\n" + String.join("\n", part.lines()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_post_stands_there_with_whoever_fills_it() {
        assertThat(lines("command", "Ban chỉ huy"))
                .contains(
                        "Trưởng ban: Ông Nhuận, Phó Chủ tịch, 0912 345 678",
                        "Phó trưởng ban: lấy trong số Lãnh đạo: Ông Nhuận, Phó Chủ tịch, 0912 345 678");
        assertThat(lines("command", "Tổ ứng cứu"))
                .contains(
                        "Y tế: Trạm Y tế xã (chưa có số)",
                        "Hồ sơ, thiết bị: lấy trong số Kỹ thuật: Anh Bình, Cán bộ CNTT, 0912 345 678",
                        "Thông tin, loa đài: Đài truyền thanh (chưa có ai)")
                .anyMatch(line -> line.startsWith("Sơ tán, tìm người: Cán bộ tiếp nhận (chưa có ai)")
                        && line.contains("Công an xã"));
        assertThat(lines("command", "Ban chỉ huy").size()
                        + lines("command", "Tổ ứng cứu").size())
                .isEqualTo(CONTENT.command().posts().size());
    }

    @Test
    void who_raises_it_and_what_goes_upwards_is_said_with_the_times_of_content() {
        assertThat(all(section("command")))
                .contains("Lãnh đạo lập", "lập thay", "5 phút", "112, 114, 115")
                .contains("sau khi lập Ban 1 giờ", "Dịch bệnh 12 giờ", "UBND tỉnh", "Trục văn bản", "Chậm 15 phút");
    }

    @Test
    void each_kind_of_disaster_has_its_first_actions_post_by_post() {
        CONTENT.command().hazards().forEach(hazard -> {
            String text = all(section("command-" + hazard.id()));
            assertThat(text).contains(hazard.meet());
            hazard.actions().values().forEach(actions -> assertThat(text).contains(actions));
        });
        assertThat(section("command-flood").parts())
                .extracting(Part::label)
                .startsWith("Nơi tập trung", "Trưởng ban", "Phó trưởng ban");
    }

    @Test
    void the_calendar_of_drills_names_every_kind_with_its_period() {
        assertThat(lines("drills", "Lịch diễn tập"))
                .hasSize(PlaybookId.values().length + 1)
                .anyMatch(line -> line.contains("6 tháng"))
                .last()
                .asString()
                .contains("30 ngày");
        assertThat(lines("drills", "Tập những gì"))
                .hasSize(PlaybookId.values().length)
                .anyMatch(line -> line.contains("đo giờ: Báo sự cố, Nhận việc"));
    }

    @Test
    void nothing_of_a_surprise_is_given_away() {
        String text = all(section("drills"));
        for (Scenario one : CONTENT.drills().scenarios()) {
            assertThat(text).doesNotContain(one.title(), one.situation());
            one.looks().forEach(look -> assertThat(text).doesNotContain(look.seen()));
            one.injections().forEach(later -> assertThat(text).doesNotContain(later.text()));
            one.path().stream()
                    .map(expected -> expected.what())
                    .filter(what -> scenariosWith(what) == 1)
                    .forEach(what -> assertThat(text).doesNotContain(what));
        }
    }

    /** What many of them expect, such as that somebody takes it, gives none away. */
    private static long scenariosWith(String what) {
        return CONTENT.drills().scenarios().stream()
                .filter(one ->
                        one.path().stream().anyMatch(expected -> expected.what().equals(what)))
                .count();
    }

    @Test
    void links_of_the_contents_are_unique() {
        assertThat(paper.sections()).extracting(Section::id).doesNotHaveDuplicates();
    }

    @Test
    void every_line_begins_with_a_capital() {
        assertThat(paper.sections().stream()
                        .flatMap(section -> section.parts().stream())
                        .flatMap(part -> Stream.concat(Stream.of(part.label()), part.lines().stream())))
                .noneMatch(line -> SMALL.matcher(line).find());
    }
}
