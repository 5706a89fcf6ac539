package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict.Danger;

/** Whoever writes that life is in danger is told what to do before anything else, wherever in the conversation they write it. */
final class SafetyFirst {
    private SafetyFirst() {}

    /** True where it is an incident in which people may be in danger. */
    static boolean isMeantBy(Incident incident, Situation situation) {
        return incident.playbook().id() == PlaybookId.DISASTER
                || situation.content().triage().namesDanger(incident.words());
    }

    static Turn before(Turn turn, String written, Situation situation) {
        return before(turn, situation.content().triage().classify(written).danger(), situation);
    }

    static Turn before(Turn turn, Optional<Danger> danger, Situation situation) {
        if (danger.isEmpty()) {
            return turn;
        }
        String key = "danger." + danger.get().name().toLowerCase(Locale.ROOT);
        Say card = Say.of(situation.text(key), List.of());
        if (turn.says().contains(card)) {
            return turn;
        }
        List<Say> says = new ArrayList<>();
        says.add(card);
        says.addAll(turn.says());
        return new Turn(turn.state(), says, turn.effects());
    }
}
