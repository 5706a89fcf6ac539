package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commune's own files while the program runs. */
class ReloadTest {
    @TempDir
    Path temp;

    private Path folder;
    private Path lastGood;
    private final News news = new News();

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectories(temp.resolve("own"));
        lastGood = temp.resolve("data/content-last-good.zip");
    }

    @Test
    void oneSentenceIsEnoughToChangeOneSentence() throws IOException {
        write("messages/danger.yaml", "danger.fire: Cháy! Chạy ra ngoài, gọi 114.\n");

        Content content = ContentLibrary.open(Optional.of(folder)).current();

        assertThat(content.messages().text("danger.fire")).isEqualTo("Cháy! Chạy ra ngoài, gọi 114.");
        assertThat(content.messages().text("danger.flood"))
                .isEqualTo(builtIn().messages().text("danger.flood"));
    }

    @Test
    void aNoticeFileOfANewNameIsANewTemplate() throws IOException {
        write(
                "notices/gio-lam-viec.yaml",
                """
                id: gio-lam-viec
                name: Đổi giờ làm việc
                purpose: restoration
                level: routine
                topics: [service]
                blanks:
                  - {id: gio, label: "Giờ mới?", example: "7 giờ 30 đến 17 giờ", max: 60}
                title: Đổi giờ làm việc
                text: "{centre} đổi giờ làm việc: {gio}."
                cap: {category: Infra, event: Đổi giờ, response-type: None, urgency: Future, severity: Minor, certainty: Observed}
                """);

        Content content = ContentLibrary.open(Optional.of(folder)).current();

        assertThat(content.notices()).hasSize(builtIn().notices().size() + 1);
        assertThat(content.notices().get("gio-lam-viec").text())
                .isEqualTo("Trung tâm Phục vụ hành chính công xã Đồng Phúc đổi giờ làm việc: {gio}.");
    }

    @Test
    void takesOverAChangeOnceItHoldsStill() throws IOException {
        ContentLibrary library = open();
        String before = library.current().version();

        write("messages/danger.yaml", "danger.fire: Ch");
        library.refresh();
        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        library.refresh();
        assertThat(library.current().version()).as("still being written").isEqualTo(before);
        library.refresh();

        assertThat(news.changed).singleElement().isSameAs(library.current());
        assertThat(library.current().messages().text("danger.fire")).isEqualTo("Cháy!");
        library.refresh();
        assertThat(news.changed).as("told once").hasSize(1);
    }

    @Test
    void aBadFileIsRefusedWholeAndTheRunningContentStays() throws IOException {
        ContentLibrary library = open();
        Content running = library.current();

        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        write("messages/delivery.yaml", "a: 1\nb: 2\n");
        library.refresh();
        library.refresh();
        library.refresh();

        assertThat(library.current()).isSameAs(running);
        assertThat(news.changed).isEmpty();
        assertThat(news.refused).as("told once").hasSize(1);
        assertThat(news.refused.get(0))
                .extracting(ContentProblem::file, ContentProblem::line)
                .containsExactly(tuple("messages/delivery.yaml", 1), tuple("messages/delivery.yaml", 2));
        assertThat(library.problems()).isEqualTo(news.refused.get(0));
    }

    @Test
    void puttingItRightTakesItOver() throws IOException {
        ContentLibrary library = open();
        write("messages/danger.yaml", "danger.fier: Cháy!\n");
        library.refresh();
        library.refresh();

        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        library.refresh();
        library.refresh();

        assertThat(library.problems()).isEmpty();
        assertThat(library.current().messages().text("danger.fire")).isEqualTo("Cháy!");
    }

    @Test
    void takingTheFileAwayBringsTheProgramsOwnBack() throws IOException {
        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        ContentLibrary library = open();

        Files.delete(folder.resolve("messages/danger.yaml"));
        library.refresh();
        library.refresh();

        assertThat(library.current().messages().text("danger.fire"))
                .isEqualTo(builtIn().messages().text("danger.fire"));
    }

    @Test
    void aFolderThatVanishesIsToldAndChangesNothing() throws IOException {
        ContentLibrary library = open();
        Content running = library.current();

        Files.delete(folder);
        library.refresh();
        library.refresh();

        assertThat(library.current()).isSameAs(running);
        assertThat(news.refused.get(0))
                .extracting(ContentProblem::message)
                .anyMatch(said -> said.contains("TRUCBAN_CONTENT_DIR"));
    }

    @Test
    void aFirstStartWithBadFilesIsRefusedWithEveryProblem() throws IOException {
        write("messages/danger.yaml", "danger.fier: Cháy!\ndanger.flod: Lũ!\n");

        assertThatThrownBy(() -> ContentLibrary.open(Optional.of(folder), lastGood))
                .isInstanceOf(ContentRefused.class)
                .hasMessageContaining("messages/danger.yaml:1: ")
                .hasMessageContaining("messages/danger.yaml:2: ");
    }

    @Test
    void aRestartAfterABadEditRunsOnTheLastGoodFilesAndSaysSo() throws IOException {
        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        ContentLibrary.open(Optional.of(folder), lastGood);
        write("messages/danger.yaml", "danger.fier: Cháy!\n");

        ContentLibrary restarted = ContentLibrary.open(Optional.of(folder), lastGood);
        restarted.onChange(news);

        assertThat(restarted.current().messages().text("danger.fire")).isEqualTo("Cháy!");
        assertThat(news.refused).singleElement().isEqualTo(restarted.problems());
        assertThat(restarted.problems()).isNotEmpty();
    }

    @Test
    void oneListenerThatFailsSilencesNoOther() throws IOException {
        ContentLibrary library = ContentLibrary.open(Optional.of(folder));
        library.onChange(new ContentLibrary.Listener() {
            @Override
            public void changed(Content now) {
                throw new IllegalStateException("planted");
            }

            @Override
            public void refused(List<ContentProblem> problems) {}
        });
        library.onChange(news);

        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        library.refresh();
        library.refresh();

        assertThat(news.changed).hasSize(1);
    }

    @Test
    void watchesAtTheGivenPace() throws IOException {
        ContentLibrary library = open();
        Ticks ticks = new Ticks();

        library.watch(ticks, Duration.ofSeconds(2));
        write("messages/danger.yaml", "danger.fire: Cháy!\n");
        ticks.look.run();
        ticks.look.run();

        assertThat(ticks.everyMillis).isEqualTo(2000);
        assertThat(news.changed).hasSize(1);
        ticks.shutdownNow();
    }

    private ContentLibrary open() {
        ContentLibrary library = ContentLibrary.open(Optional.of(folder));
        library.onChange(news);
        return library;
    }

    private static Content builtIn() {
        return ContentLibrary.builtIn().current();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static final class News implements ContentLibrary.Listener {
        final List<Content> changed = new ArrayList<>();
        final List<List<ContentProblem>> refused = new ArrayList<>();

        @Override
        public void changed(Content now) {
            changed.add(now);
        }

        @Override
        public void refused(List<ContentProblem> problems) {
            refused.add(problems);
        }
    }

    /** A scheduler whose time the test moves. */
    private static final class Ticks extends ScheduledThreadPoolExecutor {
        private Runnable look;
        private long everyMillis;

        Ticks() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initial, long delay, TimeUnit unit) {
            look = task;
            everyMillis = unit.toMillis(delay);
            return null;
        }
    }
}
