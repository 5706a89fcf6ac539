package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TypedText;

class LearnedBeforeTest {
    private static final Map<PlaybookId, List<String>> PHRASES = Map.of(
            PlaybookId.PRINTER, List.of("máy in kẹt giấy", "máy in hết mực"),
            PlaybookId.POWER, List.of("mất điện rồi", "cúp điện cả xã"));

    @Test
    void answersAfterReadingAsBeforeWriting() throws IOException {
        TriageModel model = TriageModel.learn(PHRASES);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);

        LearnedBefore read = LearnedBefore.read(file.toByteArray());

        FeatureVector features = new Features(Cues.load()).of(typed("may in ket giay roi", read));
        assertThat(read.digest()).isEqualTo(LearnedBefore.digest(PHRASES));
        assertThat(read.words()).contains("giay", "dien");
        assertThat(read.regression().probabilities(features, 1.6)[PlaybookId.PRINTER.ordinal()])
                .isEqualTo(confidence(model.classify("may in ket giay roi"), PlaybookId.PRINTER));
    }

    @Test
    void isNotUsedForOtherPhrases() {
        Map<PlaybookId, List<String>> changed = new EnumMap<>(ShippedPhrases.withSymptoms());
        changed.put(PlaybookId.POWER, List.of("đèn không sáng"));

        assertThat(LearnedBefore.from(LearnedBefore.digest(changed))).isEmpty();
        assertThat(LearnedBefore.digest(PHRASES)).isNotEqualTo(LearnedBefore.digest(Map.of()));
    }

    /** Compilers other than the build's leave no such file; then everything is learned at start. */
    @Test
    void isOfTheShippedPhrasesWhereTheBuildLeftIt() {
        assumeThat(LearnedBefore.class.getResource("/vn/trucban/content/triage/learned.bin"))
                .isNotNull();

        assertThat(LearnedBefore.from(LearnedBefore.digest(ShippedPhrases.withSymptoms())))
                .isPresent();
    }

    private static TypedText typed(String message, LearnedBefore learned) {
        return TypedText.read(message, learned.words()::contains);
    }

    private static double confidence(Verdict verdict, PlaybookId kind) {
        return verdict.ranked().stream()
                .filter(ranked -> ranked.id() == kind)
                .findFirst()
                .orElseThrow()
                .confidence();
    }
}
