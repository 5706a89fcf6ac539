package vn.trucban.content.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.content.ladder.LadderPlan.Pace;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentRefused;
import vn.trucban.content.playbook.PlaybookId;

/** How long each rung waits, as the file that comes with the program and the commune's own say. */
class LadderFileTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    @TempDir
    private Path folder;

    private static Duration wait(PlaybookId kind, Pace pace, Level level) {
        return CONTENT.ladder().patience(CONTENT.playbook(kind), pace, level);
    }

    @ParameterizedTest
    @EnumSource
    void theGreaterTheHurryTheShorterEveryWait(PlaybookId kind) {
        for (Level level : Level.values()) {
            assertThat(wait(kind, Pace.EMERGENCY, level)).isLessThanOrEqualTo(wait(kind, Pace.COMPLEX, level));
            assertThat(wait(kind, Pace.COMPLEX, level)).isLessThanOrEqualTo(wait(kind, Pace.SIMPLE, level));
        }
    }

    @Test
    void theFirstRungWaitsAsThePlaybookSaysAndLessWhereSomebodyIsInDanger() {
        assertThat(wait(PlaybookId.POWER, Pace.COMPLEX, Level.TECHNICIANS))
                .isEqualTo(CONTENT.playbook(PlaybookId.POWER).patience().toLeaders());
        assertThat(wait(PlaybookId.POWER, Pace.EMERGENCY, Level.TECHNICIANS)).isEqualTo(Duration.ofMinutes(3));
        assertThat(wait(PlaybookId.DISASTER, Pace.EMERGENCY, Level.TECHNICIANS)).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({
        "PRINTER, false, SIMPLE",
        "POWER, false, COMPLEX",
        "PRINTER, true, EMERGENCY",
        "DISASTER, false, EMERGENCY"
    })
    void theHurryComesFromKindAndDanger(PlaybookId kind, boolean danger, Pace pace) {
        assertThat(CONTENT.ladder().pace(CONTENT.playbook(kind), danger)).isEqualTo(pace);
    }

    private void own(String from, String to) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/vn/trucban/content/ladder.yaml")) {
            String builtIn = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(builtIn).contains(from);
            Files.writeString(folder.resolve("ladder.yaml"), builtIn.replace(from, to));
        }
    }

    @Test
    void theCommunesOwnFileTakesItsPlace() throws IOException {
        own("times: 3, then-every: 2h", "times: 5, then-every: 90m");
        LadderPlan own = ContentLibrary.open(Optional.of(folder)).current().ladder();
        assertThat(own.repeats()).isEqualTo(5);
        assertThat(own.thenEvery()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void leadersKnowOfWhatSeveralDesksShareAlsoWhereTheCommunesFileIsOlderThanThat() throws IOException {
        assertThat(CONTENT.ladder().leadersKnow().allDown())
                .allSatisfy((kind, steps) ->
                        assertThat(CONTENT.playbook(kind).steps().keySet()).containsAll(steps));
        own("leaders-know:\n  kinds: [internet, software, national-database, power]\n  reporters: 2\n  all-down:", "#");
        LadderPlan own = ContentLibrary.open(Optional.of(folder)).current().ladder();
        assertThat(own.leadersKnow().kinds()).isEqualTo(own.shared());
        assertThat(own.leadersKnow().reporters()).isEqualTo(2);
    }

    @Test
    void theSameAlarmRingsAnewAfterMinutesAlsoWhereTheCommunesFileIsOlderThanThat() throws IOException {
        own("alarm-again: 10m", "alarm-again: 4m");
        assertThat(ContentLibrary.open(Optional.of(folder)).current().ladder().sayAgainAfter())
                .isEqualTo(Duration.ofMinutes(4));
        own("alarm-again: 10m", "");
        assertThat(ContentLibrary.open(Optional.of(folder)).current().ladder().sayAgainAfter())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "times: 3, times: 0, ladder.yaml",
        "alarm-again: 10m, alarm-again: soon, Viết số phút hoặc số giờ",
        "close-after: 24h, close-after: tomorrow, Viết số phút hoặc số giờ",
        "by-the-clock: [disaster], by-the-clock: [storm], chỉ được là một trong các từ",
        "reporters: 2, reporters: 0, ladder.yaml",
        "software: [net], software: [nett], Kịch bản software không có bước \"nett\"",
        "software: [net], sofware: [net], ladder.yaml",
        "proof-days: 31, proof-days: 3, không được nhỏ hơn 7"
    })
    void aWrongFileIsRefusedWithASentence(String from, String to, String says) throws IOException {
        own(from, to);
        assertThatThrownBy(() -> ContentLibrary.open(Optional.of(folder)))
                .isInstanceOf(ContentRefused.class)
                .hasMessageContaining(says);
    }
}
