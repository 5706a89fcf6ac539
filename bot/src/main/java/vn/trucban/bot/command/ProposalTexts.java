package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The sentences about who raises a command: what leaders are asked, and what the others hear where no leader answers. */
final class ProposalTexts {
    private final Messages messages;

    ProposalTexts(Messages messages) {
        this.messages = messages;
    }

    String question(Reason why) {
        String key = why.danger() ? "command.proposal" : "command.proposal-wished";
        return messages.text(why.times() > 1 ? key + "-again" : key, values(why));
    }

    /** For whoever may raise it in the leaders' stead. */
    String standIn(Reason why, List<Person> leaders) {
        boolean drill = why.incident().id().exercise();
        Map<String, Object> values = values(why);
        values.putAll(leaders(leaders, drill));
        String danger = drill ? "command.stand-in-drill" : "command.stand-in";
        return messages.text(why.danger() ? danger : "command.stand-in-wished", values);
    }

    private Map<String, Object> values(Reason why) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", new CommandTexts(messages).code(why.incident()));
        values.put(
                "hazard",
                why.hazard().map(Hazard::name).orElseGet(why.incident().playbook()::shortName));
        values.put("said", said(why));
        values.put("wisher", why.wish().map(Actor::name).orElseGet(() -> messages.text("incident.desk")));
        values.put("times", why.times());
        return values;
    }

    /** Who said what, and what is new since somebody said that none is needed. */
    private String said(Reason why) {
        Moments moments = new Moments(messages);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "command.said", Map.of("who", why.incident().reporter().name(), "words", why.report())));
        why.declined()
                .ifPresent(no -> lines.add(messages.text(
                        "command.said-no", Map.of("who", no.by().name(), "at", moments.at(no.at(), why.now())))));
        why.cry()
                .ifPresent(cry -> lines.add(messages.text(
                        "command.said-since",
                        Map.of("who", cry.who(), "at", moments.at(cry.at(), why.now()), "words", why.cried()))));
        return String.join("\n", lines);
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
