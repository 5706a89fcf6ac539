package vn.trucban.bot.archive;

import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.messages.Messages;

/**
 * Puts a closed incident away. It cannot be opened again after that, and not be put away while receipts of its paper intake are open
 * without a reason (plan III.4, III.5).
 */
public final class ArchiveDesk {
    private final IncidentDesk incidents;
    private final PaperDesk papers;

    public ArchiveDesk(IncidentDesk incidents, PaperDesk papers) {
        this.incidents = incidents;
        this.papers = papers;
    }

    /** Its screens in chat. */
    public static Talk talk(IncidentDesk incidents, PaperDesk papers) {
        return new ArchiveTalk(new ArchiveDesk(incidents, papers));
    }

    /** What leaders say of an incident that was none. */
    public static Talk falseAlarms(IncidentDesk incidents) {
        return new FalseAlarmTalk(incidents);
    }

    /** True where this person may say that it was none. */
    public static boolean mayVoid(Person person) {
        return FalseAlarmTalk.isFor(person);
    }

    /** Those who may put away. */
    public static boolean isFor(Person person) {
        return person.is(Role.TECHNICIAN) || person.is(Role.LEADER) || person.is(Role.ADMIN);
    }

    /** Done once; a second time changes nothing. What it says is a sentence to show. */
    public Answer archive(IncidentId id, Party by, Messages messages) {
        Optional<Incident> found = incidents.find(id).filter(incident -> !id.exercise());
        if (found.isEmpty()) {
            return Answer.refused(messages.text("archive.none"));
        }
        if (found.get().archived()) {
            return Answer.done(messages.text("archive.already"));
        }
        if (found.get().open()) {
            return Answer.refused(messages.text("archive.still-open"));
        }
        return papers.keepsOpen(id)
                .map(why -> Answer.refused(messages.text(why.key(), why.values())))
                .orElseGet(() -> put(id, by, messages));
    }

    private Answer put(IncidentId id, Party by, Messages messages) {
        boolean away = incidents
                .carryOut(id, "archive", new IncidentCommand.Archive(by))
                .filter(Incident::archived)
                .isPresent();
        // why: somebody may have opened it again in this moment
        return away ? Answer.done(messages.text("archive.done")) : Answer.refused(messages.text("archive.still-open"));
    }

    /** @param text a whole sentence */
    public record Answer(boolean done, String text) {
        static Answer done(String text) {
            return new Answer(true, text);
        }

        static Answer refused(String text) {
            return new Answer(false, text);
        }
    }
}
