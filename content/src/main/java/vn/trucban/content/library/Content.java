package vn.trucban.content.library;

import java.util.Map;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.drill.DrillPlan;
import vn.trucban.content.ladder.LadderPlan;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.outside.OutsidePlan;
import vn.trucban.content.paper.PaperPlan;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Reporting;
import vn.trucban.content.triage.TriageOnDemand;

/**
 * Everything the commune knows, loaded and checked as one; immutable. Ask the library for the current one at each use; a running
 * incident or notice keeps its own copy of what it depends on.
 *
 * @param version digest of all files
 */
public record Content(
        String version,
        Commune commune,
        WorkingCalendar calendar,
        LadderPlan ladder,
        Reporting reporting,
        PaperPlan paper,
        CertificatePlan certificates,
        OutsidePlan outside,
        DrillPlan drills,
        CommandPlan command,
        Map<PlaybookId, Playbook> playbooks,
        Map<String, NoticeTemplate> notices,
        Messages messages,
        TriageOnDemand triage) {
    public Content {
        playbooks = Map.copyOf(playbooks);
        notices = Map.copyOf(notices);
    }

    /** How many things the commune still has to fill in or decide: contacts without a number, points of its own and of the other files. */
    public int stillOpen() {
        return commune.contactsToFill().size()
                + commune.toFill().size()
                + calendar.toFill().size()
                + reporting.toFill().size()
                + outside.toFill().size();
    }

    /** All nine are always there: loading refuses content that lacks one. */
    public Playbook playbook(PlaybookId id) {
        return playbooks.get(id);
    }
}
