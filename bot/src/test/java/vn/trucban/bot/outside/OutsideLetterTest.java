package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.outside.OutsideOffice.ID;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.MINH;
import static vn.trucban.bot.outside.OutsideOffice.VIETTEL;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;

/** The letter to a provider that is late, read back from the file. */
class OutsideLetterTest {
    private final OutsideOffice office = new OutsideOffice().internetFails();
    private final OutsideDesk desk = office.desk;

    private void late() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        office.time("2026-11-23T08:15");
        desk.answered(ID, VNPT, false, office.by(MINH));
        desk.ticket(ID, VNPT, "VN-7", office.by(MINH));
        desk.promised(ID, VNPT, "9h30", office.by(MINH));
        desk.silent(ID, VIETTEL, false, office.by(LAN));
        office.time("2026-11-23T14:00");
    }

    private XWPFDocument letter() throws IOException {
        byte[] bytes = desk.letter(ID, VNPT).orElseThrow();
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("cong-van-nha-cung-cap.docx"), bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String text(XWPFDocument letter) {
        return Stream.concat(
                        letter.getTables().get(0).getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .flatMap(cell -> cell.getParagraphs().stream()),
                        letter.getParagraphs().stream())
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void is_a_cong_van_with_every_call_and_its_time_and_blanks_for_number_and_signer() throws IOException {
        late();
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter))
                    .contains("UBND XÃ ĐỒNG PHÚC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Số: ....../TTPVHCC")
                    .contains("V/v đề nghị khẩn trương khắc phục sự cố “Mất mạng Internet”")
                    .contains("Kính gửi: VNPT")
                    .contains("Mã thuê bao Internet của Trung tâm: ……")
                    .contains("Tình trạng tại chỗ. Biểu hiện: “mất mạng, đèn đỏ”. Đèn modem: LOS đỏ, PON không xanh.")
                    .contains("đã liên hệ VNPT 2 lần")
                    .contains("Đến 14h00 ngày 23/11/2026, đã quá thời điểm VNPT hẹn (9h30 ngày 23/11/2026)")
                    .contains("gián đoạn 4 giờ trong giờ hành chính")
                    .contains("trước ……… giờ ngày", "Đầu mối phối hợp: đ/c Anh Minh, điện thoại …")
                    .doesNotContain("Viettel", "BÁO CÁO");
            List<List<String>> rows = calls(letter).getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText().strip())
                            .toList())
                    .toList();
            assertThat(rows)
                    .containsExactly(
                            List.of("TT", "Thời điểm", "Người liên hệ", "Kết quả"),
                            List.of("1", "8h00 ngày 23/11/2026", "Chị Lan", "Gọi điện, không có người nghe máy"),
                            List.of("2", "8h15 ngày 23/11/2026", "Anh Minh", "Gọi điện, có người nghe máy"),
                            List.of("3", "8h15 ngày 23/11/2026", "Anh Minh", "Được cấp số phiếu VN-7"),
                            List.of(
                                    "4",
                                    "8h15 ngày 23/11/2026",
                                    "Anh Minh",
                                    "Được hẹn xử lý lúc 9h30 ngày 23/11/2026"));
        }
    }

    @Test
    void leaves_whom_to_speak_with_to_people_while_nobody_holds_it() throws IOException {
        late();
        office.incidents.carryOut(ID, "back", new IncidentCommand.GiveBack(party(MINH)));
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter)).contains("Đầu mối phối hợp: đ/c ………………………, điện thoại …");
        }
    }

    private static XWPFTable calls(XWPFDocument letter) {
        return letter.getTables().stream()
                .filter(table -> table.getText().contains("Người liên hệ"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bears_the_number_and_date_under_which_it_was_sent_and_stays_as_it_was() throws IOException {
        late();
        desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(LAN));
        byte[] sent = desk.sentLetter(ID, VNPT).orElseThrow();
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(sent))) {
            assertThat(text(letter))
                    .contains("Số: 12/TTPVHCC", "ngày 23 tháng 11 năm 2026", "Đến 14h00 ngày 23/11/2026, đã quá")
                    .doesNotContain("Đã gửi công văn");
        }
        office.time("2026-11-24T09:00");
        desk.silent(ID, VNPT, false, office.by(LAN));
        assertThat(desk.sentLetter(ID, VNPT)).hasValue(sent);
    }

    @Test
    void another_after_it_has_no_number_yet_and_tells_of_the_first() throws IOException {
        late();
        assertThat(desk.sentLetter(ID, VNPT)).isEmpty();
        desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(LAN));
        office.fixed();
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter))
                    .contains("Số: ....../TTPVHCC", "chỉ được khắc phục lúc 14h00", "nguyên nhân chậm xử lý")
                    .doesNotContain("trước ……… giờ", "chưa được xử lý xong");
            assertThat(calls(letter).getText()).contains("Đã gửi công văn số 12/TTPVHCC ngày 23/11/2026");
        }
    }

    @Test
    void says_how_long_they_have_had_where_they_promised_nothing() throws IOException {
        desk.silent(ID, VNPT, false, office.by(LAN));
        office.time("2026-11-23T08:15");
        desk.answered(ID, VNPT, false, office.by(MINH));
        office.time("2026-11-23T10:59");
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter)).doesNotContain("cuộc gọi đầu");
        }
        office.time("2026-11-23T11:00");
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter))
                    .contains("Đến 11h00 ngày 23/11/2026, đã 3 giờ kể từ cuộc gọi đầu (8h00 ngày 23/11/2026)"
                            + " mà sự cố chưa được xử lý xong; VNPT cũng chưa hẹn thời điểm xử lý.")
                    .doesNotContain("quá thời điểm");
        }
        office.time("2026-11-23T14:30");
        office.fixed();
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter))
                    .contains(
                            "chỉ được khắc phục lúc 14h30 ngày 23/11/2026, 6 giờ 30 phút sau cuộc gọi đầu",
                            "VNPT không hẹn thời điểm xử lý");
        }
    }

    @Test
    void blames_nobody_who_was_done_in_time() throws IOException {
        desk.answered(ID, VNPT, false, office.by(LAN));
        office.time("2026-11-23T09:30");
        desk.done(ID, VNPT, office.by(LAN));
        office.time("2026-11-23T16:00");
        try (XWPFDocument letter = letter()) {
            assertThat(text(letter)).doesNotContain("cuộc gọi đầu");
        }
    }

    @Test
    void is_not_written_to_whom_nobody_called_nor_in_a_drill() {
        assertThat(desk.letter(ID, VNPT)).isEmpty();
        assertThat(desk.letter(ID, "../../etc/passwd")).isEmpty();
        IncidentId drill = IncidentId.ofDrill("D1", "abcde");
        office.broken(drill, PlaybookId.INTERNET);
        desk.answered(drill, VNPT, false, office.by(LAN));
        assertThat(desk.letter(drill, VNPT)).isEmpty();
    }

    @Test
    void a_drill_shows_no_button_that_calls_and_says_that_it_is_one() {
        IncidentId drill = IncidentId.ofDrill("D1", "abcde");
        office.broken(drill, PlaybookId.INTERNET);
        var incident = office.incidents.find(drill).orElseThrow();
        OutsideHelp help = desk.help(incident);
        OutsideTexts texts = new OutsideTexts(incident, help, OutsideOffice.CONTENT, office.now);
        assertThat(texts.list()).contains("GIẢ ĐỊNH, không gọi thật").doesNotContain("1800 1166");
        assertThat(new OutsideButtons(incident, help, OutsideOffice.CONTENT).list())
                .noneMatch(button -> button instanceof vn.trucban.notifier.channel.Button.Call);
    }
}
