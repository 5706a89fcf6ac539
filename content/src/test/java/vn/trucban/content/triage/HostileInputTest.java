package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.playbook.PlaybookId;

class HostileInputTest {
    private static final int LONG = 10_000;
    private final Triage triage = ShippedPhrases.model();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anananananananananananx ",
                "máyinkẹtgiấyxxxxxxxxxxxx",
                "a\u0301\u0301\u0301",
                "😭",
                "\u202e\u0645\u0631\u062d\u0628\u0627 ",
                "\u0000\uFFFD\u0007",
                "không phải ",
                ",.;!?",
                "ddddddwwwwwwsssssfffff",
                "mk ",
                "9",
                "\uD83D"
            })
    void answersTenThousandLettersOfAnythingInTime(String piece) {
        String message = piece.repeat(LONG / piece.length() + 1);
        triage.classify(message);

        // a hundred of them in the time that a few would take if any part of the reading were not bounded
        assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 100; i++) {
                triage.classify(message);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u200b", "...", "?!", "\uFEFF", "😂😂😂", "مرحبا", "12345", "\u0000"})
    void asksRatherThanGuessesWhenNothingIsSaid(String message) {
        Verdict verdict = triage.classify(message);

        assertThat(verdict.danger()).isEmpty();
        assertThat(verdict.best().id() == PlaybookId.OTHER || verdict.best().confidence() < 0.8)
                .isTrue();
    }

    @Test
    void findsTheDangerAmongManyIncidents() {
        Verdict verdict = triage.classify(
                "máy in kẹt giấy, quên mật khẩu, phần mềm treo, token không nhận, nước lũ đang tràn vào phòng, mạng cũng mất");

        assertThat(verdict.danger()).contains(Verdict.Danger.FLOOD);
        assertThat(verdict.best().id()).isIn(PlaybookId.DISASTER, PlaybookId.POWER);
    }

    @Test
    void namesTheCausesOfManyIncidentsAmongTheFirstThree() {
        assertThat(triage.classify("máy in hết mực, mà em cũng quên mật khẩu iGate rồi").ranked().stream()
                        .limit(3)
                        .map(Verdict.Ranked::id))
                .contains(PlaybookId.PRINTER, PlaybookId.ACCOUNT);
    }

    @Property(tries = 300)
    void takesNoNoticeOfFormCaseAndBlanks(@ForAll("phrases") String phrase) {
        List<Verdict.Ranked> ranked = triage.classify(phrase).ranked();

        assertThat(triage.classify(Normalizer.normalize(phrase, Normalizer.Form.NFD))
                        .ranked())
                .isEqualTo(ranked);
        assertThat(triage.classify(phrase.toUpperCase(Locale.ROOT)).ranked()).isEqualTo(ranked);
        assertThat(triage.classify("\uFEFF  " + phrase.replace(" ", " \u00A0 ") + "\r")
                        .ranked())
                .isEqualTo(ranked);
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of(ShippedPhrases.all().values().stream()
                .flatMap(List::stream)
                .filter(phrase -> phrase.equals(phrase.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)))
                .toList());
    }
}
