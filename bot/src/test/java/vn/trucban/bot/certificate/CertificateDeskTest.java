package vn.trucban.bot.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** What the book takes, what it refuses and in which words, who may do what, the list for Excel, the letter. */
class CertificateDeskTest {
    private final TokenOffice office = new TokenOffice();

    private String refused(Answer<?> answer) {
        Refusal why = answer.refusal().orElseThrow();
        return TokenOffice.CONTENT.messages().text(why.key(), why.values());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void however_a_program_shows_the_serial_it_is_the_same() {
        Certificate one = office.holds(office.lan, " 54:e1 f0-a2 ", "2027-03-01");
        assertThat(one.details().serial()).isEqualTo("54E1F0A2");
        assertThat(refused(office.desk.add(TokenOffice.typed("minh", "54e1f0a2", "1.3.27"), office.minh)))
                .contains("54E1F0A2", "Chị Lan", "chỉ ghi một lần");
        assertThat(office.store.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lan | 54E1 | 01/01/2025 | 01/01/2024 | phải sau ngày cấp",
                "lan | 54E1 | 01/01/2025 | 01/01/2025 | phải sau ngày cấp",
                "lan | 54E1 | 01/01/2025 | 22/11/2026 | đã qua",
                "lan | 54E1 | 24/11/2026 | 22/11/2028 | chưa tới",
                "lan | 54E1 | 01/01/2025 | 01/03/2207 | xem lại năm",
                "lan | 54E1 | 01/01/1925 | 01/03/2027 | xem lại năm",
                "lan | 54E1 | 01/01/2025 | 30/02/2027 | không phải ngày hết hạn",
                "lan | 54E1 | 01/01/2025 | tháng ba  | không phải ngày hết hạn",
                "lan | 54E1 | hôm qua    | 01/03/2027 | không phải ngày cấp",
                "lan | 54Ộ1 | 01/01/2025 | 01/03/2027 | ký tự “Ộ”",
                "lan | 54;1 | 01/01/2025 | 01/03/2027 | ký tự “;”",
                "lan | ABCD | 01/01/2025 | 01/03/2027 | phải có từ 4 đến 40",
                "lan | 1    | 01/01/2025 | 01/03/2027 | phải có từ 4 đến 40",
                "lan | ''   | 01/01/2025 | 01/03/2027 | Chưa ghi số hiệu",
                "ma-nao | 54E1 | 01/01/2025 | 01/03/2027 | Không có người trực nào mang mã “ma-nao”",
                "''  | 54E1 | 01/01/2025 | 01/03/2027 | Chưa ghi ai giữ"
            })
    void bad_input_gets_a_sentence_and_changes_nothing(
            String staff, String serial, String issued, String expires, String says) {
        Typed typed = new Typed(staff, "", "personal", serial, issued, expires, "", "", "", "", "");
        assertThat(refused(office.desk.add(typed, office.minh))).contains(says);
        assertThat(office.store.all()).isEmpty();
    }

    @Test
    void kinds_devices_and_notes_are_looked_at_too() {
        Typed good = new Typed("lan", "", "Cơ quan", "54E1", "1/1/25", "1/3/27", "bit4id", "", "", "", "");
        assertThat(office.desk.add(good, office.minh).value().orElseThrow().details())
                .extracting(Certificate.Details::kind, Certificate.Details::device)
                .containsExactly(Kind.AGENCY, "bit4id");
        assertThat(refused(office.desk.add(
                        new Typed("lan", "", "của tôi", "54E2", "1/1/25", "1/3/27", "", "", "", "", ""), office.minh)))
                .contains("Không rõ loại");
        assertThat(refused(office.desk.add(
                        new Typed("lan", "", "cá nhân", "54E2", "1/1/25", "1/3/27", "máy in", "", "", "", ""),
                        office.minh)))
                .contains("Không có loại thiết bị “máy in”");
        assertThat(refused(office.desk.add(
                        new Typed("lan", "", "cá nhân", "54E2", "1/1/25", "1/3/27", "", "", "mã PIN: 12345678", "", ""),
                        office.minh)))
                .contains("sổ không ghi thứ đó");
    }

    @Test
    void a_name_alone_finds_the_one_member_of_staff_who_has_it_and_nobody_of_two() {
        assertThat(office.desk
                        .add(named("chị lan", "54E1"), office.minh)
                        .value()
                        .orElseThrow()
                        .details()
                        .holder()
                        .person())
                .contains(new PersonId("lan"));
        office.joins("lan2", "Chị Lan", Role.OFFICER);
        assertThat(refused(office.desk.add(named("Chị Lan", "54E2"), office.minh)))
                .contains("nhiều người trực tên");
        assertThat(office.desk
                        .add(named("Văn phòng UBND xã", "54E3"), office.minh)
                        .value()
                        .orElseThrow()
                        .details()
                        .holder()
                        .person())
                .isEmpty();
        office.leaves(office.tuan);
        assertThat(refused(office.desk.add(TokenOffice.typed("tuan", "54E4", "1/3/2027"), office.minh)))
                .contains("Anh Tuấn đã nghỉ");
    }

    private static Typed named(String name, String serial) {
        return new Typed("", name, "cá nhân", serial, "1/1/2025", "1/3/2027", "", "", "", "", "");
    }

    @Test
    void only_those_who_may_change_it_and_readers_see_what_is_theirs() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        Certificate other = office.holds(office.minh, "54E2", "01/03/2027");
        assertThat(refused(office.desk.add(TokenOffice.typed("lan", "54E9", "1/3/2027"), office.lan)))
                .contains("Việc này do");
        assertThat(office.desk.sent(other.id(), "", office.lan).refusal()).isPresent();
        assertThat(office.desk
                        .renewed(other.id(), "1/3/2029", "", "", office.tuan)
                        .refusal())
                .isPresent();
        assertThat(office.desk.move(one.id(), State.REVOKED, office.lan).refusal())
                .isPresent();
        assertThat(office.desk
                        .edit(one.id(), one.stamp(), TokenOffice.typed("lan", "54E1", "1/4/2027"), office.tuan)
                        .refusal())
                .isPresent();
        assertThat(office.desk.readableFor(office.lan)).containsExactly(one);
        assertThat(office.desk.readableFor(office.tuan)).containsExactly(one, other);
        assertThat(office.store.all()).containsExactly(one, other);
    }

