package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.trucban.content.yaml.YamlFile;

/** Whatever a folder holds, the answer is content or a list of problems, never a crash. */
class GarbageTest {
    private static final List<String> NAMES = List.of(
            "commune.yaml",
            "playbooks/printer.yaml",
            "notices/storm.yaml",
            "messages/danger.yaml",
            "phrases/printer.yaml");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "- ",
            ": ",
            "\n",
            "\t",
            "  ",
            "\"",
            "'",
            "|-\n",
            "&a ",
            "*a",
            "!!int ",
            "---\n",
            "? ",
            "#",
            "id",
            "steps",
            "next",
            "null",
            "~",
            "true",
            "0123",
            "-1",
            "9999999999",
            "ộ",
            "o\u0323\u0302",
            "\uFFFD",
            "\u0000",
            "😀");

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void brokenFilesAreRefusedNotThrown(@ForAll("files") Map<String, byte[]> own) {
        ContentFiles.Snapshot snapshot = ContentFiles.Snapshot.of(Optional.of(own));
        try {
            assertThat(new ContentLoader(snapshot).load().playbooks()).hasSize(9);
        } catch (ContentRefused refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank().doesNotContain("{name}", "{about}");
                assertThat(problem.line()).isNotNegative();
            });
        }
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void readingNeverThrows(@ForAll("bytes") byte[] bytes) {
        YamlFile file = YamlFile.read(bytes);

        assertThat(file.readable()
                        || !file.findings().isEmpty()
                        || file.tree().text().isEmpty())
                .isTrue();
    }

    @Provide
    Arbitrary<Map<String, byte[]>> files() {
        return Arbitraries.of(NAMES).flatMap(name -> mutated(name).map(bytes -> Map.of(name, bytes)));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<byte[]> yamlish = Arbitraries.of(PIECES).list().ofMaxSize(60).map(GarbageTest::joined);
        return Arbitraries.oneOf(any, yamlish, mutated("playbooks/printer.yaml"));
    }

    /** A sound file with a stretch of it replaced. */
    private static Arbitrary<byte[]> mutated(String name) {
        String sound = sound(name);
        return Combinators.combine(
                        Arbitraries.integers().between(0, sound.length()),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(PIECES).list().ofMaxSize(4))
                .as((at, length, pieces) -> {
                    String put = new String(joined(pieces), StandardCharsets.UTF_8);
                    String rest = sound.substring(Math.min(sound.length(), at + length));
                    return (sound.substring(0, at) + put + rest).getBytes(StandardCharsets.UTF_8);
                });
    }

    private static byte[] joined(List<String> pieces) {
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static String sound(String name) {
        try (InputStream in = GarbageTest.class.getResourceAsStream(ContentFiles.BASE + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
