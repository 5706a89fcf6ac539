package vn.trucban.bot.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.DoorNotice;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** What comes out of the printer, read back: paper size, words, fonts, and the codes as a camera sees them. */
class PaperPrinterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final ReceiptBatch BATCH = new ReceiptBatch(2026, 41, 52, NOW, "Chị Lan", List.of(), 1);
    private static final OutageCertificate CERTIFICATE = new OutageCertificate(
            new PaperCode(PaperCode.Kind.CERTIFICATE, 2026, 7),
            new IncidentId("inc1"),
            12,
            "Mất điện",
            NOW,
            NOW.plus(Duration.ofHours(24)),
            Duration.ofMinutes(450),
            List.of("Phần mềm một cửa", "Cổng Dịch vụ công quốc gia"),
            List.of("Đăng ký khai sinh", "Đăng ký kết hôn"),
            NOW.plus(Duration.ofHours(25)),
            Optional.of(new PersonId("lan")));

    private final PaperPrinter printer =
            new PaperPrinter(ContentLibrary.builtIn()::current, "https://trucban.example.vn");

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void hasSizeAndFonts(byte[] pdf, int pages, int widthMm, int heightMm) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            for (PDPage page : document.getPages()) {
                PDRectangle box = page.getMediaBox();
                assertThat(Math.round(box.getWidth() * 25.4 / 72)).isEqualTo(widthMm);
                assertThat(Math.round(box.getHeight() * 25.4 / 72)).isEqualTo(heightMm);
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
        }
    }

    @Test
    void receipts_are_a_page_each_with_serial_code_and_the_fields_of_the_form() throws IOException {
        byte[] pdf = printer.receipts(BATCH);
        keep("receipts", pdf);
        hasSizeAndFonts(pdf, 12, 148, 210);
        String text = text(pdf);
        BATCH.codes().forEach(code -> assertThat(text).contains(code.value()));
        assertThat(text)
                .contains(
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Thành phần hồ sơ nộp gồm:",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ");
    }

    @Test
    void the_log_has_a_row_for_each_receipt() throws IOException {
        byte[] pdf = printer.log(BATCH);
        keep("log", pdf);
        hasSizeAndFonts(pdf, 1, 297, 210);
        String text = text(pdf);
        BATCH.codes().forEach(code -> assertThat(text).contains(code.value()));
        assertThat(text).contains("SỔ THEO DÕI HỒ SƠ", "Hẹn trả", "Ký nhận");
    }

    /** A sheet torn from the others is still a form. */
    @Test
    void the_heading_of_the_log_has_its_line_above_on_every_page() throws IOException {
        byte[] pdf = printer.log(new ReceiptBatch(2026, 41, 100, NOW, "Chị Lan", List.of(), 1));
        keep("log-long", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            BufferedImage second = new PDFRenderer(document).renderImageWithDPI(1, 150);
            int top = second.getHeight() / 8;
            assertThat(IntStream.range(0, top).anyMatch(y -> isLine(second, y))).isTrue();
        }
    }

    private static boolean isLine(BufferedImage page, int y) {
        long dark = IntStream.range(0, page.getWidth())
                .filter(x -> (page.getRGB(x, y) & 0xff) < 128)
                .count();
        return dark > page.getWidth() * 0.8;
    }

    @Test
    void the_door_notice_is_one_page_even_when_everything_is_received() throws IOException {
        List<String> all = ContentLibrary.builtIn().current().paper().procedures().stream()
                .map(one -> one.name())
                .toList();
        DoorNotice notice = new DoorNotice(
                12,
                "Trung tâm Phục vụ hành chính công xã Đồng Phúc",
                "Do mất điện, từ 8h05 ngày 23/11/2026 Trung tâm Phục vụ hành chính công xã Đồng Phúc tiếp nhận hồ sơ"
                        + " bằng giấy, có giấy hẹn trả kết quả.",
                all.subList(0, 8),
                all.subList(8, all.size()),
                "Mời ông/bà ngồi chờ ở hội trường tầng 1",
                "Ông/bà giữ giấy tiếp nhận (có mã vuông) để nhận kết quả đúng hẹn.",
                "Cần hỏi, xin gọi 0209 312 3456.",
                "Bản in lúc 8h05 ngày 23/11/2026");
        byte[] pdf = printer.doorNotice(notice);
        keep("door", pdf);
        hasSizeAndFonts(pdf, 1, 210, 297);
        assertThat(text(pdf)).contains("THÔNG BÁO", "Do mất điện", "Đăng ký khai sinh", "hội trường", "0209 312 3456");
    }

    @Test
    void the_certificate_says_what_was_lost_and_how_to_verify_it() throws IOException {
        byte[] pdf = printer.certificate(CERTIFICATE);
        keep("certificate", pdf);
        hasSizeAndFonts(pdf, 1, 210, 297);
        assertThat(text(pdf))
                .contains(
                        CERTIFICATE.code().value(),
                        "Bắt đầu: 8h05 ngày 23/11/2026",
                        "7 giờ 30 phút",
                        "Đăng ký kết hôn",
                        "https://trucban.example.vn/xacminh",
                        "ngày 24 tháng 11 năm 2026");
    }

    /** The office's own lists, as they are ticked for an outage of the Internet. */
    @Test
    void what_is_certified_by_default_is_one_page() throws IOException {
        byte[] pdf = printer.certificate(certifying(procedures()));
        keep("certificate-all", pdf);
        hasSizeAndFonts(pdf, 1, 210, 297);
        assertThat(text(pdf)).contains("GIÁM ĐỐC").doesNotContain("THỦ TRƯỞNG");
    }

    /** Whatever number of lines the page before it takes. */
    @Test
    void a_longer_one_is_signed_beneath_text_on_a_page_with_its_number() throws IOException {
        for (int count = 11; count < 44; count++) {
            List<String> many = IntStream.range(0, count)
                    .mapToObj(i -> procedures().get(i % procedures().size()) + " (" + (i + 1) + ")")
                    .toList();
            byte[] longer = printer.certificate(certifying(many));
            keep("certificate-long", longer);
            try (PDDocument document = Loader.loadPDF(longer)) {
                int pages = document.getNumberOfPages();
                String last = page(document, pages);
                assertThat(last)
                        .contains("https://trucban.example.vn/xacminh", "GIÁM ĐỐC", "tính lại thời hạn")
                        .contains("(" + count + ")", "(" + (count - 1) + ")");
                assertThat(page(document, 1)).doesNotStartWith("1 ");
                if (pages > 1) {
                    assertThat(last).startsWith(pages + " ");
                }
            }
        }
    }

    private static List<String> procedures() {
        return ContentLibrary.builtIn().current().paper().procedures().stream()
                .map(one -> one.name())
                .toList();
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(number);
        page.setEndPage(number);
        return page.getText(document).replaceAll("\\s+", " ").strip();
    }

    private static OutageCertificate certifying(List<String> procedures) {
        return new OutageCertificate(
                CERTIFICATE.code(),
                CERTIFICATE.incident(),
                CERTIFICATE.number(),
                "Hạ tầng, kết nối mạng, đường truyền Internet",
                CERTIFICATE.from(),
                CERTIFICATE.to(),
                CERTIFICATE.lost(),
                ContentLibrary.builtIn().current().paper().stopped(PlaybookId.INTERNET),
                procedures,
                CERTIFICATE.issuedAt(),
                Optional.of(new PersonId("lan")));
    }

    /** Whatever stands before it on the line. */
    @Test
    void a_day_in_the_apology_is_never_split_over_two_lines() throws IOException {
        for (int length = 1; length < 40; length++) {
            byte[] pdf =
                    printer.apology(CERTIFICATE, slipped("H".repeat(length), false), NOW.plus(Duration.ofHours(25)));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .doesNotContainPattern("\\d\\s*\\R\\s*/\\d|/\\s*\\R");
            }
        }
    }

    @Test
    void the_apology_names_dossier_reason_and_new_appointment_and_no_person() throws IOException {
        byte[] pdf = printer.apology(CERTIFICATE, slipped("H19.33-261120-0004", false), NOW.plus(Duration.ofHours(25)));
        keep("apology", pdf);
        hasSizeAndFonts(pdf, 1, 210, 297);
        assertThat(text(pdf))
                .contains(
                        "Mẫu số 04",
                        "H19.33-261120-0004",
                        "mất điện",
                        "gia hạn thời gian giải quyết đến 8h05 ngày 24/11/2026");
        byte[] days = printer.apology(CERTIFICATE, slipped("H19.33-261120-0004", true), NOW.plus(Duration.ofHours(25)));
        assertThat(text(days))
                .contains(
                        "Thời gian hẹn trả kết quả: ngày 23/11/2026.",
                        "gia hạn thời gian giải quyết đến ngày 24/11/2026");
    }

    @Test
    void an_apology_for_what_was_received_meanwhile_counts_from_then_on() throws IOException {
        PaperDesk.Slipped since = new PaperDesk.Slipped(
                "H19.33-261123-0001",
                NOW,
                NOW.plus(Duration.ofDays(1)),
                false,
                CERTIFICATE.from().plus(Duration.ofMinutes(20)),
                Duration.ofMinutes(40));
        assertThat(text(printer.apology(CERTIFICATE, since, NOW.plus(Duration.ofHours(25)))))
                .contains("tính từ lúc tiếp nhận hồ sơ", "làm mất 40 phút");
    }

    private static PaperDesk.Slipped slipped(String dossier, boolean wholeDay) {
        return new PaperDesk.Slipped(
                dossier, NOW, NOW.plus(Duration.ofDays(1)), wholeDay, CERTIFICATE.from(), CERTIFICATE.lost());
    }

    @Test
    void several_printed_receipts_are_read_from_one_photo_taken_askew() throws IOException {
        BufferedImage desk = new BufferedImage(3200, 2400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = desk.createGraphics();
        pen.setColor(new java.awt.Color(150, 120, 90));
        pen.fillRect(0, 0, 3200, 2400);
        try (PDDocument document = Loader.loadPDF(printer.receipts(BATCH))) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < 4; i++) {
                BufferedImage sheet = renderer.renderImageWithDPI(i, 170);
                AffineTransform laid = new AffineTransform();
                laid.translate(120 + (i % 2) * 1500, 60 + (i / 2) * 1180);
                laid.scale(0.78, 0.78);
                laid.rotate(Math.toRadians(i * 4 - 6), 500, 700);
                pen.drawImage(sheet, laid, null);
            }
        }
        pen.dispose();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(desk, "jpg", photo);
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("desk.jpg"), photo.toByteArray());
        assertThat(ReceiptPhoto.read(photo.toByteArray()).orElseThrow())
                .containsExactlyElementsOf(BATCH.codes().subList(0, 4));
    }

    /** The photo of a cheap phone: four modules' worth of pixels, two sheets at a time. */
    @Test
    void a_coarse_photo_is_read_as_well() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.receipts(BATCH))) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < 12; i += 4) {
                BufferedImage desk = new BufferedImage(1400, 1000, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = desk.createGraphics();
                pen.drawImage(renderer.renderImageWithDPI(i, 110), 20, 20, null);
                pen.drawImage(renderer.renderImageWithDPI(i + 1, 110), 700, 20, null);
                pen.dispose();
                ByteArrayOutputStream photo = new ByteArrayOutputStream();
                ImageIO.write(desk, "jpg", photo);
                assertThat(ReceiptPhoto.read(photo.toByteArray()).orElseThrow())
                        .as("sheets " + i)
                        .containsExactlyInAnyOrderElementsOf(BATCH.codes().subList(i, i + 2));
            }
        }
    }

    @Test
    void other_codes_and_other_files_are_no_receipts() {
        assertThat(ReceiptPhoto.read(QrCode.png("https://example.vn/GT", 8))).contains(List.of());
        assertThat(ReceiptPhoto.read(QrCode.png("GT-2026-00041-1", 8))).contains(List.of());
        assertThat(ReceiptPhoto.read(new byte[] {1, 2, 3})).isEmpty();
        assertThat(ReceiptPhoto.read(new byte[0])).isEmpty();
        byte[] cut = QrCode.png(BATCH.codes().get(0).value(), 8);
        assertThat(ReceiptPhoto.read(java.util.Arrays.copyOf(cut, 60))).isEmpty();
    }

    @Test
    void a_small_file_that_unfolds_to_a_huge_picture_is_not_unfolded() throws IOException {
        byte[] png = QrCode.png("GT", 1);
        byte[] huge = png.clone();
        // width and height of the header, 60 000 each
        IntStream.of(16, 20).forEach(at -> {
            huge[at + 2] = (byte) (60_000 >> 8);
            huge[at + 3] = (byte) 60_000;
        });
        assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
        assertThat(ReceiptPhoto.read(huge)).isEmpty();
    }
}
