package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.FollowUp;

/** Whoever adds a state says here what it awaits, whether it belongs to a drill, and whether a cry of danger typed there is heard. */
class ChatStatesTest {
    private static final IncidentId SUPPOSED = IncidentId.ofDrill("5", "abc");
    private static final ChatState.Drafting BLANK = new ChatState.Drafting("n1", Optional.of("what"));

    /** What is typed: nothing in particular, words as they stand, or perhaps a bare number. */
    private enum Awaits {
        NOTHING,
        WORDS,
        NUMBER
    }

    /** @param swallows a cry typed there goes to whatever is awaited, not to the desk */
    private record Meaning(ChatState state, Awaits awaits, boolean ofDrill, boolean swallows) {}

    private static Meaning of(ChatState state, Awaits awaits, boolean ofDrill, boolean swallows) {
        return new Meaning(state, awaits, ofDrill, swallows);
    }

    private static String pressed(Verb verb) {
        return Action.of(verb, SUPPOSED.value()).payload();
    }

    static Stream<Meaning> meanings() {
        Optional<IncidentId> supposed = Optional.of(SUPPOSED);
        return Stream.of(
                of(new ChatState.Idle(), Awaits.NOTHING, false, false),
                of(new ChatState.Choosing("hỏng", List.of()), Awaits.NOTHING, false, false),
                of(new ChatState.Joining("hỏng", PlaybookId.POWER, List.of(), supposed), Awaits.NOTHING, true, false),
                of(new ChatState.AwaitingWords(List.of()), Awaits.NOTHING, false, false),
                of(new ChatState.Guided(SUPPOSED, "start", ""), Awaits.NOTHING, true, false),
                of(new ChatState.WritingNote(SUPPOSED), Awaits.WORDS, true, false),
                of(new ChatState.Resolving(SUPPOSED, ""), Awaits.NOTHING, true, false),
                of(new ChatState.Ending(SUPPOSED, "3", "chập ổ cắm"), Awaits.NOTHING, true, false),
                of(new ChatState.Reopening(SUPPOSED), Awaits.NOTHING, true, false),
                of(new ChatState.HandingOver(SUPPOSED, List.of()), Awaits.NOTHING, true, false),
                of(BLANK, Awaits.WORDS, false, false),
                of(new ChatState.Drafting("n1", Optional.empty()), Awaits.NOTHING, false, true),
                of(new ChatState.Rewording("n1", Optional.of(FollowUp.CORRECTION)), Awaits.WORDS, false, false),
                of(new ChatState.ShowingPhoto(BLANK, List.of("p"), Optional.empty()), Awaits.NOTHING, false, false),
                of(new ChatState.Deciding("n1", true), Awaits.WORDS, false, false),
                of(new ChatState.Explaining("n1", "CANCEL"), Awaits.WORDS, false, true),
                of(new ChatState.EnteringPin("n1"), Awaits.NOTHING, false, false),
                of(new ChatState.ChoosingPin(), Awaits.NOTHING, false, false),
                of(new ChatState.Subscribing(Optional.empty(), Set.of()), Awaits.NOTHING, false, false),
                of(new ChatState.Affirming("#dc.n1.", Optional.empty()), Awaits.NOTHING, false, false),
                of(new ChatState.Filing(1, "cause", "", ""), Awaits.NUMBER, false, true),
                of(new ChatState.Searching(), Awaits.NUMBER, false, true),
                of(new ChatState.FoundInRegister("mạng"), Awaits.NOTHING, false, true),
                of(new ChatState.ToFindOrReport("mất mạng"), Awaits.NOTHING, false, true),
                of(new ChatState.LeftSteps(), Awaits.NOTHING, false, false),
                of(new ChatState.DangerLookedFor("cháy"), Awaits.NOTHING, false, false),
                of(new ChatState.WritingLate(SUPPOSED), Awaits.NUMBER, true, true),
                of(new ChatState.Correcting(SUPPOSED, 3), Awaits.NUMBER, true, true),
                of(new ChatState.EnteringReceipts(SUPPOSED), Awaits.NOTHING, true, true),
                of(new ChatState.Doubted("5", supposed, Optional.empty()), Awaits.NOTHING, true, false),
                of(new ChatState.Answering(pressed(Verb.OUTSIDE), true), Awaits.NUMBER, true, true),
                of(new ChatState.Answering(pressed(Verb.COMMAND), false), Awaits.NOTHING, true, false),
                of(new ChatState.Answering(pressed(Verb.COMMAND), true), Awaits.NUMBER, true, true),
                of(new ChatState.Verifying(), Awaits.NOTHING, false, false));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void each_state_means_what_it_says(Meaning meaning) {
        ChatState state = meaning.state();
        Awaits awaits = Awaited.number(state) ? Awaits.NUMBER : Awaited.text(state) ? Awaits.WORDS : Awaits.NOTHING;
        assertThat(awaits).isEqualTo(meaning.awaits());
        assertThat(Supposed.is(state)).isEqualTo(meaning.ofDrill());
        assertThat(Awaited.swallowsCries(state)).isEqualTo(meaning.swallows());
    }

    @Test
    void none_is_forgotten() {
        Set<String> here =
                meanings().map(one -> one.state().getClass().getSimpleName()).collect(Collectors.toSet());
        Set<String> all = Arrays.stream(ChatState.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(here).isEqualTo(all);
    }
}
