package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.ReachedSteps;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;

/**
 * "Thiên tai, cháy" is pressed while one goes on: whoever presses it may be in it. What saves them comes first, then what goes on and where,
 * then the question how it is at their place. Nothing is taken for "the same" by a tap that says nothing.
 */
final class AmidDisaster {
    private static final int SHOWN = 3;
    /** So long after an emergency was reported another cry is most likely about the same. */
    private static final Duration SAME_EMERGENCY = Duration.ofMinutes(30);

    private final Situation situation;

    AmidDisaster(Situation situation) {
        this.situation = situation;
    }

    /** True where a kind was pressed, without a word, and disasters go on. */
    static boolean is(PlaybookId kind, Unfiled report) {
        return kind == PlaybookId.DISASTER && report.words().isBlank();
    }

    /**
     * Which of those that go on, oldest first, hears a cry: a board that stands, however old its disaster is, else the newest while it is
     * young. Empty: none, the cry is about another one.
     */
    static Optional<Incident> hearing(List<Incident> running, Instant now) {
        return running.stream()
                .sorted(Comparator.comparing(Incident::underCommand))
                .reduce((one, later) -> later)
                .filter(one -> one.underCommand()
                        || !one.openedAt().plus(SAME_EMERGENCY).isBefore(now));
    }

    /** @param running not empty, oldest first */
    Turn.Builder tapped(List<Incident> running, Unfiled report) {
        List<Incident> shown = running.subList(Math.max(0, running.size() - SHOWN), running.size());
        String lines = shown.stream().map(this::line).collect(Collectors.joining("\n"));
        if (shown.size() > 1) {
            return which(shown, lines, report);
        }
        Incident incident = shown.get(0);
        ChatState.Guided at = new ChatState.Guided(incident.id(), question(incident), "");
        Turn.Builder turn = new StepTalk(situation, incident.id(), incident.playbook())
                .amid(at, situation.text("conversation.amid-disaster", Map.of("list", lines)));
        report.show(turn, incident.id());
        return turn;
    }

    private Turn.Builder which(List<Incident> shown, String lines, Unfiled report) {
        List<Button> buttons = shown.stream()
                .map(one -> Action.of(Verb.AGAIN, one.id().value())
                        .button(situation.text(
                                "conversation.button.amid-this",
                                Map.of(
                                        "code",
                                        situation.incidents().code(one),
                                        "what",
                                        happening(one).cry()))))
                .collect(Collectors.toList());
        buttons.add(Action.of(Verb.DIFFERENT, shown.get(shown.size() - 1).id().value())
                .button(situation.text("conversation.button.different")));
        String warnings = StepTalk.warnings(situation, situation.content().playbook(PlaybookId.DISASTER));
        return Turn.to(new ChatState.Joining("", PlaybookId.DISASTER, report.photos(), Optional.empty()))
                .say(warnings + situation.text("conversation.amid-disasters", Map.of("list", lines)), buttons);
    }

    /** Where whoever is not in the steps of this disaster begins to answer: how it is, of what is known to happen. */
    String question(Incident incident) {
        Content content = situation.content();
        return new ReachedSteps(incident, content)
                .all()
                .filter(step -> content.command().hazardAt(step).isPresent())
                .filter(step -> incident.playbook().steps().get(step) instanceof Step.Ask)
                .findFirst()
                .orElse(incident.playbook().start());
    }

    /**
     * Whose is something else than what they were asked about, or are asked how it is in; empty: that was said already, or is a question
     * of before.
     *
     * @param denied the incident under which the button stood; empty in messages of earlier versions
     */
    Optional<ChatState.Joining> denying(ChatState state, String denied) {
        Optional<Incident> incident = situation.books().incident(new IncidentId(denied));
        if (state instanceof ChatState.Joining joining) {
            return Optional.of(joining)
                    .filter(asked -> denied.isEmpty()
                            || incident.filter(one -> isAbout(asked, one)).isPresent());
        }
        boolean at = state instanceof ChatState.Guided guided
                && guided.incident().value().equals(denied);
        return incident.filter(one -> at && one.playbook().id() == PlaybookId.DISASTER)
                .map(one -> new ChatState.Joining(
                        ((ChatState.Guided) state).aside(), PlaybookId.DISASTER, List.of(), Optional.empty()));
    }

    private static boolean isAbout(ChatState.Joining asked, Incident denied) {
        return asked.joined()
                .map(denied.id()::equals)
                .orElseGet(() -> denied.playbook().id() == asked.kind() || denied.underCommand());
    }

    /** What goes on there, since when and told by whom. */
    String line(Incident incident) {
        Happening happening = happening(incident);
        String key = incident.underCommand() ? "conversation.amid-commanded" : "conversation.amid-line";
        return situation.text(
                key,
                Map.of(
                        "code", situation.incidents().code(incident),
                        "what", happening.told(),
                        "who", incident.reporter().name(),
                        "at", situation.moments().at(incident.openedAt(), situation.now())));
    }

    private Happening happening(Incident incident) {
        return new Happening(incident, situation.content());
    }
}
