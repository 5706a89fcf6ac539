package vn.trucban.bot.logbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;

/** Asks when an incident really began or ended. */
final class TimesTalk implements Talk {
    private static final String ENDED = "ended";

    private final TimesDesk desk;

    TimesTalk(TimesDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.TIMES);
    }

    @Override
    public Reply hear(Heard heard) {
        Action action = heard.action();
        boolean end = action.arg().equals(ENDED);
        IncidentId id = new IncidentId(action.ref());
        if (desk.find(id).isEmpty()) {
            return Reply.say(heard.text("archive.none"), List.of());
        }
        if (!heard.answers()) {
            return Reply.ask(
                    heard.text(end ? "register.times.ask-ended" : "register.times.ask-began"), action, List.of());
        }
        Optional<SaidTime> said = heard.words().flatMap(words -> SaidTime.in(words, heard.now()));
        if (said.isEmpty()) {
            return Reply.ask(heard.text("register.times.unread"), action, List.of());
        }
        Party by = new Party(heard.by().id(), heard.by().name(), heard.at());
        TimesDesk.Answer answer = desk.set(
                id, heard.commandId(), by, end, said.get().at(), heard.content().messages());
        return answer.done()
                ? Reply.say(
                        answer.text(),
                        List.of(Action.of(Verb.ENTRIES, id.value()).button(heard.text("register.button.entries"))))
                : Reply.ask(answer.text(), action, List.of());
    }
}
