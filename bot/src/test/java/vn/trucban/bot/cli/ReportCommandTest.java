package vn.trucban.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The program {@code report} on a store of its own: what it writes, and what it says when it cannot. */
@ResourceLock(Resources.SYSTEM_ERR)
class ReportCommandTest {
    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private void fill() {
        try (EmbeddedStore embedded = EmbeddedStore.open(data());
                StoreConnection connection = StoreConnection.to(embedded.connectionString())) {
            MongoIncidentStore.createIndexes(connection.template());
            IncidentsInMemory incidents = new IncidentsInMemory(new MongoIncidentStore(connection.template()));
            Instant found = Instant.parse("2026-10-23T01:05:00Z");
            incidents.solved(incidents.reported(PlaybookId.PRINTER, "kẹt giấy", found), found.plusSeconds(600));
            incidents.reported(PlaybookId.POWER, "mất điện", found.plusSeconds(9_000));
        }
    }

    /** What the program answered, and what it said when it could not. */
    private record Ran(int code, String said) {}

    private Ran run(String... arguments) {
        Map<String, String> environment = new HashMap<>(Map.of("TRUCBAN_DATA_DIR", data().toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(new ReportCommand(environment::get)).execute(arguments);
            return new Ran(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void a_quarter_becomes_a_letter_a_book_and_a_log_also_under_a_vietnamese_name() throws IOException {
        fill();
        Path out = folder.resolve("Báo cáo quý Bốn/năm 2026");
        assertThat(run("--quarter", "2026Q4", "--out", out.toString())).isEqualTo(new Ran(0, ""));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("bao-cao-2026Q4.docx", "bao-cao-2026Q4.xlsx", "so-theo-doi-2026Q4.xlsx");
        }
        try (XWPFDocument letter = new XWPFDocument(Files.newInputStream(out.resolve("bao-cao-2026Q4.docx")))) {
            assertThat(letter.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().contains("ghi nhận 2 sự cố"))
                    .anyMatch(paragraph -> paragraph.getText().contains("quá hạn diễn tập mà chưa diễn tập"));
        }
    }

    @Test
    void an_empty_quarter_is_a_true_report_and_says_so() throws IOException {
        fill();
        Ran ran = run("--quarter", "2026Q1", "--out", folder.resolve("out").toString(), "--no-log");
        assertThat(ran.code()).isZero();
        assertThat(ran.said()).contains("không có sự cố nào trong kỳ 2026Q1");
        try (XWPFDocument letter = new XWPFDocument(Files.newInputStream(folder.resolve("out/bao-cao-2026Q1.docx")))) {
            assertThat(letter.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().contains("không ghi nhận sự cố nào"));
        }
    }

    @Test
    void what_it_cannot_do_it_says_in_one_sentence() throws IOException {
        assertThat(run("--quarter", "2026Q4").said()).contains("Không có kho dữ liệu nào ở");
        fill();
        assertThat(run("--quarter", "quý IV"))
                .matches(ran -> ran.code() == 2 && ran.said().startsWith("Không hiểu quý này"));
        assertThat(run("--from", "2026-10-09", "--to", "2026-10-01").said()).contains("Ngày cuối không được trước");
        Path file = Files.writeString(folder.resolve("tệp"), "");
        assertThat(run("--quarter", "2026Q4", "--out", file.toString()).said())
                .contains("là một tệp, không phải thư mục");
        assertThat(run("--quarter", "2026Q4", "--out", file.resolve("trong").toString()))
                .matches(ran -> ran.code() == 1 && ran.said().startsWith("Không ghi được vào thư mục"));
        try (EmbeddedStore server = EmbeddedStore.open(data())) {
            assertThat(server.port()).isPositive();
            assertThat(run("--quarter", "2026Q4").said()).contains("Máy chủ Trực Ban đang chạy");
        }
    }
}
