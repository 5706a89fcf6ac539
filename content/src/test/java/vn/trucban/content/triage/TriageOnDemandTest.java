package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.trucban.content.playbook.PlaybookId;

class TriageOnDemandTest {
    private static final Map<PlaybookId, List<String>> PHRASES = Map.of(
            PlaybookId.PRINTER, List.of("máy in kẹt giấy", "in không ra"),
            PlaybookId.INTERNET, List.of("mất mạng", "wifi không vào được"));

    @Test
    void what_was_asked_lately_is_not_read_again() {
        Triage triage = new TriageOnDemand(() -> TriageModel.learn(PHRASES));
        Verdict first = triage.classify("máy in kẹt giấy");
        assertThat(triage.classify("mất mạng")).isNotEqualTo(first);
        assertThat(triage.classify("máy in kẹt giấy")).isSameAs(first);
    }

    @Test
    void what_could_not_be_made_is_made_at_the_next_question() {
        AtomicInteger asked = new AtomicInteger();
        Triage triage = new TriageOnDemand(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("no phrases");
            }
            return TriageModel.learn(PHRASES);
        });
        assertThatThrownBy(() -> triage.classify("mất mạng")).isInstanceOf(IllegalStateException.class);
        assertThat(triage.classify("mất mạng").ranked()).isNotEmpty();
        assertThat(triage.classify("in không ra").ranked()).isNotEmpty();
        assertThat(asked).hasValue(2);
    }
}
