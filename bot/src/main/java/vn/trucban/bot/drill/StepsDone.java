package vn.trucban.bot.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.trucban.bot.drill.ScoreSheet.Step;
import vn.trucban.content.drill.Deed;
import vn.trucban.content.drill.Scenario.Expected;
import vn.trucban.content.text.VietnameseText;

/**
 * Who did what of the steps that were asked for. A step counts by the act it asks for alone: of a note its words have to speak of it, and
 * where they do not, an observer judges.
 */
record StepsDone(Cast cast, List<Fact> facts, Due due) {
    /** What the desk says by itself is everybody's; what another part did is not credited to whose step it was. */
    Step step(Expected expected) {
        Optional<Deed> asked = expected.shownBy();
        List<Fact> shown = facts.stream()
                .filter(fact -> asked.filter(fact::shows).isPresent())
                .toList();
        List<Fact> spoken =
                shown.stream().filter(fact -> speaksOf(fact, expected)).toList();
        boolean done = spoken.stream().anyMatch(fact -> cast.mayCount(fact.who(), expected.who()));
        // why not missed: they wrote something, and whether it was this the words do not tell
        boolean perhaps = !done && shown.stream().anyMatch(fact -> cast.mayCount(fact.who(), expected.who()));
        Optional<String> instead = spoken.stream().map(Fact::who).findFirst().filter(who -> !done && !perhaps);
        return new Step(
                expected,
                asked.filter(deed -> !perhaps).map(deed -> done),
                instead,
                !done
                        && !perhaps
                        && instead.isEmpty()
                        && asked.filter(due::early).isPresent());
    }

    private static boolean speaksOf(Fact fact, Expected expected) {
        Deed asked = expected.shownBy().orElseThrow();
        return !fact.isOnlyWordOf(asked) || pairs(expected.what()).stream().anyMatch(pairs(fact.text())::contains);
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
