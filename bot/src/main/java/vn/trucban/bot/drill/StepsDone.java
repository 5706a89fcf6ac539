package vn.trucban.bot.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.trucban.bot.drill.ScoreSheet.Step;
import vn.trucban.content.drill.Deed;
import vn.trucban.content.drill.Scenario.Expected;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.text.VietnameseText;

/**
 * Who did what of the steps that were asked for. A step counts by the act it asks for alone. Words count only from whose step it was, where
 * they say that it was done; where they may say so, or only speak of it, an observer judges: minutes are signed on the strength of this.
 *
 * @param notDone words that make of a sentence a denial or a plan
 */
record StepsDone(Cast cast, List<Fact> facts, Due due, Phrases notDone) {
    /** What the desk says by itself is everybody's; what another part did is not credited to whose step it was. */
    Step step(Expected expected) {
        Optional<Deed> asked = expected.shownBy();
        List<Fact> shown = facts.stream()
                .filter(fact -> asked.filter(fact::shows).isPresent())
                .toList();
        List<Fact> acts = shown.stream()
                .filter(fact -> !fact.isOnlyWordOf(asked.orElseThrow()))
                .toList();
        boolean done = shown.stream()
                .filter(fact -> mayCount(fact, expected))
                .anyMatch(fact -> acts.contains(fact) || saysDone(fact, expected));
        Optional<String> instead = acts.stream().map(Fact::who).findFirst().filter(who -> !done);
        // why not missed: somebody wrote something, and whether it was this the words do not tell
        boolean perhaps = !done
                && shown.stream()
                        .filter(fact -> !acts.contains(fact))
                        .anyMatch(fact -> mayCount(fact, expected) || instead.isEmpty() && speaksOf(fact, expected));
        return new Step(
                expected,
                asked.filter(deed -> !perhaps).map(deed -> done),
                instead.filter(who -> !perhaps),
                !done
                        && !perhaps
                        && instead.isEmpty()
                        && asked.filter(due::early).isPresent());
    }

    private boolean mayCount(Fact fact, Expected expected) {
        return cast.mayCount(fact.who(), expected.who());
    }

    /** In one sentence that is no question and has no word that denies it or puts it off. */
    private boolean saysDone(Fact fact, Expected expected) {
        Phrases said = Phrases.of(expected.saidAs());
        return Arrays.stream(fact.text().split("[.;!\\n]"))
                .filter(sentence -> !sentence.contains("?") && !notDone.standIn(sentence))
                .anyMatch(said::standIn);
    }

    private static boolean speaksOf(Fact fact, Expected expected) {
        return pairs(expected.what()).stream().anyMatch(pairs(fact.text())::contains);
    }

    /** Vietnamese words are mostly two syllables: two beside each other say what one talks of. */
    private static List<String> pairs(String text) {
        String bare = VietnameseText.fold(text.replaceAll("\\([^)]*\\)", " "));
        return Arrays.stream(bare.split("[^a-z0-9 ]+"))
                .map(part -> part.strip().split(" +"))
                .flatMap(words -> IntStream.range(1, words.length).mapToObj(i -> words[i - 1] + " " + words[i]))
                .toList();
    }
}
