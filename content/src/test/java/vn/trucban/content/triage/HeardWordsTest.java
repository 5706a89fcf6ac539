package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code heard.tsv} is heard as its label has it: what rings, what is good news, and what is only work. */
class HeardWordsTest {
    private static final Triage TRIAGE = ShippedPhrases.model();
    private static final int LINES = 250;

    private enum Label {
        VICTIMS,
        DANGER,
        SAFE,
        DESK,
        NONE;

        /** What is neither work nor good news is heard alike. */
        Label heard() {
            return this == DESK ? NONE : this;
        }
    }

    private record Line(Label label, String words) {}

    static List<Line> lines() {
        try (InputStream file =
                Objects.requireNonNull(HeardWordsTest.class.getResourceAsStream("heard.tsv"), "heard.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Line(Label.valueOf(parts[0]), parts[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void is_heard_as_it_is_meant(Line line) {
        assertThat(heard(line.words()))
                .as(
                        "%s; safe %s, danger %s, victims %s, told %s, %s",
                        line.words(),
                        TRIAGE.tellsOfSafety(line.words()),
                        TRIAGE.namesDanger(line.words()),
                        TRIAGE.namesVictims(line.words()),
                        TRIAGE.tellsOfVictims(line.words()),
                        TRIAGE.classify(line.words()).best())
                .isEqualTo(line.label().heard());
    }

    @Test
    void there_are_many_of_each() {
        assertThat(lines()).hasSizeGreaterThan(LINES).extracting(Line::label).contains(Label.values());
        assertThat(lines()).extracting(Line::words).doesNotHaveDuplicates();
    }

    private static Label heard(String words) {
        if (TRIAGE.tellsOfSafety(words)) {
            return TRIAGE.tellsOfVictims(words) ? Label.VICTIMS : Label.SAFE;
        }
        boolean rings = TRIAGE.namesDanger(words) || TRIAGE.tellsOfVictims(words);
        if (rings) {
            return TRIAGE.namesVictims(words) ? Label.VICTIMS : Label.DANGER;
        }
        return Label.NONE;
    }
}
