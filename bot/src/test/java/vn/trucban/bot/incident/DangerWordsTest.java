package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

/** Whatever a button cries out is a cry also where it is passed on as words, whichever incident hears it. */
class DangerWordsTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final List<String> GOOD = List.of("fire-lead", "fire-after");

    static Stream<String> cries() {
        return sentences().filter(key -> GOOD.stream().noneMatch(key::endsWith));
    }

    private static Stream<String> sentences() {
        return CONTENT.playbooks().values().stream()
                .flatMap(playbook -> playbook.steps().keySet().stream()
                        .map(step -> "incident.alarm." + playbook.id().name().toLowerCase(Locale.ROOT) + "." + step))
                .filter(CONTENT.messages()::has);
    }

    @ParameterizedTest
    @MethodSource("cries")
    void every_sentence_of_an_alarm_is_danger_and_so_it_is_with_a_place_behind_it(String key) {
        DangerWords danger = new DangerWords(CONTENT);
        String sentence = CONTENT.messages().text(key);
        assertThat(danger.in(sentence)).isTrue();
        assertThat(danger.in(sentence + ". phòng 302")).isTrue();
        assertThat(danger.areOfAButton(sentence)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cries")
    void typed_it_weighs_what_its_button_does(String key) {
        String step = key.substring(key.lastIndexOf('.') + 1);
        assertThat(new DangerWords(CONTENT).weight(CONTENT.messages().text(key) + ". phòng 302"))
                .isEqualTo(new Gravity(CONTENT.messages()).weight(step));
    }

    @Test
    void good_news_is_none() {
        DangerWords danger = new DangerWords(CONTENT);
        assertThat(sentences().filter(key -> GOOD.stream().anyMatch(key::endsWith)))
                .hasSize(2)
                .allMatch(key -> !danger.in(CONTENT.messages().text(key) + ". May quá, không ai sao cả"));
        assertThat(danger.in("máy in kẹt giấy")).isFalse();
    }
}
