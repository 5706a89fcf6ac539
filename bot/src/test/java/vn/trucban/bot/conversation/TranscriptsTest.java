package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;

/**
 * Every branch of every playbook as a conversation: what the officer does and, word for word, what Trực Ban answers. After an intended
 * change of content run this test with {@code -Dtrucban.transcripts=record}, read what changed as the officer would, and commit it.
 */
class TranscriptsTest {
    @BeforeAll
    static void recordWhenAsked() throws IOException {
        if ("record".equals(System.getProperty("trucban.transcripts"))) {
            TranscriptBook.record();
        }
    }

    static List<Path> transcripts() {
        return TranscriptBook.files();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void goesAsWritten(Path file) {
        String written = TranscriptBook.text(file);

        assertThat(TranscriptPlayer.play(Transcript.parse(written)))
                .as("%s; if the change is intended, record anew with -Dtrucban.transcripts=record", file)
                .isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void everyEndAndEveryStepIsReachedBySomeTranscript(PlaybookId id) {
        String said = said(id);

        assertThat(TranscriptBook.playbook(id).steps().values())
                .allSatisfy(step -> assertThat(said.contains(step.text()))
                        .as("%s: step %s is in no transcript: %s", id, step.id(), step.text())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerOfEveryQuestionIsGivenInSomeTranscript(PlaybookId id) {
        String said = said(id);
        Playbook playbook = TranscriptBook.playbook(id);
        List<String> missing = new ArrayList<>();
        for (Step step : playbook.steps().values()) {
            if (step instanceof Step.Ask ask) {
                ask.choices().stream()
                        .filter(choice ->
                                !exchange(playbook, ask, choice).matcher(said).find())
                        .map(choice -> ask.id() + ": " + choice.label())
                        .forEach(missing::add);
            }
        }
        assertThat(missing).as("answers given in no transcript of %s", id).isEmpty();
    }

    /** The words of an answer are worth nothing where nobody who writes them gets there. */
    @ParameterizedTest
    @EnumSource
    void everyAnswerThatAReportMayGiveIsGivenBySomeReport(PlaybookId id) {
        String understood = String.join("\n", TranscriptBook.answers(id).keySet());
        List<String> missing = new ArrayList<>();
        for (Step step : TranscriptBook.playbook(id).steps().values()) {
            if (step instanceof Step.Ask ask) {
                ask.choices().stream()
                        .filter(choice -> !choice.when().isEmpty() && !understood.contains(choice.label()))
                        .map(choice -> ask.id() + ": " + choice.label())
                        .forEach(missing::add);
            }
        }
        assertThat(missing)
                .as("answers with words that no report of %s reaches", id)
                .isEmpty();
    }

    @Test
    void aStepThatIsSaidTwiceWouldHideABranch() {
        for (PlaybookId id : PlaybookId.values()) {
            assertThat(TranscriptBook.playbook(id).steps().values().stream().map(Step::text))
                    .as("texts of %s", id)
                    .doesNotHaveDuplicates();
        }
    }

    /** The question with its buttons, whatever else is said before the press, and what the press leads to. */
    private static Pattern exchange(Playbook playbook, Step.Ask ask, Step.Choice choice) {
        String buttons = ask.choices().stream()
                .map(one -> "[" + one.label() + "] ")
                .collect(Collectors.joining("", "    ", "[Cần hỗ trợ]"));
        return Pattern.compile(Pattern.quote(ask.text() + "\n" + buttons) + ".*(\n  .*)*\n"
                + Pattern.quote("Cán bộ bấm: " + choice.label() + "\n  Trực Ban: "
                        + playbook.step(choice.to()).text()));
    }

    private static String said(PlaybookId id) {
        return TranscriptBook.files().stream()
                .filter(file -> file.startsWith(TranscriptBook.FOLDER.resolve(id.id())))
                .map(TranscriptBook::text)
                .collect(Collectors.joining("\n"));
    }
}
