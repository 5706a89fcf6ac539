package vn.trucban.bot.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.outside.Deed.Kind;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.calendar.WorkingCalendar.Session;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.outside.OutsidePlan;
import vn.trucban.content.playbook.PlaybookId;

/** Of what people must be reminded, and when. Pure: the same help at the same moment has the same reminders. */
final class Reminders {
    /** Whoever was told three times knows it; the page goes on saying it in red. */
    private static final int TIMES = 3;

    private final Incident incident;
    private final OutsideHelp help;
    private final Content content;
    private final OutsidePlan plan;

    Reminders(Incident incident, OutsideHelp help, Content content) {
        this.incident = incident;
        this.help = help;
        this.content = content;
        this.plan = content.outside();
    }

    /** Why somebody is reminded. */
    enum Why {
        /** Nobody answered: call again, or the next one. */
        AGAIN,
        /** It is the promised time: are they there? */
        ASK,
        LATE,
        /** The provincial Centre must be informed. */
        INFORM
    }

    /**
     * @param key names it among the reminders of this incident; the same thing is reminded of once
     * @param times how often people have been reminded of the same already
     */
    record Due(String key, Why why, String contact, Instant at, int times) {
        /** Itself, or one that says more of the same contact, or the same later. */
        boolean outdoneBy(Due other) {
            boolean sameMatter = other.contact().equals(contact) && (why == Why.INFORM) == (other.why() == Why.INFORM);
            boolean more = other.why().compareTo(why) > 0
                    || other.why() == why && !other.at().isBefore(at);
            return sameMatter && more;
        }
    }

    /** Those that are due by now and have not been given; none where this is no time to remind anybody, however late they are. */
    List<Due> due(Instant now) {
        if (saidAt(now).isAfter(now)) {
            return List.of();
        }
        return all().filter(one -> !help.reminded().contains(one.key()))
                .filter(one -> !now.isBefore(saidAt(one.at())))
                .toList();
    }

    /** After a night only the last word about each contact is said. */
    List<Due> latest(List<Due> due) {
        List<Due> latest = new ArrayList<>();
        for (Due one : due) {
            if (due.stream().noneMatch(other -> !other.equals(one) && one.outdoneBy(other))) {
                latest.add(one);
            }
        }
        return latest;
    }

    /** When the next reminder about this contact comes, as of {@code now}; empty: none does. */
    Optional<Instant> next(String contact, Instant now) {
        Instant earliest = saidAt(now);
        return all().filter(one -> one.contact().equals(contact) && one.why() != Why.INFORM)
                .filter(one -> !help.reminded().contains(one.key()))
                .map(one -> saidAt(one.at()))
                .map(at -> at.isBefore(earliest) ? earliest : at)
                .min(Instant::compareTo);
    }

    private Stream<Due> all() {
        return incident.going()
                ? Stream.concat(help.matters().stream().flatMap(this::about), inform())
                : Stream.empty();
    }

    private Stream<Due> about(Matter matter) {
        Optional<Deed> basis = matter.basis();
        if (basis.isEmpty()) {
            return Stream.empty();
        }
        List<Due> due = new ArrayList<>();
        again(matter).ifPresent(due::add);
        if (Commune.emergency(matter.contact())) {
            // why: nobody asks them for an hour, and no letter goes to them
            return due.stream();
        }
        boolean silent = basis.get().kind() == Kind.SILENT;
        if (!silent) {
            due.add(new Due(
                    key("ask", basis.get()),
                    Why.ASK,
                    matter.contact(),
                    matter.expected(plan).get(),
                    0));
        }
        due.add(new Due(
                key("late", basis.get()),
                Why.LATE,
                matter.contact(),
                matter.lateFrom(plan).get(),
                0));
        return due.stream();
    }

    /** Nobody answered, they are not expected, and nobody else has been called since. */
    private Optional<Due> again(Matter matter) {
        Optional<Deed> last = matter.lastCall().filter(call -> call.kind() == Kind.SILENT);
        return last.filter(call -> !help.calledAfter(call.at()))
                .filter(call -> matter.promise()
                        .flatMap(Deed::until)
                        .filter(until -> until.isAfter(call.at()))
                        .isEmpty())
                .map(call -> new Due(
                        key("again", call),
                        Why.AGAIN,
                        matter.contact(),
                        call.at().plus(plan.callAgain()),
                        0));
    }

    private Stream<Due> inform() {
        Optional<Instant> due = informDue(incident, help, plan);
        Duration within = plan.informWithin(incident.playbook().id()).orElse(Duration.ZERO);
        return due.stream().flatMap(at -> Stream.iterate(0, times -> times < TIMES, times -> times + 1)
                .map(times -> new Due(
                        "inform-" + (times + 1),
                        Why.INFORM,
                        plan.informed(),
                        at.plus(within.multipliedBy(times)),
                        times)));
    }

    /** From when the incident was passed on, as the plan says: what is solved on the spot need not be told. */
    static Optional<Instant> informDue(Incident incident, OutsideHelp help, OutsidePlan plan) {
        if (!incident.going() || !help.informed().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> passedOn = incident.events().stream()
                .filter(event ->
                        event.kind() == IncidentEvent.Kind.ESCALATED || event.kind() == IncidentEvent.Kind.TAKEN)
                .map(IncidentEvent::at)
                .findFirst();
        return plan.informWithin(incident.playbook().id()).flatMap(within -> passedOn.map(at -> at.plus(within)));
    }

    /** Names the question whether they have come. */
    static String askedKey(OutsideHelp help, Deed basis) {
        return key(help, "ask", basis);
    }

    private String key(String what, Deed deed) {
        return key(help, what, deed);
    }

    private static String key(OutsideHelp help, String what, Deed deed) {
        return what + "-" + (help.deeds().indexOf(deed) + 1);
    }

    /** Nobody is woken for a provider; where people are in danger or the storm is there, everybody is awake. */
    private Instant saidAt(Instant due) {
        boolean urgent = incident.playbook().id() == PlaybookId.DISASTER || incident.hurried();
        if (urgent) {
            return due;
        }
        ZonedDateTime at = due.atZone(WorkingCalendar.ZONE);
        List<Session> sessions = content.calendar().sessions(at.toLocalDate());
        LocalTime time = at.toLocalTime();
        boolean day = !sessions.isEmpty()
                && !time.isBefore(sessions.get(0).start())
                && !time.isAfter(sessions.get(sessions.size() - 1).end());
        return day ? due : content.calendar().nextOpen(due).orElse(due);
    }
}