    @Test
    void of_two_who_correct_it_the_second_is_told_and_a_warning_in_between_disturbs_nobody() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        office.now("2026-11-23T09:00");
        office.bell.round();
        assertThat(office.again(one).version()).isGreaterThan(one.version());
        assertThat(office.desk
                        .edit(one.id(), one.stamp(), TokenOffice.typed("lan", "54E1", "30/12/2027"), office.minh)
                        .refusal())
                .isEmpty();
        assertThat(refused(office.desk.edit(
                        one.id(), one.stamp(), TokenOffice.typed("lan", "54E1", "30/12/2028"), office.quan)))
                .contains("Vừa có người khác sửa");
        assertThat(office.again(one).details().expires()).hasToString("2027-12-30");
        // warned of the end that was wrong; of the right one nobody has heard yet
        assertThat(office.again(one).warnings()).isEmpty();
    }

    @Test
    void said_twice_the_first_time_stays() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        office.desk.sent(one.id(), "20/11/2026", office.lan);
        Certificate again = office.desk.sent(one.id(), "", office.minh).value().orElseThrow();
        assertThat(again.sentOn()).hasToString("Optional[2026-11-20]");
        assertThat(again.history()).hasSize(2);
        office.desk.renewed(one.id(), "01/03/2029", "", "77AB", office.lan);
        Certificate renewed = office.desk
                .renewed(one.id(), "01/03/2029", "", "77AB", office.lan)
                .value()
                .orElseThrow();
        assertThat(renewed.history()).hasSize(3);
        assertThat(renewed.state()).isEqualTo(State.IN_USE);
        assertThat(renewed.sentOn()).isEmpty();
        assertThat(renewed.details().serial()).isEqualTo("77AB");
    }

    @Test
    void a_new_end_before_the_old_a_serial_of_another_and_one_that_is_over_are_refused() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        office.holds(office.minh, "54E2", "01/03/2027");
        assertThat(refused(office.desk.renewed(one.id(), "01/02/2027", "", "", office.lan)))
                .contains("phải sau hạn cũ 01/03/2027");
        assertThat(refused(office.desk.renewed(one.id(), "mai", "", "", office.lan)))
                .contains("“mai” không phải ngày hết hạn");
        assertThat(refused(office.desk.renewed(one.id(), "01/03/2029", "", "54e2", office.lan)))
                .contains("Anh Minh giữ");
        assertThat(refused(office.desk.sent(one.id(), "24/11/2026", office.lan)))
                .contains("Ngày gửi hồ sơ");
        assertThat(office.again(one)).isEqualTo(one);
        office.desk.move(one.id(), State.REPLACED, office.minh);
        assertThat(refused(office.desk.sent(one.id(), "", office.lan))).contains("thu hồi hoặc thay thế");
        assertThat(refused(office.desk.sent(new CertificateId("nothing"), "", office.lan)))
                .contains("Không có chứng thư nào như vậy");
    }

    @Test
    void a_list_of_an_excel_in_vietnam_is_taken_in_good_rows_only() {
        String list = "\uFEFFHọ tên;Loại chứng thư;Số hiệu;Ngày cấp;Hạn dùng;Thiết bị;Ghi chú\r\n"
                + "Chị Lan;Cá nhân;54 E1 F0 A2;01/01/2025;01/03/2027;GCA-01;\r\n"
                + "UBND xã;Cơ quan;54E2;1/1/2025;1/3/2027;Bit4ID;\"con dấu; để két\"\r\n"
                + ";;;;;;\r\n"
                + "Chị Lan;Cá nhân;54e1f0a2;01/01/2025;01/03/2027;;\r\n"
                + "Anh Minh;Cá nhân;54E3;01/01/2025;01/03/2024;;\r\n"
                + "Anh Minh;Cá nhân;54Ơ4;01/01/2025;01/03/2027;;\r\n";
        CertificateImport done = office.desk.takeIn(utf8(list), office.minh);
        assertThat(done.refusal()).isEmpty();
        assertThat(done.added()).isEqualTo(2);
        assertThat(done.rows()).extracting(CertificateImport.Row::line).containsExactly(5L, 6L, 7L);
        assertThat(office.store.bySerial("54E2").orElseThrow().details().note()).isEqualTo("con dấu; để két");
        assertThat(office.store
                        .bySerial("54E1F0A2")
                        .orElseThrow()
                        .details()
                        .holder()
                        .person())
                .contains(new PersonId("lan"));
    }

    @Test
    void commas_tabs_two_bytes_a_letter_and_headings_without_accents_do_too() {
        assertThat(office.desk
                        .takeIn(
                                utf8("ho ten,loai,serial,ngay cap,het han\nChị Lan,ca nhan,54E1,2025-01-01,2027-03-01"),
                                office.minh)
                        .added())
                .isEqualTo(1);
        byte[] unicodeText =
                "\uFEFFNgười giữ\tLoại\tSố hiệu\tNgày cấp\tNgày hết hạn\nChị Lan\tCá nhân\t54E2\t1/1/2025\t1/3/2027"
                        .getBytes(StandardCharsets.UTF_16LE);
        assertThat(office.desk.takeIn(unicodeText, office.minh).added()).isEqualTo(1);
        assertThat(office.desk
                        .takeIn(
                                utf8(
                                        "sep=;\nMã người trực;Loại;Số hiệu;Ngày cấp;Ngày hết hạn\nminh;cá nhân;54E3;1/1/2025;1/3/2027"),
                                office.minh)
                        .added())
                .isEqualTo(1);
    }

    @Test
    void a_list_that_cannot_be_read_is_refused_whole_with_the_reason() {
        assertThat(refusedList("Người giữ;Loại;Số hiệu\nChị Lan;Cá nhân;54E1"))
                .contains("thiếu cột: Ngày cấp, Ngày hết hạn");
        assertThat(refusedList("Người giữ;Loại;Số hiệu;Ngày cấp;Ngày hết hạn")).contains("ít nhất một dòng");
        assertThat(refusedList("")).contains("ít nhất một dòng");
        assertThat(refusedList("Người giữ;Loại\n\"Chị Lan;Cá nhân")).contains("ngoặc kép");
        byte[] oldCodePage = {'N', 'g', (byte) 0xFD, 'i', ';', (byte) 0xE2, '\n'};
        assertThat(said(office.desk.takeIn(oldCodePage, office.minh))).contains("CSV UTF-8");
        assertThat(said(office.desk.takeIn(new byte[600_000], office.minh))).contains("quá lớn");
        assertThat(said(office.desk.takeIn(utf8("x"), office.lan))).contains("Việc này do");
        assertThat(office.store.all()).isEmpty();
    }

    private String refusedList(String list) {
        return said(office.desk.takeIn(utf8(list), office.minh));
    }

    private static String said(CertificateImport done) {
        Refusal why = done.refusal().orElseThrow();
        return TokenOffice.CONTENT.messages().text(why.key(), why.values());
    }

    @Test
    void what_goes_out_comes_in_again_and_nothing_typed_becomes_a_formula() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        office.desk.sent(one.id(), "20/11/2026", office.lan);
        Certificate gone = office.holds(office.minh, "54E2", "01/03/2027");
        office.desk.move(gone.id(), State.REVOKED, office.minh);
        office.desk.add(
                new Typed(
                        "",
                        "=HYPERLINK(\"x\") ông A",
                        "agency",
                        "54E3",
                        "1/1/2025",
                        "1/3/2027",
                        "",
                        "",
                        "@SUM(1)",
                        "",
                        ""),
                office.minh);
        String list = new String(office.desk.export(), StandardCharsets.UTF_8);
        assertThat(list).startsWith("\uFEFFMã người trực;Người giữ;Loại;Số hiệu");
        assertThat(list)
                .contains(";54 E1;")
                .contains("'=HYPERLINK", ";'@SUM(1)")
                .doesNotContain(";=", ";@", ";\"=");
        TokenOffice other = new TokenOffice();
        CertificateImport done = other.desk.takeIn(utf8(list), other.minh);
        assertThat(done.rows()).isEmpty();
        assertThat(other.store.all())
                .extracting(Certificate::details)
                .containsExactlyElementsOf(
                        office.store.all().stream().map(Certificate::details).toList());
        assertThat(other.store.bySerial("54E2").orElseThrow().state()).isEqualTo(State.REVOKED);
        assertThat(other.store.bySerial("54E1").orElseThrow().sentOn()).isPresent();
    }

    @Test
    void the_letter_names_the_form_and_the_data_and_does_not_stand_for_the_form() throws IOException {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        Certificate other = office.holds(office.minh, "54E2", "01/03/2027");
        String lost = words(letter(new LetterAsk("lost", List.of(one.id(), other.id()), List.of(), Kind.PERSONAL)));
        assertThat(lost)
                .contains(
                        "Mẫu 05",
                        "Mẫu 01",
                        "thu hồi NGAY",
                        "Chị Lan",
                        "54E1",
                        "Anh Minh",
                        "54E2",
                        "01/03/2027",
                        "https://dichvucong.ca.gov.vn",
                        "68/2024/NĐ-CP");
        String agency = words(letter(new LetterAsk("new", List.of(), List.of(new PersonId("tuan")), Kind.AGENCY)));
        assertThat(agency).contains("Mẫu 02", "Anh Tuấn").doesNotContain("Mẫu 01");
        assertThat(office.desk.letter(new LetterAsk("lost", List.of(), List.of(), Kind.PERSONAL), office.minh))
                .isEmpty();
        assertThat(office.desk.letter(
                        new LetterAsk("stolen", List.of(one.id()), List.of(), Kind.PERSONAL), office.minh))
                .isEmpty();
        // whose it is not gets no letter about it
        assertThat(office.desk.letter(new LetterAsk("lost", List.of(other.id()), List.of(), Kind.PERSONAL), office.lan))
                .isEmpty();
    }

    private byte[] letter(LetterAsk ask) {
        return office.desk.letter(ask, office.minh).orElseThrow();
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            StringBuilder words = new StringBuilder();
            document.getParagraphs().stream().map(XWPFParagraph::getText).forEach(text -> words.append(text)
                    .append('\n'));
            document.getTables().stream().map(XWPFTable::getText).forEach(text -> words.append(text)
                    .append('\n'));
            return words.toString();
        }
    }

    @Test
    void every_case_of_the_content_has_a_letter_and_a_guide_that_names_its_forms() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        CertificateTexts texts = new CertificateTexts(TokenOffice.CONTENT, office.desk::holderLeft);
        TokenOffice.CONTENT.certificates().cases().forEach(what -> {
            assertThat(office.desk.letter(
                            new LetterAsk(what.id(), List.of(one.id()), List.of(), Kind.PERSONAL), office.minh))
                    .isPresent();
            assertThat(texts.guide(what, Kind.PERSONAL))
                    .contains(what.first(), "Mẫu " + what.personal().get(0));
            assertThat(texts.guide(what, Kind.AGENCY))
                    .contains("Mẫu " + what.agency().get(0));
        });
        assertThat(Optional.of(TokenOffice.CONTENT.certificates().warnDays())).contains(List.of(60, 30, 7));
    }
}
