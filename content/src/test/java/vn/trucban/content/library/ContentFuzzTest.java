package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever an overriding folder holds is taken over or refused. Only with {@code JAZZER_FUZZ=1}: the fuzzer slows all tests of its process. */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = ".+")
class ContentFuzzTest {
    /** Phrases are not among them: each acceptable file would be learned from, and take a second. */
    private static final List<String> NAMES =
            List.of("commune.yaml", "playbooks/printer.yaml", "notices/storm.yaml", "messages/danger.yaml");

    @FuzzTest(maxDuration = "5m")
    void takesFilesOverOrRefusesThem(FuzzedDataProvider data) {
        String name = data.pickValue(NAMES);
        Map<String, byte[]> own = Map.of(name, data.consumeRemainingAsBytes());
        try {
            assertThat(new ContentLoader(ContentFiles.Snapshot.of(Optional.of(own)))
                            .load()
                            .playbooks())
                    .hasSize(9);
        } catch (ContentRefused refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message())
                    .isNotBlank());
        }
    }
}
