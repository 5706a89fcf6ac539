package vn.trucban.bot.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Button;

/** Sentences about the plan's versions. */
final class PlanTexts {
    /** Marks the button that says "I have read it". */
    static final String READ = "r";
    /** Marks the button that opens the page. */
    static final String OPEN = "o";

    private static final int LISTED = 6;

    private final Messages messages;

    PlanTexts(Messages messages) {
        this.messages = messages;
    }

    /** What somebody is asked who has not read it. */
    String ask(PlanEdition edition, Reading reading) {
        String how = messages.text(reading.openedAt().isPresent() ? "plan.chat.how-read" : "plan.chat.how-open");
        Map<String, Object> values = new HashMap<>(values(edition));
        values.put("how", how);
        return messages.text(reading.asked() > 0 ? "plan.chat.remind" : "plan.chat.ask", values);
    }

    /** To leaders: who has not. */
    String unread(PlanEdition edition, List<Person> people) {
        String list = people.stream()
                .map(person -> person.addresses().isEmpty()
                        ? messages.text("plan.chat.unread-unreached", Map.of("name", person.name()))
                        : person.name())
                .collect(Collectors.joining(", "));
        return messages.text(
                "plan.chat.unread", Map.of("number", edition.number(), "count", people.size(), "list", list));
    }

    String shown(PlanEdition edition) {
        return messages.text("plan.chat.shown", values(edition));
    }

    private Map<String, Object> values(PlanEdition edition) {
        return Map.of(
                "number", edition.number(),
                "when", new Moments(messages).full(edition.issuedAt()),
                "by", edition.by().name(),
                "summary", edition.summary(),
                "changes", changes(edition));
    }

    private String changes(PlanEdition edition) {
        if (edition.changes().isEmpty()) {
            return "";
        }
        List<String> names = edition.changes().stream()
                .map(PlanEdition.Change::name)
                .distinct()
                .toList();
        String list = names.stream().limit(LISTED).map(name -> "• " + name).collect(Collectors.joining("\n"));
        int more = names.size() - LISTED;
        String rest = more > 0 ? "\n" + messages.text("plan.chat.more", Map.of("count", more)) : "";
        return "\n" + messages.text("plan.chat.changes", Map.of("list", list + rest));
    }

    /** Whoever has had it before them may say so; everybody may open it. */
    List<Button> buttons(PlanEdition edition, Reading reading) {
        Button read = new Action(Verb.PLAN, Integer.toString(edition.number()), READ)
                .button(messages.text("plan.button.read"));
        boolean mayRead = reading.openedAt().isPresent() && reading.tick().isEmpty();
        return mayRead ? List.of(read, open(edition)) : List.of(open(edition));
    }

    Button open(PlanEdition edition) {
        return new Action(Verb.PLAN, Integer.toString(edition.number()), OPEN)
                .button(messages.text("plan.button.open"));
    }
}
