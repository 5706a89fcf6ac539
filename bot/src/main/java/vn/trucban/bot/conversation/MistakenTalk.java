package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.BegunByMistake;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.notifier.channel.Button;

/** "Không phải máy in", "bỏ đi": whoever was led into steps by mistake is led out of them; what nobody was called for is taken back. */
final class MistakenTalk {
    private static final String OTHER_KIND = "kind";
    private static final int LONGEST = 80;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Situation situation;

    MistakenTalk(Situation situation) {
        this.situation = situation;
    }

    /** The ways out, where these words ask for one; empty: they do not, or people may be in danger in it. */
    Optional<Turn> said(ChatState.Guided guided, Incident incident, String text) {
        boolean theirs = incident.concerns(situation.party()) && !incident.underCommand();
        return theirs && isMeant(text) && !SafetyFirst.isMeantBy(incident, situation)
                ? Optional.of(asked(guided, incident))
                : Optional.empty();
    }

    private boolean isMeant(String text) {
        String said = BETWEEN.matcher(VietnameseText.fold(text)).replaceAll(" ").strip();
        // why with accents: without them "rơi rồi" and "bố ơi" are what leads out
        boolean other = Pattern.compile(situation.text("conversation.patterns.no-mistake"))
                .matcher(VietnameseText.clean(text).toLowerCase(Locale.ROOT))
                .find();
        boolean danger = situation.content().triage().namesDanger(text)
                || situation.content().triage().namesVictims(text);
        return !other
                && !danger
                && said.length() <= LONGEST
                && Pattern.compile(situation.text("conversation.patterns.mistaken"))
                        .matcher(said)
                        .matches();
    }

    /** To take it back, or to choose another kind for the same words; none where somebody was called or told. */
    List<Button> takingBack(Incident incident) {
        String id = incident.id().value();
        return BegunByMistake.mayBeTakenBack(incident, situation.party().person())
                ? List.of(
                        Action.of(Verb.MISTAKEN, id).button(situation.text("conversation.button.mistaken")),
                        new Action(Verb.MISTAKEN, id, OTHER_KIND)
                                .button(situation.text("conversation.button.another-kind")))
                : List.of();
    }

    /** Which way out. */
    Turn asked(ChatState.Guided guided, Incident incident) {
        String id = incident.id().value();
        boolean back = BegunByMistake.mayBeTakenBack(incident, situation.party().person());
        List<Button> buttons = new ArrayList<>();
        buttons.add((back ? new Action(Verb.MISTAKEN, id, OTHER_KIND) : Action.of(Verb.REPORT))
                .button(situation.text("conversation.button.another-kind")));
        buttons.add(
                back
                        ? Action.of(Verb.MISTAKEN, id).button(situation.text("conversation.button.mistaken"))
                        : Action.of(Verb.FIXED, id)
                                .button(situation.text(new Fitting(incident, situation.content())
                                        .key("incident.", "button.works-again"))));
        buttons.add(Menus.button(situation, Verb.PAPER, "incident.button.paper"));
        buttons.add(Action.of(Verb.SHOW, id).button(situation.text("conversation.button.continue-step")));
        return Turn.to(guided)
                .say(situation.text("conversation.mistaken", values(incident)), buttons)
                .done();
    }

    /** Pressed. */
    Turn act(ChatState state, Action action) {
        return Turn.idle()
                .then(new Effect.Work(
                        new IncidentId(action.ref()),
                        Deed.MISTAKEN,
                        action.arg(),
                        GuidanceTalk.aside(state, action.ref())))
                .done();
    }

    /** What became of it: taken back, or somebody has been called meanwhile and has to hear of it. */
    Aftermath done(Effect.Work effect, Incident after) {
        if (!after.falseAlarm()) {
            return Aftermath.say(Say.of(
                    situation.text("conversation.mistaken-called", values(after)),
                    situation.incidents().buttons().reporter(after)));
        }
        Say gone = Say.of(situation.text("conversation.mistaken-gone", values(after)), Menus.of(situation));
        return effect.detail().equals(OTHER_KIND)
                ? new Aftermath(
                        Optional.of(new ChatState.Choosing(after.words(), List.of())),
                        List.of(Say.of(
                                situation.text("conversation.mistaken-other", values(after)),
                                new KindChoices(situation).buttons(KindChoices.common(), List.of()))))
                : new OtherMatters(situation).turnCome(List.of(gone), effect.more());
    }

    private Map<String, Object> values(Incident incident) {
        return Map.of(
                "code", situation.incidents().code(incident),
                "kind", incident.playbook().shortName());
    }
}
