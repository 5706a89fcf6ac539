package vn.trucban.bot.logbook;

import java.util.regex.Matcher;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.RegisterEntry;

/** Whoever goes to help reads what was told: while people may be in danger it is not erased. */
record PeopleAtRisk(IncidentDesk incidents) {
    boolean areToldOfBy(RegisterEntry entry) {
        Matcher fact = LogbookDesk.OF_INCIDENT.matcher(entry.fact().event());
        return fact.matches()
                && incidents
                        .find(new IncidentId(fact.group(1)))
                        .filter(incident -> incident.going() && DangerWords.endangers(incident))
                        .isPresent();
    }
}
