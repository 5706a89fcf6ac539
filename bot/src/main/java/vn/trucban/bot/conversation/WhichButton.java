package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.channel.Button;

/** Words that stand on several buttons: which one is asked, and never guessed. */
final class WhichButton {
    private final Situation situation;

    WhichButton(Situation situation) {
        this.situation = situation;
    }

    /** Whatever was open stays so. */
    Turn asked(ChatState state, List<Named> named) {
        List<Optional<String>> codes = named.stream().map(this::code).toList();
        boolean apart = codes.stream().allMatch(Optional::isPresent)
                && codes.stream().distinct().count() == codes.size();
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Named one = named.get(i);
            String label = apart
                    ? situation.text(
                            "conversation.button.of-incident",
                            Map.of("label", one.label(), "code", codes.get(i).orElseThrow()))
                    : situation.text("conversation.button.nth", Map.of("number", i + 1, "label", one.label()));
            buttons.add(new Button.Press(label, one.payload()));
        }
        String text = situation.text(
                "conversation.which-button",
                Map.of("count", named.size(), "label", named.get(0).label()));
        return Turn.to(state).say(text, buttons).done();
    }

    private Optional<String> code(Named button) {
        Optional<Incident> about = button.action()
                .map(Action::ref)
                .filter(ref -> !ref.isEmpty())
                .flatMap(ref -> situation.books().incident(new IncidentId(ref)));
        return about.map(situation.incidents()::code);
    }
}
