package vn.trucban.bot.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.messages.Messages;

/** The sentences about who raises a command: what leaders are asked, and what the others hear where no leader answers. */
final class ProposalTexts {
    private final Messages messages;

    ProposalTexts(Messages messages) {
        this.messages = messages;
    }

    /** @param times how often it is said with this time */
    String question(Incident incident, Optional<Hazard> hazard, int times) {
        Map<String, Object> values = values(incident, hazard);
        values.put("times", times);
        return messages.text(times > 1 ? "command.proposal-again" : "command.proposal", values);
    }

    /** For whoever may raise it in the leaders' stead. */
    String standIn(Incident incident, Optional<Hazard> hazard, List<Person> leaders) {
        boolean drill = incident.id().exercise();
        Map<String, Object> values = values(incident, hazard);
        values.putAll(leaders(leaders, drill));
        return messages.text(drill ? "command.stand-in-drill" : "command.stand-in", values);
    }

    private Map<String, Object> values(Incident incident, Optional<Hazard> hazard) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", new CommandTexts(messages).code(incident));
        values.put("hazard", hazard.map(Hazard::name).orElseGet(incident.playbook()::shortName));
        values.put("who", incident.reporter().name());
        values.put("words", incident.words());
        return values;
    }

    /** Whom to call, as "leaders": with numbers where it is real; plainly what to do where the staff list has no leader. */
    Map<String, Object> leaders(List<Person> leaders, boolean drill) {
        Map<String, Object> values = new HashMap<>();
        values.put("leaders", line(leaders, drill));
        return values;
    }

    private String line(List<Person> leaders, boolean drill) {
        if (drill) {
            return messages.text("command.leaders.drill");
        }
        if (leaders.isEmpty()) {
            return messages.text("command.leaders.none");
        }
        String list = leaders.stream()
                .map(one -> one.phone()
                        .map(phone -> messages.text("command.leaders.one", Map.of("name", one.name(), "phone", phone)))
                        .orElseGet(one::name))
                .collect(Collectors.joining("; "));
        return messages.text("command.leaders.call", Map.of("list", list));
    }
}
