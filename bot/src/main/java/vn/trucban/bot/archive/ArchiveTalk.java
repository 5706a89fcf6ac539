package vn.trucban.bot.archive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;

/** Puts an incident away from a phone. */
final class ArchiveTalk implements Talk {
    private final ArchiveDesk desk;

    ArchiveTalk(ArchiveDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.ARCHIVE);
    }

    @Override
    public Reply hear(Heard heard) {
        IncidentId id = new IncidentId(heard.action().ref());
        ArchiveDesk.Answer answer = ArchiveDesk.isFor(heard.by())
                ? desk.archive(
                        id,
                        new Party(heard.by().id(), heard.by().name(), heard.at()),
                        heard.content().messages())
                : ArchiveDesk.Answer.refused(heard.text("archive.not-yours"));
        return Reply.say(
                answer.text(),
                List.of(Action.of(Verb.ENTRIES, id.value()).button(heard.text("register.button.entries"))));
    }
}
