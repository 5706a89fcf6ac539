package vn.trucban.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentEvent.Kind;

/** Entering a decision, and bringing it to those who carry it out. */
final class Deciding {
    private static final int LONGEST = 1500;

    private final Scene scene;
    private final Command command;
    private final CommandTexts texts;

    Deciding(Scene scene) {
        this.scene = scene;
        this.command = scene.command();
        this.texts = scene.texts();
    }

    /** @param amends 0: none; else the number of the entry that it puts right */
    Outcome decide(String text, Instant at, int amends, Actor by) {
        String words = text.strip();
        if (words.isEmpty()) {
            return Outcome.no("command.refused.no-text");
        }
        if (words.length() > LONGEST) {
            return Outcome.no("command.refused.too-long");
        }
        Optional<Outcome> never = impossible(at);
        if (never.isPresent()) {
            return never.get();
        }
        if (amends < 0 || amends > command.decisions().size()) {
            return Outcome.no("command.refused.no-decision");
        }
        // why: "8h15" typed at a quarter past eight and some seconds is no later entry
        boolean late = Duration.between(at, scene.now()).compareTo(Duration.ofMinutes(1)) >= 0;
        Decision decision = new Decision(
                command.decisions().size() + 1,
                late ? at : scene.now(),
                scene.now(),
                by,
                words,
                amends == 0 ? Optional.empty() : Optional.of(amends));
        Change change = scene.change().decided(decision);
        change.fact(Kind.COMMAND_DECIDED, decision.at(), by, texts.facts().decision(decision), false);
        tell(change, decision);
        return Outcome.done(change.board().done(scene.commandId()));
    }

    /** Whoever was called hears it, on every channel of theirs; whom only a telephone reaches is rung up. */
    private void tell(Change change, Decision decision) {
        String text = texts.decisionTold(command, decision);
        command.called().stream()
                .filter(person -> !person.equals(decision.by().id()))
                .forEach(person -> change.tell(
                        person,
                        text,
                        command.ledBy(person)
                                ? List.of(texts.buttons().open(command))
                                : texts.buttons().afterDecision(command)));
        List<String> byTelephone = scene.onlyByTelephone();
        if (!byTelephone.isEmpty()) {
            change.tellLeaders(
                    texts.readOut(command, decision, byTelephone),
                    texts.buttons().phones(command, byTelephone));
        }
    }

    /** A time at which nothing can have been decided. */
    private Optional<Outcome> impossible(Instant at) {
        String said = texts.moments().at(at, scene.now());
        if (at.isAfter(scene.now())) {
            return Optional.of(Outcome.no("command.refused.future", Map.of("at", said)));
        }
        Instant opened = scene.incident().openedAt().truncatedTo(ChronoUnit.MINUTES);
        return at.isBefore(opened)
                ? Optional.of(Outcome.no(
                        "command.refused.before",
                        Map.of("at", said, "opened", texts.moments().at(opened, scene.now()))))
                : Optional.empty();
    }
}
