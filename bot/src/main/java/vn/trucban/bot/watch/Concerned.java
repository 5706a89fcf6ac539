package vn.trucban.bot.watch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.watch.FailingCalls.Number;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/** What alarms are about, as it is now: looked up where an alarm is of an incident, and only there; the store may be what is away. */
final class Concerned {
    private static final Set<Kind> OF_AN_INCIDENT = EnumSet.of(
            Kind.INCIDENT_DUE,
            Kind.QUESTION_DUE,
            Kind.INCIDENT_FORGOTTEN,
            Kind.CALL_OUT_UNSENT,
            Kind.DANGER_UNSENT,
            Kind.NOBODY_REACHED);

    /** Enough for one that has just ended. */
    private static final int LOOKED_BACK = 20;

    private final IncidentDesk incidents;
    private final FailingCalls calls;
    private final Supplier<Content> content;

    Concerned(IncidentDesk incidents, FailingCalls calls, Supplier<Content> content) {
        this.incidents = incidents;
        this.calls = calls;
        this.content = content;
    }

    /** @param staff whose telephones are given for what is of no incident */
    AlarmTexts.Concerns now(Staff staff, Instant now) {
        FailingCalls.Look look = calls.look();
        return new AlarmTexts.Concerns() {
            @Override
            public String happening(Trouble trouble) {
                return incident(trouble, now).map(calls::happening).orElse("");
            }

            @Override
            public List<Number> numbers(Trouble trouble) {
                return incident(trouble, now)
                        .map(look::numbers)
                        .orElseGet(() -> PhoneList.of(staff, now).people().stream()
                                .map(Number::of)
                                .toList());
            }
        };
    }

    private Optional<Incident> incident(Trouble trouble, Instant now) {
        IncidentTexts texts = new IncidentTexts(content.get(), now);
        return Stream.of(trouble)
                .filter(one -> OF_AN_INCIDENT.contains(one.kind()))
                .flatMap(one -> Stream.concat(incidents.open().stream(), incidents.recent(LOOKED_BACK).stream()))
                .filter(incident -> texts.code(incident).equals(trouble.about()))
                .findFirst();
    }
}
