package vn.trucban.content.triage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.text.TypedText.Word;
import vn.trucban.content.triage.Cues.Bearing;

/**
 * Finds the answer that a report gives before it is asked, by the phrases of the answers themselves. What the report denies, or tells as
 * past or working, is no answer.
 */
final class GivenAnswers {
    /** "Không còn kẹt giấy": so far before a phrase a word may stand that takes it back. */
    private static final int REACH = 2;

    private final Cues cues;
    private final WordRuns absent;

    private GivenAnswers(Cues cues, WordRuns absent) {
        this.cues = cues;
        this.absent = absent;
    }

    static GivenAnswers load() {
        return new GivenAnswers(
                Cues.load(),
                WordRuns.of(WordLists.load("/vn/trucban/content/triage/answers.yaml")
                        .lists()
                        .get("absent")));
    }

    /**
     * The answers the message gives.
     *
     * @param reading how messages and phrases are read
     */
    List<Step.Choice> given(Step.Ask question, String said, Function<String, TypedText> reading) {
        TypedText message = reading.apply(said);
        Bearing[] bearings = cues.bearings(message.words());
        return question.choices().stream()
                .filter(choice -> says(message.words(), bearings, phrases(choice, reading)))
                .toList();
    }

    /** Read as messages are, so that short forms and raw typing mean the same in both. */
    private static WordRuns phrases(Step.Choice choice, Function<String, TypedText> reading) {
        return WordRuns.of(choice.when().stream()
                .map(phrase ->
                        reading.apply(phrase).words().stream().map(Word::typed).collect(Collectors.joining(" ")))
                .toList());
    }

    private boolean says(List<Word> words, Bearing[] bearings, WordRuns phrases) {
        for (int at = 0; at < words.size(); at++) {
            if (bearings[at] != Bearing.FINE
                    && phrases.lengthAt(words, at, words.size()) > 0
                    && !takenBack(words, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean takenBack(List<Word> words, int at) {
        for (int from = Math.max(0, at - REACH); from < at; from++) {
            if (absent.lengthAt(words, from, at) == at - from) {
                return true;
            }
        }
        return false;
    }
}
