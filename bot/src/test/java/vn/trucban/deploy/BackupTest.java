package vn.trucban.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.register.HeadFile;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** {@code deploy/backup.sh} and {@code deploy/restore.sh} on the embedded store. */
class BackupTest {
    @TempDir
    private Path dir;

    private Path data;
    private Path backups;
    private Path settings;

    @BeforeEach
    void aMachine() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/proc/locks")) && Command.exists("bash"), "not a Linux machine");
        data = dir.resolve("data");
        backups = dir.resolve("sao luu");
        settings = Files.writeString(
                dir.resolve("trucban.env"),
                "# chú thích\n#TRUCBAN_DATA_DIR=./data\nTRUCBAN_DATA_DIR=" + data + "\nTELEGRAM_BOT_TOKEN=$(exit 3)\n",
                StandardCharsets.UTF_8);
    }

    @Test
    void what_was_backed_up_comes_back_and_what_was_there_is_kept() throws IOException {
        write("trước");
        Files.writeString(data.resolve("tệp xuất.csv"), "a,b");
        assertThat(backup()).matches(done -> done.exit() == 0);
        write("sau");
        Command restored = run("restore.sh", onlyBackup().toString());
        assertThat(restored.exit()).as(restored.output()).isZero();
        assertThat(stored(data)).containsExactly("trước");
        assertThat(data.resolve("tệp xuất.csv")).hasContent("a,b");
        assertThat(stored(kept())).containsExactlyInAnyOrder("trước", "sau");
    }

    @Test
    void the_end_of_the_register_is_remembered_over_a_restore() throws IOException {
        write("trước");
        Files.writeString(data.resolve(HeadFile.NAME), "head 5");
        backup();
        Files.writeString(data.resolve(HeadFile.NAME), "head 9");
        Path backup = onlyBackup();
        assertThat(run("restore.sh", backup.toString()).exit()).isZero();
        assertThat(data.resolve(HeadFile.NAME)).hasContent("head 9");
        deleteAll(data);
        assertThat(run("restore.sh", backup.toString()).exit()).isZero();
        assertThat(data.resolve(HeadFile.NAME)).hasContent("head 5");
    }

    /** As on a new machine. */
    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void a_value_in_quotes_is_the_value_without_them() throws IOException {
        Files.writeString(settings, "TRUCBAN_DATA_DIR=\"" + data + "\"\n", StandardCharsets.UTF_8);
        write("trước");
        assertThat(backup()).matches(done -> done.exit() == 0);
    }

    @Test
    void while_the_program_runs_both_refuse_and_change_nothing() {
        write("trước");
        assertThat(backup().exit()).isZero();
        Path backup = onlyBackup();
        try (EmbeddedStore running = EmbeddedStore.open(data)) {
            assertThat(running.port()).isPositive();
            assertThat(backup())
                    .matches(refused -> refused.exit() == 1)
                    .satisfies(refused -> assertThat(refused.output()).contains("đang chạy", data.toString()));
            assertThat(run("restore.sh", backup.toString()).exit()).isEqualTo(1);
        }
        assertThat(onlyBackup()).isEqualTo(backup);
        assertThat(stored(data)).containsExactly("trước");
    }

    @Test
    void a_damaged_backup_is_refused_before_anything_is_touched() throws IOException {
        write("trước");
        backup();
        Path backup = onlyBackup();
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(backup, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(run("restore.sh", backup.toString())).matches(refused -> refused.exit() == 1);
        assertThat(stored(data)).containsExactly("trước");
        try (Stream<Path> all = Files.list(dir)) {
            assertThat(all.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("data", "sao luu", "trucban.env");
        }
    }

    @Test
    void old_backups_go_and_other_files_stay() throws IOException {
        write("trước");
        Files.createDirectories(backups);
        for (String name : List.of("trucban-20240101-000000.tar.gz", "trucban-20240102-000000.tar.gz", "khac.tar.gz")) {
            Files.writeString(backups.resolve(name), "x");
        }
        Command done = run(Map.of("TRUCBAN_BACKUP_KEEP", "2"), "backup.sh", backups.toString());
        assertThat(done.exit()).as(done.output()).isZero();
        assertThat(backups.resolve("trucban-20240101-000000.tar.gz")).doesNotExist();
        assertThat(backups.resolve("trucban-20240102-000000.tar.gz")).exists();
        assertThat(backups.resolve("khac.tar.gz")).exists();
    }

    private Command backup() {
        return run("backup.sh", backups.toString());
    }

    private Command run(String script, String argument) {
        return run(Map.of(), script, argument);
    }

    private Command run(Map<String, String> more, String script, String argument) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("TRUCBAN_ENV_FILE", settings.toString());
        environment.put("TRUCBAN_SERVICE", "trucban-that-is-not-there");
        return Command.run(environment, "bash", "../deploy/" + script, argument);
    }

    private Path onlyBackup() {
        return only(backups, "trucban-2");
    }

    private Path kept() {
        return only(dir, "data.before-");
    }

    private static Path only(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String id) {
        in(data, things -> things.insertOne(new Document("_id", id)));
    }

    private static List<String> stored(Path folder) {
        return in(
                folder,
                things -> things.find().map(each -> each.getString("_id")).into(new ArrayList<>()));
    }

    private static <T> T in(Path folder, Function<MongoCollection<Document>, T> work) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            return work.apply(client.getDatabase("trucban").getCollection("things"));
        }
    }
}
