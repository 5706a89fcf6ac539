package vn.trucban.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import picocli.CommandLine;
import vn.trucban.bot.register.HeadFile;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.bot.register.Seals;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.StoreProcess;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The program on a data folder and on a server: what it says and how it exits. */
class VerifyRegisterTest {
    private static final String ENTRIES = "register_entries";
    private static final Messages REGISTER = MessagesFile.builtIn("register");

    private final Path folder;
    private String said = "";

    VerifyRegisterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int verify(Map<String, String> variables, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(screen);
            System.setErr(screen);
            return new CommandLine(new VerifyRegisterCommand(new Variables(variables::get))).execute(arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private int verify(String... arguments) {
        return verify(Map.of("TRUCBAN_DATA_DIR", folder.toString()), arguments);
    }

    private void inTheStore(Consumer<MongoTemplate> work) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                StoreConnection connection = StoreConnection.to(store.connectionString())) {
            work.accept(connection.template());
        }
    }

    private void enter(MongoTemplate mongo, int from, int to) {
        enter(mongo, from, to, Clock.systemUTC());
    }

    private void enter(MongoTemplate mongo, int from, int to, Clock clock) {
        MongoRegisterStore.createIndexes(mongo);
        Register register = register(mongo, clock);
        for (int i = from; i <= to; i++) {
            register.record(new RegisterFact(
                    "a/" + i, "a", 1, "power", "NOTED", Instant.parse("2026-11-23T01:05:00Z"), "Lan", "lần " + i));
        }
    }

    private Register register(MongoTemplate mongo, Clock clock) {
        return new Register(
                new MongoRegisterStore(mongo), new HeadFile(folder), () -> REGISTER, new SecureRandom(), clock);
    }

    private static String id(int seq) {
        return String.format("%015d", seq);
    }

    @Test
    void a_sound_register_and_its_entries_on_paper() {
        StringBuilder digest = new StringBuilder();
        inTheStore(mongo -> {
            enter(mongo, 1, 30);
            digest.append(mongo.findById(id(12), Document.class, ENTRIES).getString("hash"));
        });
        assertThat(verify()).isZero();
        assertThat(said).contains("Sổ nguyên vẹn: 30 mục, 2 trang");
        assertThat(verify("--entry", "12:" + digest)).isZero();
        assertThat(said).contains("Mục 12 đúng là mục");
        assertThat(verify("--entry", "12: " + digest.substring(0, 8))).isZero();
        assertThat(verify("--entry", "13:" + digest)).isEqualTo(1);
        assertThat(said).contains("Mục 13 trong kho không phải là mục đã ghi lần trước");
        assertThat(verify("--entry", "mười hai")).isEqualTo(2);
        assertThat(said).contains("SỐ:MÃ");
    }

    @Test
    void the_first_broken_entry_is_named() {
        inTheStore(mongo -> {
            enter(mongo, 1, 30);
            Document entry = mongo.findById(id(17), Document.class, ENTRIES);
            entry.get("fact", Document.class).put("text", "khác");
            mongo.save(entry, ENTRIES);
        });
        assertThat(verify()).isEqualTo(1);
        assertThat(said).isEqualToIgnoringNewLines("Nội dung mục 17 đã bị sửa sau khi ghi.");
        inTheStore(mongo -> mongo.remove(
                new org.springframework.data.mongodb.core.query.BasicQuery("{_id: '" + id(9) + "'}"), ENTRIES));
        assertThat(verify()).isEqualTo(1);
        assertThat(said).isEqualToIgnoringNewLines("Thiếu mục 9.");
    }

    /** The store of yesterday under the witness of today, as {@code deploy/restore.sh} leaves them. */
    @Test
    void a_restored_backup_is_told() throws IOException {
        inTheStore(mongo -> enter(mongo, 1, 20));
        Path backup = Files.copy(folder.resolve("trucban.mv"), folder.resolve("backup"));
        inTheStore(mongo -> enter(mongo, 21, 30));
        Files.move(backup, folder.resolve("trucban.mv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(verify()).isEqualTo(1);
        assertThat(said).isEqualToIgnoringNewLines("Thiếu mục 21.");
        inTheStore(mongo -> enter(mongo, 31, 31));
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("Mục 30 trong kho không phải là mục đã ghi lần trước");
    }

    /** A whole folder put back from an old copy is sound in itself; what was signed on paper is what shows it. */
    @Test
    void a_quarter_is_held_against_the_sheet_that_was_signed() {
        StringBuilder sheet = new StringBuilder();
        inTheStore(mongo -> {
            enter(mongo, 1, 3, Clock.fixed(Instant.parse("2026-09-30T03:00:00Z"), ZoneOffset.UTC));
            Clock later = Clock.fixed(Instant.parse("2026-10-02T03:00:00Z"), ZoneOffset.UTC);
            new Seals(new MongoRegisterStore(mongo), register(mongo, later), () -> REGISTER, later)
                    .sealWhatIsOver()
                    .forEach(seal -> sheet.append(RegisterTexts.grouped(seal.digest())));
        });
        assertThat(verify()).isZero();
        assertThat(said).contains("Khoá sổ quý III năm 2026: 3 mục. Mã khoá: " + sheet);
        assertThat(verify("--seal", "2026Q3:" + sheet)).isZero();
        assertThat(said).contains("Mã khoá sổ quý III năm 2026 đúng như trên biên bản");
        assertThat(verify("--seal", "2026q3:" + sheet.substring(0, 9).toUpperCase(Locale.ROOT)))
                .isZero();
        assertThat(verify("--seal", "2026Q3:00000000")).isEqualTo(1);
        assertThat(said).contains("không phải mã trên biên bản", sheet);
        assertThat(verify("--seal", "2026Q2:" + sheet)).isEqualTo(1);
        assertThat(said).contains("Trong kho chưa có khoá sổ quý II năm 2026");
        assertThat(verify("--seal", "quý ba")).isEqualTo(2);
        assertThat(said).contains("QUÝ:MÃ");
    }

    @Test
    void on_a_server() {
        try (StoreProcess server = StoreProcess.start(folder.resolve("server"));
                StoreConnection connection = StoreConnection.to(server.connectionString())) {
            Map<String, String> variables = Map.of(
                    "MONGODB_URI", server.connectionString() + "/trucban", "TRUCBAN_DATA_DIR", folder.toString());
            assertThat(verify(variables)).isZero();
            assertThat(said).contains("Sổ chưa có mục nào.");
            enter(connection.template(), 1, 3);
            assertThat(verify(variables)).isZero();
            connection.template().dropCollection(ENTRIES);
            assertThat(verify(variables)).isEqualTo(1);
            assertThat(said).contains("Thiếu mục 1.");
        }
    }

    @Test
    void where_there_is_nothing_or_a_server_runs_it_says_what_to_do() {
        assertThat(verify()).isEqualTo(2);
        assertThat(said).contains("Không có kho dữ liệu ở " + folder);
        assertThat(folder).isEmptyDirectory();
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            assertThat(store.port()).isPositive();
            assertThat(verify()).isEqualTo(2);
            assertThat(said).contains("đang được một chương trình Trực Ban khác dùng");
        }
        assertThat(verify(Map.of("MONGODB_URI", "khong"))).isEqualTo(2);
        assertThat(said).contains("MONGODB_URI");
    }
}
