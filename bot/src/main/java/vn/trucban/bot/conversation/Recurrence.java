package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;

/**
 * "Lại lỗi", long after it was fixed and closed: an incident of its own, that names the one before. The hours in which it worked are none of
 * either, neither in the log nor in a certificate.
 */
final class Recurrence {
    /** What is back so soon was never gone. */
    private static final Duration SAME_TROUBLE = Duration.ofHours(1);

    /** Where nobody said that it works, a "no" after it was closed may be a late answer. */
    private static final Duration LATE_ANSWER = Duration.ofDays(2);

    private static final Set<Kind> WORKS = EnumSet.of(Kind.CONFIRMED, Kind.SOLVED_ON_THE_SPOT);

    private final IncidentDesk incidents;
    private final Situation situation;
    private final String effectId;

    Recurrence(IncidentDesk incidents, Situation situation, String effectId) {
        this.incidents = incidents;
        this.situation = situation;
        this.effectId = effectId;
    }

    /** Empty: it is no such wish, or what was closed is opened again, or cannot be. */
    Optional<Aftermath> reported(Effect.Work effect, Incident closed) {
        return Optional.of(closed)
                .filter(incident -> effect.deed() == Deed.REOPEN && isOver(incident) && isTheirs(incident))
                .filter(this::isLongAgo)
                .map(incident -> reported(incident, effect.detail()));
    }

    private static boolean isOver(Incident incident) {
        return !incident.open()
                && !incident.archived()
                && !incident.stoodDown()
                && !incident.falseAlarm()
                && !incident.id().exercise();
    }

    /** Whoever does not have the trouble says that the fix was none; of people in danger nobody begins anew what was told of them. */
    private boolean isTheirs(Incident closed) {
        return closed.concerns(situation.party()) && !new Fitting(closed, situation.content()).ofPeople();
    }

    private boolean isLongAgo(Incident closed) {
        Duration same = saidToWork(closed) ? SAME_TROUBLE : LATE_ANSWER;
        return closed.overAt()
                .filter(end -> end.plus(same).isBefore(situation.now()))
                .isPresent();
    }

    private static boolean saidToWork(Incident closed) {
        int opened = closed.events(Kind.REOPENED).stream()
                .mapToInt(IncidentEvent::seq)
                .max()
                .orElse(0);
        return closed.events().stream().anyMatch(event -> event.seq() > opened && WORKS.contains(event.kind()));
    }

    private Aftermath reported(Incident closed, String why) {
        String code = situation.incidents().code(closed);
        String words = situation.text(
                "conversation.recurs-words", Map.of("code", code, "words", why.isBlank() ? closed.words() : why));
        Optional<Incident> others = open().filter(one -> one.going() && !one.hasApplied(effectId))
                .filter(one -> recurs(one, closed)
                        || one.playbook().id() == closed.playbook().id() && one.concerns(situation.party()))
                .findFirst();
        if (others.isPresent()) {
            // why nothing said here: the incident itself tells whoever joins, or has joined, how it stands
            incidents.carryOut(others.get().id(), effectId, new IncidentCommand.JoinIn(situation.party(), words));
            return Aftermath.NONE;
        }
        Incident again = known().orElseGet(() -> incidents.report(
                situation.newIncident().get(),
                effectId,
                new IncidentCommand.Report(situation.party(), closed.playbook().id(), words)));
        incidents.carryOut(again.id(), effectId + "/called", new IncidentCommand.AskForHelp(situation.party(), true));
        Map<String, String> values = Map.of(
                "code",
                code,
                "at",
                situation.moments().at(closed.overAt().orElseThrow(), situation.now()),
                "new",
                situation.incidents().code(again),
                "words",
                words);
        return Aftermath.say(Say.of(
                situation.text("conversation.recurs", values),
                List.of(Action.of(Verb.SHOW, again.id().value()).button(situation.text("incident.button.show")))));
    }

    /** Carried out once more after a crash, it is there already. */
    private Optional<Incident> known() {
        return open().filter(incident -> incident.hasApplied(effectId)).findFirst();
    }

    /** Somebody has said so before, and it goes on: thirty who say it again are one incident. */
    private boolean recurs(Incident one, Incident closed) {
        String names = situation.text(
                "conversation.recurs-words",
                Map.of("code", situation.incidents().code(closed), "words", ""));
        return one.playbook().id() == closed.playbook().id() && one.words().startsWith(names.strip());
    }

    private Stream<Incident> open() {
        return incidents.open().stream();
    }
}
