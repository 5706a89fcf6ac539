package vn.trucban.bot.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Issuer;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Signature;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.content.messages.MessagesFile;

/** The file is read back and held against Nghị định 30/2020/NĐ-CP, Phụ lục I. */
class LetterDocxTest {
    private static final LetterWords WORDS = new LetterWords(MessagesFile.builtIn("document"));

    static OfficialLetter report() {
        return new OfficialLetter(
                new Issuer(Optional.of("UBND xã Đồng Phúc"), List.of("Trung tâm", "Phục vụ hành chính công")),
                "05/BC-TTPVHCC",
                "Đồng Phúc",
                Optional.of(LocalDate.of(2026, 1, 5)),
                Optional.of("Báo cáo"),
                "Sự cố mất mạng Internet tại Trung tâm",
                List.of("Ủy ban nhân dân xã", "Sở Nội vụ tỉnh Thái Nguyên"),
                List.of("Căn cứ Nghị định số 118/2025/NĐ-CP", "Căn cứ Kế hoạch của Ủy ban nhân dân xã"),
                List.of(
                        new Heading(1, "I. Diễn biến"),
                        new Paragraph("Lúc 8 giờ 15 phút ngày 05/01/2026, đường truyền Internet bị gián đoạn."),
                        new Heading(3, "a) Số liệu"),
                        new Table(
                                List.of("STT", "Nội dung", "Số phút"),
                                List.of(10, 70, 20),
                                List.of(List.of("1", "Gián đoạn trong giờ hành chính", "95"))),
                        new Paragraph("Trên đây là báo cáo của Trung tâm./.")),
                new Signature(List.of("Giám đốc"), "Nguyễn Văn A"),
                List.of("Như trên", "Lưu: VT, TTPVHCC"));
    }

    private static XWPFDocument read(OfficialLetter letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(LetterDocx.write(letter, WORDS)));
    }

    private static List<String> texts(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static XWPFRun run(XWPFTableCell cell, String text) {
        return cell.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .getRuns()
                .get(0);
    }

    @Test
    void the_page_is_a4_with_the_statutory_margins_and_numbers_from_page_two() throws IOException {
        XWPFDocument document = read(report());
        var section = document.getDocument().getBody().getSectPr();
        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30L, 35L);
        assertThat(millimetres(section.getPgMar().getRight())).isBetween(15L, 20L);
        assertThat(millimetres(section.getPgMar().getTop())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20L, 25L);
        assertThat(section.isSetTitlePg()).isTrue();
        assertThat(document.getHeaderList()).anySatisfy(header -> assertThat(
                        header.getParagraphs().get(0).getCTP().xmlText())
                .contains("PAGE"));
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).intValue() * 25.4 / 1440);
    }

    @Test
    void the_head_names_country_motto_bodies_number_and_date() throws IOException {
        XWPFTable head = read(report()).getTables().get(0);
        XWPFTableCell left = head.getRow(0).getCell(0);
        XWPFTableCell right = head.getRow(0).getCell(1);
        assertThat(texts(left)).containsExactly("UBND XÃ ĐỒNG PHÚC", "TRUNG TÂM", "PHỤC VỤ HÀNH CHÍNH CÔNG");
        assertThat(run(left, "UBND XÃ ĐỒNG PHÚC").isBold()).isFalse();
        assertThat(run(left, "TRUNG TÂM").isBold()).isTrue();
        assertThat(texts(right)).containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
        assertThat(texts(head.getRow(1).getCell(0))).containsExactly("Số: 05/BC-TTPVHCC");
        XWPFTableCell date = head.getRow(1).getCell(1);
        assertThat(texts(date)).containsExactly("Đồng Phúc, ngày 05 tháng 01 năm 2026");
        assertThat(run(date, "Đồng Phúc, ngày 05 tháng 01 năm 2026").isItalic()).isTrue();
    }

    @Test
    void the_signature_stays_in_one_piece_on_the_page_of_the_last_words() throws IOException {
        XWPFDocument document = read(report());
        XWPFTable foot = document.getTables().get(document.getTables().size() - 1);
        assertThat(foot.getText()).contains("Nơi nhận", "GIÁM ĐỐC", "Nguyễn Văn A");
        assertThat(foot.getRow(0).isCantSplitRow()).isTrue();
        int at = document.getBodyElements().indexOf(foot);
        XWPFParagraph last = (XWPFParagraph) document.getBodyElements().get(at - 2);
        assertThat(last.getText()).startsWith("Trên đây");
        assertThat(last.isKeepNext()).isTrue();
        assertThat(((XWPFParagraph) document.getBodyElements().get(at - 1)).isKeepNext())
                .isTrue();
    }

    @Test
    void months_from_march_on_have_no_leading_zero() {
        assertThat(WORDS.placeAndDate("Đồng Phúc", Optional.of(LocalDate.of(2026, 3, 15))))
                .isEqualTo("Đồng Phúc, ngày 15 tháng 3 năm 2026");
    }

    @Test
    void the_body_is_justified_in_fourteen_points_and_every_run_in_times_new_roman() throws IOException {
        XWPFDocument document = read(report());
        XWPFParagraph body = document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith("Lúc 8 giờ"))
                .findFirst()
                .orElseThrow();
        assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(14);
        assertThat(body.getIndentationFirstLine()).isBetween(567, 720);
        assertThat(Stream.concat(document.getParagraphs().stream(), inTables(document))
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .map(XWPFRun::getFontFamily))
                .containsOnly("Times New Roman");
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("BÁO CÁO", "I. DIỄN BIẾN", "- Ủy ban nhân dân xã;", "- Sở Nội vụ tỉnh Thái Nguyên.")
                .contains("Căn cứ Nghị định số 118/2025/NĐ-CP;", "Căn cứ Kế hoạch của Ủy ban nhân dân xã.");
    }

    private static Stream<XWPFParagraph> inTables(XWPFDocument document) {
        return document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
    }

    @Test
    void the_foot_has_recipients_at_the_left_and_the_signature_at_the_right() throws IOException {
        List<XWPFTable> tables = read(report()).getTables();
        XWPFTable foot = tables.get(tables.size() - 1);
        XWPFTableCell left = foot.getRow(0).getCell(0);
        assertThat(texts(left)).containsExactly("Nơi nhận:", "- Như trên;", "- Lưu: VT, TTPVHCC.");
        assertThat(run(left, "Nơi nhận:").isItalic()).isTrue();
        assertThat(run(left, "- Như trên;").getFontSizeAsDouble()).isEqualTo(11);
        assertThat(texts(foot.getRow(0).getCell(1))).containsExactly("GIÁM ĐỐC", "Nguyễn Văn A");
    }

    @Test
    void a_cong_van_has_its_subject_under_the_number() throws IOException {
        OfficialLetter report = report();
        OfficialLetter letter = new OfficialLetter(
                report.issuer(),
                "     /TTPVHCC",
                report.place(),
                Optional.empty(),
                Optional.empty(),
                "khắc phục đường truyền",
                List.of("VNPT Thái Nguyên"),
                List.of(),
                report.body(),
                report.signature(),
                report.recipients());
        XWPFDocument document = read(letter);
        assertThat(texts(document.getTables().get(0).getRow(1).getCell(0)))
                .containsExactly("Số:      /TTPVHCC", "V/v khắc phục đường truyền");
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("Kính gửi: VNPT Thái Nguyên")
                .doesNotContain("BÁO CÁO");
    }

    @Test
    void a_table_with_a_missing_cell_is_refused() {
        assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(50, 50), List.of(List.of("chỉ một"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
