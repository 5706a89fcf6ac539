package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trucban.content.playbook.PlaybookId;

class TriageModelTest {
    private final Triage triage = TriageModel.learn(Map.of(
            PlaybookId.PRINTER, List.of("máy in kẹt giấy", "máy in hết mực", "may in khong in duoc"),
            PlaybookId.POWER, List.of("mất điện rồi", "cúp điện cả xã")));

    @Test
    void ranksAllNineKindsWithProbabilities() {
        Verdict verdict = triage.classify("may in ket giay r a oi");

        assertThat(verdict.best().id()).isEqualTo(PlaybookId.PRINTER);
        assertThat(verdict.ranked()).extracting(Verdict.Ranked::id).containsExactlyInAnyOrder(PlaybookId.values());
        assertThat(verdict.ranked().stream()
                        .mapToDouble(Verdict.Ranked::confidence)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void namesTheDanger() {
        assertThat(triage.classify("ổ cắm rò điện, có người bị điện giật").danger())
                .contains(Verdict.Danger.ELECTROCUTION);
        assertThat(triage.classify("mất điện rồi").danger()).isEmpty();
    }
}
