package vn.trucban.bot.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.drill.Scenario.Look;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** The buttons under messages about drills: look, be excused, confirm, end. */
final class DrillChat implements Talk {
    /** A screen with more of them is a list nobody reads; the page has them all. */
    private static final int MOST_BUTTONS = 5;

    private final DrillDesk drills;
    private final PageLinks links;

    DrillChat(DrillDesk drills, PageLinks links) {
        this.drills = drills;
        this.links = links;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.DRILL);
    }

    /** Refusals too say that they are about a drill. */
    @Override
    public Reply hear(Heard heard) {
        return answer(heard).ofDrill();
    }

    private static Reply said(Answer answer, Heard heard, String done) {
        return Reply.say(refusal(answer, heard).orElse(done), List.of());
    }

    private Reply answer(Heard heard) {
        DrillTexts texts = new DrillTexts(heard.content());
        DrillId id = new DrillId(heard.action().ref());
        String wish = heard.action().arg();
        if (wish.startsWith(DrillTexts.LOOK)) {
            return look(heard, id, wish.substring(DrillTexts.LOOK.length()), texts);
        }
        if (wish.startsWith(DrillTexts.ACTED)) {
            return acted(heard, id, wish.substring(DrillTexts.ACTED.length()), texts);
        }
        return switch (wish) {
            case DrillTexts.EXCUSE ->
                said(drills.excuse(id, heard.by().id(), heard.by()), heard, texts.text("run.excuse-done"));
            case DrillTexts.CONFIRM -> lead(drills.confirm(id, heard.by()), heard, texts);
            case DrillTexts.END -> lead(drills.end(id, heard.by()), heard, texts);
            case DrillTexts.LIST -> list(heard, texts);
            default -> Reply.say(texts.text("run.page"), toThePage(heard));
        };
    }

    @Override
    public Optional<Button> entry(Person person, Content content) {
        return person.is(Role.LEADER)
                ? Optional.of(new Action(Verb.DRILL, "", DrillTexts.LIST)
                        .button(content.messages().text("drill.button.list")))
                : Optional.empty();
    }

    /** What is due, what is ahead as far as this person may know, and what can be done about it now. */
    private Reply list(Heard heard, DrillTexts texts) {
        List<String> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (Drill drill : drills.all()) {
            if (drill.stage().ahead()
                    && (drill.running() || drills.knows(drill, heard.by().id()))) {
                lines.add(standing(drill, texts));
                if (drill.running()) {
                    buttons.add(texts.end(drill));
                } else if (drill.stage() == Drill.Stage.PLANNED
                        && heard.by().is(Role.LEADER)
                        && drills.leads(drill, heard.by().id())) {
                    buttons.add(texts.confirm(drill));
                }
            }
        }
        for (DrillCalendar.State state : List.of(DrillCalendar.State.OVERDUE, DrillCalendar.State.SOON)) {
            String kinds = drills.calendar().in(state).stream()
                    .map(due -> heard.content().playbook(due.kind()).shortName())
                    .collect(Collectors.joining(", "));
            if (!kinds.isEmpty()) {
                lines.add(texts.text("list." + texts.id(state), Map.of("kinds", kinds)));
            }
        }
        buttons.addAll(toThePage(heard));
        return Reply.say(
                lines.isEmpty() ? texts.text("list.nothing") : String.join("\n", lines),
                buttons.size() <= MOST_BUTTONS ? buttons : toThePage(heard));
    }

    private static String standing(Drill drill, DrillTexts texts) {
        return texts.about("lead.stands", drill, Map.of("stage", texts.name(drill.stage(), "stage")));
    }

    private Reply look(Heard heard, DrillId id, String digits, DrillTexts texts) {
        int index = digits.matches("\\d") ? Integer.parseInt(digits) : -1;
        Answer answer = drills.look(id, index, heard.by());
        Optional<Look> seen =
                answer.drill().map(drill -> drill.scenario().looks().get(index));
        return seen.map(look -> Reply.say(
                        texts.seen(look, heard.now()),
                        texts.situationButtons(answer.drill().orElseThrow())))
                .orElseGet(() -> said(answer, heard, ""));
    }

    private Reply acted(Heard heard, DrillId id, String digits, DrillTexts texts) {
        int index = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
        return said(drills.acted(id, index, heard.by()), heard, texts.text("page.done"));
    }

    private Reply lead(Answer answer, Heard heard, DrillTexts texts) {
        String how = answer.drill().map(drill -> standing(drill, texts)).orElse("");
        return Reply.say(refusal(answer, heard).orElse(how), toThePage(heard));
    }

    /** To the one it is about; to all of them where it is about none. */
    private List<Button> toThePage(Heard heard) {
        String path = drills.find(new DrillId(heard.action().ref()))
                .map(drill -> "/" + drill.number())
                .orElse("");
        return List.of(links.button(heard.by().id(), heard.text("drill.button.page"), "/admin/drills" + path));
    }

    private static Optional<String> refusal(Answer answer, Heard heard) {
        return answer.refusal().map(refusal -> heard.text(refusal.key(), refusal.values()));
    }
}
