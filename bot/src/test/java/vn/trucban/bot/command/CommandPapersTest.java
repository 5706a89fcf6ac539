package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.content.playbook.PlaybookId;

/** The papers are read back; they are kept under target/ for people to look at. */
class CommandPapersTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());

    private static String text(byte[] file, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".docx"), file);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText().lines().map(String::strip).collect(Collectors.joining("\n"));
        }
    }

    private void aNight(IncidentId id) {
        office.reported(id, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        done(office.desk.raise(id, "r", "flood", Actor.of(NHUAN)));
        done(office.desk.answer(id, "1", Response.of(Response.Kind.ARRIVED), Actor.of(LAN)));
        done(office.desk.answer(id, "2", Response.cannot("ốm"), Actor.of(CommandOffice.HOA)));
        done(office.desk.tick(id, "3", 4, 0, Task.State.DONE, "", Actor.of(LAN)));
        office.later(java.time.Duration.ofMinutes(20));
        done(office.desk.decide(
                id, "4", "Cho sơ tán 12 hộ thôn Nà Khao", office.now.minusSeconds(600), 0, Actor.of(NHUAN)));
        done(office.desk.decide(id, "5", "Cho sơ tán 14 hộ thôn Nà Khao", office.now, 1, Actor.of(NHUAN)));
    }

    @Test
    void a_report_says_what_is_known_and_leaves_the_rest_in_dots() throws IOException {
        aNight(FLOOD);
        String blank = text(office.desk.reportPaper(FLOOD, 1).orElseThrow(), "command-report-blank");
        assertThat(blank)
                .contains("BÁO CÁO NHANH", "UBND XÃ ĐỒNG PHÚC", "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ")
                .contains("Ban Chỉ huy Phòng thủ dân sự tỉnh", "nước lũ tràn vào trụ sở")
                .contains("Cho sơ tán 12 hộ thôn Nà Khao", "ghi lúc 2h25", "đính chính quyết định 1")
                .contains("Về người (chết, mất tích, bị thương, bị cô lập): …");

        done(office.desk.fill(
                FLOOD,
                "6",
                1,
                new UpReport.Told("Nước ngập 0,8 m.", "Không có người bị thương.", "Cấp 2 thuyền máy."),
                Actor.of(NHUAN)));
        String filled = text(office.desk.reportPaper(FLOOD, 1).orElseThrow(), "command-report");
        assertThat(filled).contains("Nước ngập 0,8 m.", "Không có người bị thương.", "Cấp 2 thuyền máy.");
        assertThat(filled).doesNotContain("Về người (chết");
        assertThat(office.desk.reportPaper(FLOOD, 9)).isEmpty();
    }

    @Test
    void a_report_upwards_counts_people_in_sentences_and_has_nothing_of_the_chats() throws IOException {
        aNight(FLOOD);
        Command command = office.desk.find(FLOOD).orElseThrow();
        String report = text(office.desk.reportPaper(FLOOD, 1).orElseThrow(), "command-report-people");
        assertThat(report)
                .contains("Ban chỉ huy và Tổ ứng cứu: 1 đồng chí đã có mặt")
                .contains("Quyết định số 1, lúc 2h15")
                .contains("Cho sơ tán 12 hộ thôn Nà Khao.")
                .doesNotContain("·", "Có mặt 1", "Không có.");
        long people = command.seats().stream()
                .flatMap(seat -> seat.holder().stream())
                .map(Member::name)
                .distinct()
                .count();
        assertThat(people)
                .as("somebody has two posts")
                .isLessThan(command.seats().stream()
                        .filter(seat -> seat.holder().isPresent())
                        .count());
        String sentence = report.lines()
                .filter(line -> line.startsWith("Ban chỉ huy và Tổ ứng cứu:"))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.compile("(\\d+) đồng chí")
                        .matcher(sentence)
                        .results()
                        .mapToLong(one -> Long.parseLong(one.group(1)))
                        .sum())
                .isEqualTo(people);
        Known known = office.desk.known(command, List.of()).orElseThrow();
        CommandTexts texts = new CommandTexts(CommandOffice.CONTENT.messages());
        assertThat(texts.readyReport(command, command.report(1).orElseThrow(), known))
                .contains(sentence);
        assertThat(texts.readyReport(command, command.report(1).orElseThrow(), known))
                .doesNotContain("Có mặt 1", "- không có");
    }

    @Test
    void the_next_report_has_only_what_was_decided_since_the_last_one() throws IOException {
        aNight(FLOOD);
        done(office.desk.sent(
                FLOOD,
                "s",
                1,
                Set.of("ubnd-tinh", "ptds-tinh", "so-noi-vu", "ttpvhcc-tinh"),
                "van-ban",
                Actor.of(NHUAN)));
        office.minutes(5);
        done(office.desk.decide(FLOOD, "7", "Cho học sinh nghỉ học", office.now, 0, Actor.of(NHUAN)));
        String second = text(office.desk.reportPaper(FLOOD, 2).orElseThrow(), "command-report-2");
        assertThat(second)
                .contains("Cho học sinh nghỉ học", "3. Quyết định từ báo cáo trước")
                .doesNotContain("12 hộ");
    }

    @Test
    void the_first_report_speaks_of_none_before_it() throws IOException {
        office.reported(FLOOD, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        done(office.desk.raise(FLOOD, "r", "flood", Actor.of(NHUAN)));
        assertThat(text(office.desk.reportPaper(FLOOD, 1).orElseThrow(), "command-report-first"))
                .contains("3. Quyết định\n", "Chưa có quyết định nào.")
                .doesNotContain("báo cáo trước");
    }

    @Test
    void papers_have_no_signs_and_shouts_of_the_screen() throws IOException {
        aNight(FLOOD);
        Party hoa = office.incidents.find(FLOOD).orElseThrow().reporter();
        office.incidents.carryOut(
                FLOOD, office.wish(), new IncidentCommand.Note(hoa, "hai cháu bé mắc kẹt trên mái nhà"));
        String papers = text(office.desk.minutesPaper(FLOOD).orElseThrow(), "command-minutes-plain")
                + text(office.desk.reportPaper(FLOOD, 1).orElseThrow(), "command-report-plain");
        assertThat(papers)
                .contains("báo: “hai cháu bé mắc kẹt trên mái nhà”", "Phải báo qua điện thoại", "Chưa trả lời, gọi lần")
                .doesNotContain("⚠️", "CẦN GỌI ĐIỆN", "CHƯA CÓ AI", "CHƯA TRẢ LỜI");
    }

    @Test
    void the_minutes_have_members_actions_decisions_reports_and_the_end() throws IOException {
        aNight(FLOOD);
        done(office.desk.sent(FLOOD, "s", 1, Set.of("ubnd-tinh"), "dien-thoai", Actor.of(NHUAN)));
        assertThat(text(office.desk.minutesPaper(FLOOD).orElseThrow(), "command-minutes-standing"))
                .contains("còn đang hoạt động");
        done(office.desk.end(FLOOD, "e", Actor.of(NHUAN), Integer.MAX_VALUE));

        assertThat(text(office.desk.minutesPaper(FLOOD).orElseThrow(), "command-minutes"))
                .contains("BIÊN BẢN", "Chị Lan", "Đã có mặt", "Chị Hoa không đến được (ốm)")
                .contains("Xong lúc 2h05", "14 hộ thôn Nà Khao (đính chính quyết định 1)")
                .contains("UBND tỉnh, Điện thoại, 2h25", "cho kết thúc hoạt động", "Chưa trả lời:");
    }

    @Test
    void later_cries_and_notices_to_the_public_stand_in_both() throws IOException {
        aNight(FLOOD);
        Party lan = new Party(LAN.id(), LAN.name(), LAN.addresses().get(0));
        office.incidents.carryOut(
                FLOOD, "c1", new IncidentCommand.Note(lan, "có người bị nước cuốn ở ngầm tràn Nà Khao"));
        office.incidents.carryOut(FLOOD, "c2", new IncidentCommand.Tried(lan, "flood", "Có người mắc kẹt"));
        office.warned("b1", "TB-2026-0003-5");
        for (byte[] paper : List.of(
                office.desk.reportPaper(FLOOD, 1).orElseThrow(),
                office.desk.minutesPaper(FLOOD).orElseThrow())) {
            assertThat(text(paper, "command-cries"))
                    .contains("đ/c Chị Lan báo: “có người bị nước cuốn ở ngầm tràn Nà Khao”")
                    .contains("đ/c Chị Lan báo: “Có người mắc kẹt vì nước lũ”")
                    .contains("TB-2026-0003-5 “Lũ, nước ngập đã tới nơi”, phát lúc 2h25");
        }
    }

    @Test
    void papers_of_a_drill_say_so_first_and_last() throws IOException {
        IncidentId drill = IncidentId.ofDrill("AB12", "fresh");
        aNight(drill);
        done(office.desk.sent(drill, "s", 1, Set.of("ubnd-tinh"), "dien-thoai", Actor.of(NHUAN)));
        assertThat(text(office.desk.reportPaper(drill, 1).orElseThrow(), "command-report-drill"))
                .contains("Số: DIỄN TẬP", "DIỄN TẬP: Tình hình lũ", "KHÔNG GỬI ĐI");
        assertThat(text(office.desk.minutesPaper(drill).orElseThrow(), "command-minutes-drill"))
                .contains("UBND tỉnh (giả định)");
        assertThat(office.desk.minutesPaper(new IncidentId("khong"))).isEmpty();
    }
}
