package vn.trucban.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.broadcast.Stage;

/** What a drill's incident and notices tell, as a test says that it was; minutes and seconds from its start. */
final class Happened {
    private static final Serial SERIAL = Serial.find("DT-2026-0001-" + digit()).orElseThrow();

    private final Instant start;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final List<Broadcast> notices = new ArrayList<>();

    Happened(Instant start) {
        this.start = start;
    }

    private static String digit() {
        for (int digit = 0; digit < 10; digit++) {
            if (Serial.find("DT-2026-0001-" + digit).isPresent()) {
                return Integer.toString(digit);
            }
        }
        throw new IllegalStateException("every number has a check digit");
    }

    Instant at(long minute, long second) {
        return start.plus(Duration.ofMinutes(minute)).plusSeconds(second);
    }

    Happened incident(long minute, long second, IncidentEvent.Kind kind, String who, String text) {
        events.add(new IncidentEvent(events.size() + 1, at(minute, second), kind, who, text));
        return this;
    }

    Happened notice(long minute, long second, Person by, Optional<FollowUp> kind) {
        return notice(minute, second, by, by, kind);
    }

    Happened notice(long minute, long second, Person author, Person approver, Optional<FollowUp> kind) {
        notices.add(notice(at(minute, second), author, approver, kind, true));
        return this;
    }

    /** One that was no drill. */
    Happened real(long minute, Person by) {
        notices.add(notice(at(minute, 0), by, by, Optional.empty(), false));
        return this;
    }

    private static Broadcast notice(
            Instant at, Person author, Person approver, Optional<FollowUp> kind, boolean drill) {
        BroadcastId id = new BroadcastId("b" + at.toEpochMilli());
        return new Broadcast(
                id,
                SERIAL,
                3,
                Stage.DONE,
                DraftRequest.freeText(Level.ROUTINE, "Mất mạng", "Mất mạng", drill),
                Optional.empty(),
                kind.map(one -> new Link(one, List.of(new Link.Reference(id, SERIAL, at)))),
                1,
                false,
                Map.of(),
                Optional.empty(),
                Optional.of(new Broadcast.Issue(at, at.plusSeconds(3600))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Entry(at, Entry.What.DRAFTED, author.id().value(), author.name(), Actor.Via.CHAT, ""),
                        new Entry(
                                at, Entry.What.APPROVED, approver.id().value(), approver.name(), Actor.Via.CHAT, "")));
    }

    DrillFacts facts() {
        Incident base = new IncidentsInMemory().reported(PlaybookId.INTERNET, "mất mạng", start);
        Incident incident = new Incident(
                new IncidentId("dt~d1~abcde"),
                base.number(),
                base.version(),
                base.playbook(),
                base.ladder(),
                base.reporter(),
                base.affected(),
                base.words(),
                base.openedAt(),
                base.status(),
                base.rung(),
                base.waitingSince(),
                base.nudged(),
                base.unreached(),
                base.assignee(),
                base.resolution(),
                events,
                base.pictures(),
                base.applied(),
                base.tells(),
                base.registered(),
                base.repeats(),
                base.offer(),
                base.confirmed(),
                base.informed());
        return new DrillFacts(List.of(incident), notices);
    }
}
