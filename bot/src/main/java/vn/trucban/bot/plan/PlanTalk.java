package vn.trucban.bot.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** The plan in chat: what is in force, the page, and "I have read it". The reference is the version's number. */
final class PlanTalk implements Talk {
    private final PlanDesk desk;
    private final PageLinks pages;

    PlanTalk(PlanDesk desk, PageLinks pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.PLAN);
    }

    @Override
    public Optional<Button> entry(Person person, Content content) {
        return Optional.of(Action.of(Verb.PLAN).button(content.messages().text("plan.button.plan")));
    }

    @Override
    public Reply hear(Heard heard) {
        PlanTexts texts = new PlanTexts(heard.content().messages());
        Optional<PlanEdition> latest = desk.latest();
        if (latest.isEmpty()) {
            return Reply.say(heard.text("plan.chat.none"), List.of());
        }
        return switch (heard.action().arg()) {
            case PlanTexts.READ -> read(heard, latest.get(), texts);
            case PlanTexts.OPEN -> Reply.say(heard.text("plan.chat.page"), List.of(page(heard)));
            default -> Reply.say(texts.shown(latest.get()), buttons(heard, latest.get(), texts));
        };
    }

    private Reply read(Heard heard, PlanEdition latest, PlanTexts texts) {
        String ref = heard.action().ref();
        int number = ref.matches("\\d{1,8}") ? Integer.parseInt(ref) : 0;
        Answer answer =
                desk.read(number, heard.by().id(), Reading.Way.CHAT, heard.by().name());
        String text = answer.text(heard.content().messages(), number, latest.number());
        return switch (answer) {
            case REPLACED -> Reply.say(text + "\n\n" + texts.shown(latest), buttons(heard, latest, texts));
            case NOT_OPENED -> Reply.say(text, List.of(page(heard)));
            case READ -> Reply.say(text, List.of(texts.open(latest)));
            case ISSUED, OVERTAKEN, NO_SUMMARY, NOT_YOURS, READ_BEFORE, NO_SUCH, NOT_STAFF ->
                Reply.say(text, List.of());
        };
    }

    private List<Button> buttons(Heard heard, PlanEdition latest, PlanTexts texts) {
        return texts.buttons(latest, desk.reading(latest.number(), heard.by().id()));
    }

    private Button page(Heard heard) {
        return pages.button(heard.by().id(), heard.text("plan.button.open"), "/admin/plan");
    }
}
