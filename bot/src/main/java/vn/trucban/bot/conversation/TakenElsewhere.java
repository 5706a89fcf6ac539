package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Cries;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;

/**
 * A cry that was put to an incident, and is another matter. It is taken back where it does not belong only once it stands where it does: for a
 * while those in danger may stand in both, and never in none.
 */
final class TakenElsewhere {
    /** Whoever answered at the steps of something longer ago told of that. */
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final Situation situation;

    TakenElsewhere(Situation situation) {
        this.situation = situation;
    }

    /** What was cried, word by word as it stands there, and where. */
    record Cried(IncidentId in, List<String> words) {
        Cried {
            words = List.copyOf(words);
        }
    }

    /** Of what was typed and put to an incident; empty: it is no cry there, or is none any more. */
    Optional<Cried> typed(ChatState.Joining told) {
        return told.joined()
                .flatMap(situation.books()::incident)
                .filter(heard -> cries(heard).of(name(), told.words()).isPresent())
                .map(heard -> new Cried(heard.id(), List.of(told.words())));
    }

    /** Of what was just pressed at the steps of an incident. */
    Optional<Cried> pressed(ChatState state, IncidentId denied) {
        return Optional.of(state)
                .filter(at -> at instanceof ChatState.Guided guided
                        && guided.incident().equals(denied))
                .flatMap(at -> situation.books().incident(denied))
                .map(heard -> new Cried(
                        denied,
                        cries(heard).openOf(name()).stream()
                                .filter(cry -> cry.said().kind() == Kind.TRIED
                                        && !cry.said().at().plus(LATELY).isBefore(situation.now()))
                                .map(Cries.Cry::words)
                                .toList()))
                .filter(cried -> !cried.words().isEmpty());
    }

    /** The turn that has it elsewhere, and takes it back where it was. */
    Turn to(IncidentId elsewhere, Turn turn, Cried cried) {
        List<Effect> moves = new ArrayList<>();
        if (!cried.in().equals(elsewhere)) {
            cried.words().forEach(words -> {
                if (!reports(turn, elsewhere, words)) {
                    moves.add(new Effect.Work(elsewhere, Deed.NOTE, words, ""));
                }
                moves.add(new Effect.Work(cried.in(), Deed.MOVE, words, elsewhere.value()));
            });
        }
        return turn.andThen(moves);
    }

    /** True where what the turn tells there already is a cry of these words. */
    private boolean reports(Turn turn, IncidentId elsewhere, String words) {
        DangerWords danger = new DangerWords(situation.content());
        return turn.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Report report
                                && report.incident().equals(elsewhere)
                                && report.words().contains(words)
                                && danger.typed(report.words())
                        || effect instanceof Effect.Work work
                                && work.incident().equals(elsewhere)
                                && work.detail().contains(words));
    }

    /** What the incident that had it is told; empty: it does not stand elsewhere, and so stays. */
    static Optional<IncidentCommand> command(
            Effect.Work move, Party by, Optional<Incident> elsewhere, Situation situation) {
        return situation.books().incident(move.incident()).flatMap(heard -> new Cries(heard, situation.content())
                .of(by.name(), move.detail())
                .filter(cry -> elsewhere
                        .filter(one -> new Cries(one, situation.content()).stands(cry))
                        .isPresent())
                .map(cry -> new IncidentCommand.Move(
                        by, move.detail(), situation.incidents().code(elsewhere.orElseThrow()))));
    }

    private Cries cries(Incident incident) {
        return new Cries(incident, situation.content());
    }

    private String name() {
        return situation.party().name();
    }
}
