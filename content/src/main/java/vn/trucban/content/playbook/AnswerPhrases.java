package vn.trucban.content.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.yaml.YamlTree;

/**
 * The phrases by which a report answers a question before it is asked. A phrase that stands within another answer's phrase would always
 * mean both, so the question would be asked after all. A single syllable with accents is another word when typed without them: "bão"
 * is "báo", "đơ" is "do".
 */
final class AnswerPhrases {
    private final YamlTree choices;
    private final FindingSink report;

    AnswerPhrases(YamlTree choices, FindingSink report) {
        this.choices = choices;
        this.report = report;
    }

    private record Phrase(YamlTree where, String words, YamlTree choice) {
        boolean within(Phrase other) {
            return other.words.contains(words);
        }

        boolean ambiguous() {
            String bare = words.strip();
            return bare.indexOf(' ') < 0 && !VietnameseText.fold(bare).equals(bare);
        }
    }

    void check() {
        List<Phrase> phrases = phrases();
        for (Phrase phrase : phrases) {
            if (phrase.ambiguous()) {
                report.accept(
                        phrase.where(),
                        "playbook.answer-one-word",
                        Map.of("phrase", phrase.where().text()));
            }
            phrases.stream()
                    .filter(other -> other.choice() != phrase.choice() && other.within(phrase))
                    .findFirst()
                    .ifPresent(other -> report.accept(
                            phrase.where(),
                            "playbook.answer-of-two",
                            Map.of(
                                    "phrase", phrase.where().text(),
                                    "other", other.where().text(),
                                    "label", other.choice().text("label"))));
        }
    }

    private List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (YamlTree choice : choices.items()) {
            for (YamlTree phrase : choice.get("when").items()) {
                String words = VietnameseText.clean(phrase.text()).toLowerCase(Locale.ROOT);
                if (!words.isEmpty()) {
                    phrases.add(new Phrase(phrase, " " + words + " ", choice));
                }
            }
        }
        return phrases;
    }
}
