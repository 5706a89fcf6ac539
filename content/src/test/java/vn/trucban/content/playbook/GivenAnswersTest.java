package vn.trucban.content.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.text.VietnameseText;

/** A report that already gives the answer is not asked for it; one that does not, or denies it, is. */
class GivenAnswersTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    /** Questions that make somebody look, stop or step back before going on: no words in a report stand in for that. */
    private static final Set<String> NEVER_SKIPPED = Set.of(
            "jam-off",
            "jam-look",
            "gen",
            "gen-place",
            "gen-check",
            "gen-cut",
            "gen-run",
            "gen-load",
            "gen-on",
            "own-one",
            "fire",
            "fire-small",
            "fire-out",
            "flood",
            "flood-in",
            "flood-power",
            "slide",
            "shelter",
            "after",
            "after-power",
            "scope",
            "civil-dup");

    @ParameterizedTest
    @EnumSource
    void everyPhraseGivesExactlyItsAnswer(PlaybookId id) {
        for (Step.Ask question : questions(id)) {
            for (Step.Choice choice : question.choices()) {
                assertThat(choice.when()).allSatisfy(phrase -> {
                    assertThat(given(question, phrase))
                            .as("%s in %s", phrase, question.id())
                            .contains(choice.label());
                    assertThat(given(question, "Anh ơi, " + phrase.toUpperCase(Locale.ROOT) + " rồi, giúp em với ạ!"))
                            .as("%s shouted in %s", phrase, question.id())
                            .contains(choice.label());
                });
            }
        }
    }

    /** Typed without accents a phrase may mean two answers, and then the question is asked; never the wrong one. */
    @ParameterizedTest
    @EnumSource
    void withoutAccentsAPhraseGivesNoOtherAnswer(PlaybookId id) {
        for (Step.Ask question : questions(id)) {
            for (Step.Choice choice : question.choices()) {
                assertThat(choice.when()).allSatisfy(phrase -> assertThat(
                                given(question, VietnameseText.fold(phrase)).orElse(choice.label()))
                        .as("%s in %s", VietnameseText.fold(phrase), question.id())
                        .isEqualTo(choice.label()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRINTER|which|máy in kẹt giấy|Kẹt giấy",
                "PRINTER|which|may in ket giay r a oi|Kẹt giấy",
                "PRINTER|which|ma3y in ket giay|Kẹt giấy",
                "PRINTER|which|máy in bị lỗi|",
                "PRINTER|which|máy in hết giấy với lại kẹt giấy|",
                "PRINTER|which|hết kẹt giấy rồi mà vẫn không in được|",
                "PRINTER|which|không phải kẹt giấy, máy bị sao ấy|",
                "PRINTER|which|giấy vẫn còn đầy, không thấy kẹt giấy|",
                "INTERNET|which|đèn LOS đỏ|Mọi máy mất mạng",
                "INTERNET|lights|den los do|LOS đỏ, PON không xanh",
                "INTERNET|which|mất mạng|",
                "INTERNET|which|moi may em|",
                "DIGITAL_SIGNATURE|which|em quên pin rồi|Sai PIN, khóa, quên PIN",
                "DIGITAL_SIGNATURE|pin|em quên pin rồi|Quên PIN",
                "DIGITAL_SIGNATURE|pin|quên pin nên bị khóa|",
                "POWER|area|cả xã mất điện|Cả khu vực",
                "POWER|area|mất điện rồi|",
                "POWER|area|cả xã mất điện mà máy nổ không nổ|",
                "DISASTER|which|có 6 người dân sốt cao, ho, nghi cúm ở phòng chờ|Sạt lở, bão, dịch bệnh",
                "DISASTER|other-kind|có 6 người dân sốt cao, ho, nghi cúm ở phòng chờ|Dịch bệnh",
                "DISASTER|which|bao lanh dao chua|"
            })
    void takesOnlyWhatIsSaid(PlaybookId id, String question, String message, String answer) {
        Step.Ask ask = (Step.Ask) CONTENT.playbook(id).step(question);
        assertThat(given(ask, message)).isEqualTo(Optional.ofNullable(answer));
    }

    @Test
    void noSafetyGateIsSkipped() {
        assertThat(Stream.of(PlaybookId.values())
                        .flatMap(id -> questions(id).stream())
                        .filter(question -> NEVER_SKIPPED.contains(question.id())))
                .hasSize(NEVER_SKIPPED.size())
                .allSatisfy(question -> assertThat(question.choices())
                        .allSatisfy(choice -> assertThat(choice.when()).isEmpty()));
    }

    /** Before a breaker is touched smoke is asked for; words can only send away from it. */
    @Test
    void wordsOnlySendAwayFromDanger() {
        Step.Ask smell = (Step.Ask) CONTENT.playbook(PlaybookId.POWER).step("smell");
        assertThat(smell.choices().stream().filter(choice -> !choice.when().isEmpty()))
                .extracting(Step.Choice::to)
                .containsExactly("hot", "shock");
        Step.Ask tries = (Step.Ask) CONTENT.playbook(PlaybookId.ACCOUNT).step("tries");
        assertThat(tries.choices().stream().filter(choice -> !choice.when().isEmpty()))
                .extracting(Step.Choice::to)
                .containsExactly("all-out");
    }

    private static Optional<String> given(Step.Ask question, String message) {
        return CONTENT.triage().answer(question, message).map(Step.Choice::label);
    }

    private static List<Step.Ask> questions(PlaybookId id) {
        return CONTENT.playbook(id).steps().values().stream()
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast)
                .toList();
    }
}
