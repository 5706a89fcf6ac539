package vn.trucban.bot.drill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.drill.Scenario.Look;
import vn.trucban.notifier.channel.Button;

/** The buttons under messages about drills: look, be excused, confirm, end. */
final class DrillChat implements Talk {
    private final DrillDesk drills;
    private final String page;

    /** @param page of drills, for those who lead them */
    DrillChat(DrillDesk drills, String page) {
        this.drills = drills;
        this.page = page;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.DRILL);
    }

    @Override
    public Reply hear(Heard heard) {
        DrillTexts texts = new DrillTexts(heard.content());
        DrillId id = new DrillId(heard.action().ref());
        String wish = heard.action().arg();
        if (wish.startsWith(DrillTexts.LOOK)) {
            return look(heard, id, wish.substring(DrillTexts.LOOK.length()), texts);
        }
        return switch (wish) {
            case DrillTexts.EXCUSE -> marked(
                    drills.excuse(id, heard.by().id(), heard.by()), heard, texts, texts.text("run.excuse-done"));
            case DrillTexts.CONFIRM -> lead(drills.confirm(id, heard.by()), heard, texts);
            case DrillTexts.END -> lead(drills.end(id, heard.by()), heard, texts);
            default -> Reply.say(texts.text("run.page"), toThePage(texts));
        };
    }

    private Reply look(Heard heard, DrillId id, String digits, DrillTexts texts) {
        int index = digits.matches("\\d") ? Integer.parseInt(digits) : -1;
        Answer answer = drills.look(id, index, heard.by());
        Optional<Look> seen =
                answer.drill().map(drill -> drill.scenario().looks().get(index));
        return seen.map(look -> Reply.say(
                        texts.seen(look, heard.now()),
                        texts.situationButtons(answer.drill().orElseThrow())))
                .orElseGet(() -> marked(answer, heard, texts, ""));
    }

    /** What players get is marked, refusals too. */
    private Reply marked(Answer answer, Heard heard, DrillTexts texts, String done) {
        return Reply.say(texts.marked(said(answer, heard).orElse(done)), List.of());
    }

    private Reply lead(Answer answer, Heard heard, DrillTexts texts) {
        String how = answer.drill()
                .map(drill -> texts.about("lead.stands", drill, Map.of("stage", texts.name(drill.stage(), "stage"))))
                .orElse("");
        return Reply.say(said(answer, heard).orElse(how), toThePage(texts));
    }

    private List<Button> toThePage(DrillTexts texts) {
        return List.of(new Button.Link(texts.text("button.page"), page));
    }

    private static Optional<String> said(Answer answer, Heard heard) {
        return answer.refusal().map(refusal -> heard.text(refusal.key(), refusal.values()));
    }
}
