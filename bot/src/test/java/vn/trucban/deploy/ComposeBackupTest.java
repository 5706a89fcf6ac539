package vn.trucban.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.register.HeadFile;

/**
 * {@code deploy/compose-backup.sh} and {@code deploy/compose-restore.sh} against a {@code docker} that carries out on this machine what
 * they ask of the containers: MongoDB is a file, the volume a folder.
 */
class ComposeBackupTest {
    private static final String PASSWORD = "mat-khau-cua-trucban";

    /** Says what was asked in calls.txt; mongorestore refuses while the program runs. */
    private static final String DOCKER =
            """
            #!/bin/bash
            set -euo pipefail
            echo "$*" >>"$FAKE/calls.txt"
            [ "$1" = compose ] || exit 9
            shift
            while [ "${1#--}" != "$1" ] || [ "$1" = -f ]; do shift 2; done
            verb=$1; shift
            case $verb in
              stop) rm "$FAKE/running" ;;
              start) touch "$FAKE/running" ;;
              exec)
                [ "$1 $2" = "-T mongo1" ] || exit 9
                shift 2
                case $1 in
                  mongodump) grep -q "trucban:%s@mongo1,mongo2,mongo3" "$FAKE/address" || exit 1; gzip -c "$FAKE/mongo" ;;
                  mongorestore) [ ! -e "$FAKE/running" ] || exit 1; gunzip -c >"$FAKE/mongo" ;;
                  bash) cat >"$FAKE/address" ;;
                  rm) rm -f "$FAKE/address" ;;
                  *) exit 9 ;;
                esac ;;
              run)
                while [ "$1" != tar ]; do shift; done
                [ "$2 $3 $4" = "trucban -C /var/lib/trucban" ] || exit 9
                shift 4
                tar -C "$FAKE/volume" "$@" ;;
              *) exit 9 ;;
            esac
            """
                    .replace("%s", PASSWORD);

    @TempDir
    private Path dir;

    private Path backups;

    @BeforeEach
    void aMachine() throws IOException {
        assumeTrue(Command.exists("bash") && Command.exists("tar"), "no bash or no tar");
        backups = dir.resolve("sao luu");
        Path docker =
                Files.writeString(Files.createDirectories(dir.resolve("bin")).resolve("docker"), DOCKER);
        assertThat(docker.toFile().setExecutable(true)).isTrue();
        Files.writeString(dir.resolve("compose.env"), "TRUCBAN_SITE=x.vn\nMONGO_TRUCBAN_PASSWORD='" + PASSWORD + "'\n");
        Files.createDirectories(dir.resolve("volume"));
        Files.writeString(dir.resolve("volume").resolve("tệp xuất.csv"), "a,b");
        Files.writeString(dir.resolve("mongo"), "trước");
        Files.createFile(dir.resolve("running"));
    }

    @Test
    void what_was_backed_up_comes_back_and_what_was_there_is_kept() throws IOException {
        assertThat(run("compose-backup.sh", backups)).satisfies(ComposeBackupTest::went);
        Path backup = Files.move(all().get(0), backups.resolve("trucban-20240101-000000.tar.gz"));
        Files.writeString(dir.resolve("mongo"), "sau");
        Files.delete(dir.resolve("volume").resolve("tệp xuất.csv"));

        assertThat(run("compose-restore.sh", backup)).satisfies(ComposeBackupTest::went);

        assertThat(dir.resolve("mongo")).hasContent("trước");
        assertThat(dir.resolve("volume").resolve("tệp xuất.csv")).hasContent("a,b");
        assertThat(dir.resolve("running")).exists();
        assertThat(all()).hasSize(2).contains(backup);

        assertThat(run("compose-restore.sh", all().get(1))).satisfies(ComposeBackupTest::went);
        assertThat(dir.resolve("mongo")).hasContent("sau");
    }

    @Test
    void the_end_of_the_register_is_remembered_over_a_restore() throws IOException {
        Path head = dir.resolve("volume").resolve(HeadFile.NAME);
        Files.writeString(head, "head 5");
        run("compose-backup.sh", backups);
        Path backup = Files.move(all().get(0), backups.resolve("trucban-20240101-000000.tar.gz"));
        Files.writeString(head, "head 9");
        assertThat(run("compose-restore.sh", backup)).satisfies(ComposeBackupTest::went);
        assertThat(head).hasContent("head 9");
        Files.delete(head);
        assertThat(run("compose-restore.sh", backup)).satisfies(ComposeBackupTest::went);
        assertThat(head).hasContent("head 5");
    }

    @Test
    void the_password_stands_on_no_command_line_and_stays_in_no_container() throws IOException {
        assertThat(run("compose-backup.sh", backups)).satisfies(ComposeBackupTest::went);
        assertThat(Files.readString(dir.resolve("calls.txt"))).doesNotContain(PASSWORD);
        assertThat(dir.resolve("address")).doesNotExist();
    }

    @Test
    void a_damaged_backup_is_refused_before_anything_is_touched() throws IOException {
        run("compose-backup.sh", backups);
        Path backup = all().get(0);
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(backup, bytes);
        Files.delete(dir.resolve("calls.txt"));
        assertThat(run("compose-restore.sh", backup).exit()).isEqualTo(1);
        assertThat(Files.readString(dir.resolve("calls.txt"))).doesNotContain("stop", "mongorestore");
        assertThat(dir.resolve("mongo")).hasContent("trước");
    }

    @Test
    void a_store_that_is_away_leaves_no_half_backup() throws IOException {
        Files.delete(dir.resolve("mongo"));
        assertThat(run("compose-backup.sh", backups).exit()).isNotZero();
        assertThat(all()).isEmpty();
    }

    private static void went(Command done) {
        assertThat(done.exit()).as(done.output()).isZero();
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private Command run(String script, Path argument) {
        Map<String, String> environment = Map.of(
                "PATH", dir.resolve("bin") + ":" + System.getenv("PATH"),
                "FAKE", dir.toString(),
                "TRUCBAN_COMPOSE_ENV", dir.resolve("compose.env").toString());
        return Command.run(environment, "bash", "../deploy/" + script, argument.toString());
    }
}
