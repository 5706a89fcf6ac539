package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Reply.Said;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.notifier.channel.Button;

/** Raising a command, and finding the one that is meant. */
final class RaiseTurn extends Turn {
    private static final String ALL = "all";
    /** Instead of a kind: leaders are asked; none is needed. */
    private static final String ASK = "ask";

    private static final String NO = "no";

    RaiseTurn(Heard heard, CommandDesk desk) {
        super(heard, desk);
    }

    /** Which command, where a button does not say; with one there is no question. */
    Reply which() {
        List<Command> standing = desk.live().stream()
                .filter(Command::standing)
                .filter(one -> desk.mayRead(heard.by(), one))
                .toList();
        List<Incident> without = CommandDesk.mayWish(heard.by()) ? desk.withoutCommand(heard.by()) : List.of();
        if (standing.size() == 1 && without.isEmpty()) {
            return marked(board(standing.get(0)), standing.get(0).incident());
        }
        if (standing.isEmpty() && without.size() == 1) {
            return marked(
                    ask(without.get(0), desk.hazard(without.get(0))),
                    without.get(0).id());
        }
        List<Button> choices = new ArrayList<>();
        standing.forEach(one -> choices.add(buttons.named(one, texts)));
        without.forEach(one -> choices.add(buttons.raise(one, texts)));
        return Reply.say(texts.text(choices.isEmpty() ? "command.none" : "command.which"), choices);
    }

    Reply raise(IncidentId id, List<String> words) {
        Optional<Command> there = desk.find(id).filter(one -> one.setup().isPresent());
        if (there.isPresent() && !there.get().hasApplied(heard.commandId())) {
            return raisedBefore(there.get());
        }
        Optional<Incident> incident = desk.incident(id);
        if (incident.isEmpty()) {
            return no("command.refused.no-incident");
        }
        String hazard = word(words, 1);
        if (hazard.equals(ASK)) {
            return said(desk.ask(id, heard.commandId(), by), asked -> asked(asked, incident.get()), List.of());
        }
        if (hazard.equals(NO)) {
            return said(
                    desk.decline(id, heard.commandId(), by),
                    declined -> Reply.say(texts.text("command.declined"), List.of(buttons.raise(id))),
                    List.of());
        }
        if (hazard.isEmpty() || hazard.equals(ALL)) {
            Optional<Hazard> known = hazard.isEmpty() ? desk.hazard(incident.get()) : Optional.empty();
            return ask(incident.get(), known);
        }
        return said(
                desk.raise(id, heard.commandId(), hazard, by),
                command -> Reply.say(
                        text(
                                "command.raised",
                                command,
                                Map.of("count", command.seats().size())),
                        buttons.board(command, someInNeed(command), desk.mayEnd(heard.by(), command))),
                List.of());
    }

    /** Whoever comes second hears who was first. */
    private Reply raisedBefore(Command there) {
        Reply board = board(there);
        Optional<Actor> other =
                there.raisedBy().filter(one -> there.standing() && !one.id().equals(by.id()));
        if (other.isEmpty()) {
            return board;
        }
        List<Said> says = new ArrayList<>();
        says.add(new Said(
                text(
                        "command.raised-before",
                        there,
                        Map.of(
                                "who", texts.raiser(there),
                                "at", texts.moments().at(there.raisedAt(), heard.now()))),
                List.of()));
        says.addAll(board.says());
        return new Reply(says, Optional.empty());
    }

    private Reply ask(Incident incident, Optional<Hazard> known) {
        Optional<Refusal> never = desk.mayNotRaise(heard.by(), incident);
        if (never.isPresent()) {
            return Reply.say(texts.text(never.get().key(), never.get().values()), calls(incident));
        }
        String code = texts.code(incident);
        return known.map(hazard -> Reply.say(
                        texts.text("command.ask-raise", Map.of("code", code, "hazard", hazard.name())),
                        buttons.raiseAs(incident.id(), hazard)))
                .orElseGet(() -> Reply.say(
                        texts.text("command.ask-hazard", Map.of("code", code)),
                        buttons.hazards(incident.id(), heard.content().command().hazards())));
    }

    /** What whoever had leaders asked, or found them asked already, may do until one answers. */
    private Reply asked(Command now, Incident incident) {
        Optional<Refusal> no = desk.mayNotRaise(heard.by(), incident);
        List<String> says = new ArrayList<>();
        if (now.hasApplied(heard.commandId())) {
            boolean leaders = desk.staffFor(incident.id()).with(Role.LEADER).stream()
                    .anyMatch(one -> !one.addresses().isEmpty());
            says.add(texts.text(leaders ? "command.asked-leaders" : "command.asked-others"));
        } else if (no.isEmpty()) {
            says.add(texts.text("command.asked-before"));
        }
        no.ifPresent(why -> says.add(texts.text(why.key(), why.values())));
        List<Button> can = new ArrayList<>(calls(incident));
        if (no.isEmpty()) {
            can.add(Proposing.leader(heard.by()) ? buttons.raise(incident.id()) : buttons.raiseFor(incident.id()));
        }
        return Reply.say(String.join("\n", says), can);
    }

    private List<Button> calls(Incident incident) {
        List<Button> can = new ArrayList<>();
        if (!incident.id().exercise()) {
            can.addAll(buttons.calls(desk.staffFor(incident.id()).with(Role.LEADER)));
        }
        if (desk.mayAsk(heard.by(), incident)) {
            can.add(buttons.askLeaders(incident.id()));
        }
        return can;
    }
}
