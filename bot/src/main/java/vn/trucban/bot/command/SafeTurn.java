package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.notifier.channel.Button;

/**
 * "Báo đã an toàn": which cry is over, asked once more, lest a wet thumb takes back the one beneath. Argument: nothing, the cry, or the cry
 * and the last fact that was known when it was asked.
 */
final class SafeTurn extends Turn {
    /** In the button of whoever says that people are still in danger. */
    private static final String NOT_YET = "no";

    private final RescueDesk rescues;

    SafeTurn(Heard heard, CommandDesk desk) {
        super(heard, desk);
        this.rescues = desk.rescues();
    }

    Reply reply(IncidentId id) {
        Optional<Incident> incident = desk.incident(id);
        if (incident.isEmpty()) {
            return no("command.refused.no-incident");
        }
        List<String> words = List.of(heard.action().arg().split("\\.", -1));
        if (word(words, 0).equals(NOT_YET)) {
            return no("command.safe-not-yet");
        }
        int cry = fact(words, 0);
        if (cry < 0) {
            return list(incident.get());
        }
        int seen = fact(words, 1);
        return seen < 0 ? ask(incident.get(), cry) : say(incident.get(), cry, seen);
    }

    private static int fact(List<String> words, int index) {
        return word(words, index).matches("\\d{1,6}") ? Integer.parseInt(words.get(index)) : -1;
    }

    private Reply list(Incident incident) {
        List<Reported.InNeed> open = rescues.of(heard.by(), incident, heard.now());
        if (open.isEmpty()) {
            return none(incident);
        }
        return Reply.say(
                texts.text(
                        "command.ask-safe",
                        Map.of(
                                "code", texts.code(incident),
                                "list", open.stream().map(Reported.InNeed::line).collect(Collectors.joining("\n")))),
                choices(incident, open));
    }

    private static List<Button> choices(Incident incident, List<Reported.InNeed> open) {
        return open.stream()
                .<Button>map(
                        one -> action(incident, Integer.toString(one.cry())).button(one.words()))
                .toList();
    }

    private static Action action(Incident incident, String arg) {
        return new Action(Verb.SAFE, incident.id().value(), arg);
    }

    private Reply none(Incident incident) {
        if (!incident.going()) {
            return refused(rescues.over(incident));
        }
        boolean others = !new Rescues(incident, heard.content()).open().isEmpty();
        return no(others ? "command.refused.not-own-cry" : "command.safe-none");
    }

    private Reply refused(Refusal why) {
        return Reply.say(texts.text(why.key(), why.values()), List.of());
    }

    /** Why not, and what can still be said. */
    private Reply refused(Refusal why, Incident incident) {
        List<Reported.InNeed> open = rescues.of(heard.by(), incident, heard.now());
        return Reply.say(texts.text(why.key(), why.values()), choices(incident, open));
    }

    private Reply ask(Incident incident, int cry) {
        Optional<Refusal> why =
                rescues.mayNot(heard.by(), incident, cry, incident.events().size());
        if (why.isPresent()) {
            return refused(why.get(), incident);
        }
        String line = rescues.of(heard.by(), incident, heard.now()).stream()
                .filter(one -> one.cry() == cry)
                .map(Reported.InNeed::line)
                .findFirst()
                .orElseThrow();
        String known = cry + "." + incident.events().size();
        return Reply.say(
                texts.text("command.ask-safe-sure", Map.of("code", texts.code(incident), "line", line)),
                List.of(
                        action(incident, known).button(texts.text("command.button.safe-yes")),
                        action(incident, NOT_YET).button(texts.text("command.button.safe-no"))));
    }

    private Reply say(Incident incident, int cry, int seen) {
        RescueDesk.Answer answer = rescues.carriedOut(incident.id(), heard.commandId(), cry, seen, heard.by());
        Incident now = desk.incident(incident.id()).orElse(incident);
        return answer.saved()
                .map(saved -> said(saved, now))
                .orElseGet(() -> refused(answer.refusal().orElseThrow(), now));
    }

    private Reply said(Rescues.Saved saved, Incident now) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                "command.safe-said",
                Map.of(
                        "words", saved.group().words(),
                        "at", texts.moments().at(saved.by().at(), heard.now()))));
        List<Reported.InNeed> left = rescues.of(heard.by(), now, heard.now());
        if (!left.isEmpty()) {
            lines.add(texts.text("command.safe-left", Map.of("count", left.size())));
        }
        return Reply.say(String.join("\n", lines), left.isEmpty() ? List.of() : List.of(buttons.rescues(now.id())));
    }
}
