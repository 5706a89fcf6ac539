package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.triage.Triage;
import vn.trucban.content.triage.Verdict;

class ToldTest {
    /** Who runs out of a burning house answers no question. */
    @ParameterizedTest
    @CsvSource({
        "DISASTER, 0.55, true, true",
        "DISASTER, 0.45, true, false",
        "DISASTER, 0.55, false, false",
        "POWER, 0.55, true, false",
        "DISASTER, 0.85, false, true",
        "PRINTER, 0.79, false, false",
        "PRINTER, 0.80, false, true"
    })
    void beginsWithoutAskingWhereItIsSureOrWherePeopleAreInDanger(
            PlaybookId kind, double confidence, boolean danger, boolean begins) {
        Verdict verdict = new Verdict(
                List.of(new Verdict.Ranked(kind, confidence)), danger ? Set.of(Verdict.Danger.FIRE) : Set.of());
        assertThat(Told.in("…", new Answering(verdict)).first().isPresent()).isEqualTo(begins);
    }

    @Test
    void the_newest_words_that_wait_are_never_cut() {
        String words = "cháy ở kho lưu trữ";
        for (int i = 1; i <= 90; i++) {
            String piece = "khói lan sang phòng số " + i + ", đang tìm đường ra";
            words = Told.more(words, piece);
            assertThat(words)
                    .startsWith("cháy ở kho lưu trữ. ")
                    .endsWith(". " + piece)
                    .hasSizeLessThan(2_001);
        }
    }

    private record Answering(Verdict verdict) implements Triage {
        @Override
        public Verdict classify(String message) {
            return verdict;
        }

        @Override
        public Optional<Step.Choice> answer(Step.Ask question, String message) {
            return Optional.empty();
        }

        @Override
        public List<Matter> matters(String message) {
            return List.of();
        }

        @Override
        public boolean namesVictims(String message) {
            return false;
        }

        @Override
        public boolean tellsOfVictims(String message) {
            return false;
        }

        @Override
        public boolean tellsOfSafety(String message) {
            return false;
        }

        @Override
        public boolean mentionsSafety(String message) {
            return false;
        }

        @Override
        public boolean hitsEverybody(String message) {
            return false;
        }

        @Override
        public boolean speaksOfTheEnd(String message) {
            return false;
        }
    }
}
