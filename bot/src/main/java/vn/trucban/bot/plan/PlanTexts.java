package vn.trucban.bot.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
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
    String ask(PlanEdition edition, boolean again) {
        return messages.text(again ? "plan.chat.remind" : "plan.chat.ask", values(edition));
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

    List<Button> buttons(PlanEdition edition) {
        return List.of(
                new Action(Verb.PLAN, Integer.toString(edition.number()), READ)
                        .button(messages.text("plan.button.read")),
                open(edition));
    }

    Button open(PlanEdition edition) {
        return new Action(Verb.PLAN, Integer.toString(edition.number()), OPEN)
                .button(messages.text("plan.button.open"));
    }
}
