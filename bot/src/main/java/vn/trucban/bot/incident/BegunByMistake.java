package vn.trucban.bot.incident;

import vn.trucban.bot.staff.PersonId;

/** What somebody began by a slip and no other has seen: they may take it back, and it is no incident in any figures. */
public final class BegunByMistake {
    private BegunByMistake() {}

    /** True where they alone have it, nobody was called for it or told of it, and no board or paper intake was begun for it. */
    public static boolean mayBeTakenBack(Incident incident, PersonId by) {
        return incident.status() == Incident.Status.GUIDED
                && incident.reporter().person().equals(by)
                && incident.concernedBut(by).isEmpty()
                && incident.informed().isEmpty()
                && !incident.hurried()
                && !incident.underCommand()
                && !incident.id().exercise()
                && incident.events(IncidentEvent.Kind.PAPER_ON).isEmpty();
    }
}
