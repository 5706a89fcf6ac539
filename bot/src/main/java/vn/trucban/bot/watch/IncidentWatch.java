package vn.trucban.bot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Escalation;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.incident.Outboxes.Waiting;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.watch.Lookout;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/**
 * Audits the ladder each minute: nothing due is undone, nothing told stays unsent or was given up without anybody else
 * being reached, no open incident is missing in the list that the
 * ladder works from. Believes no report of those who do the work; looks at what is stored.
 */
final class IncidentWatch implements Lookout {
    /** The ladder looks every two seconds; what is due for so long, it does not do. */
    static final Duration OVERDUE = Duration.ofSeconds(60);

    /** After a start the ladder gets so long to look at what fell due before it; what is undone then, it does not do. */
    static final Duration TO_CATCH_UP = Duration.ofMinutes(2);

    /** Three looks missed: the program did not run, or slept with its machine. */
    private static final Duration NOT_RUNNING = Duration.ofMinutes(4);

    /** Longer than retries take while a platform is well; where people are in danger, the first failed try is one too many. */
    static final Duration UNSENT = Duration.ofMinutes(3);

    /** Enough to notice that the list of open ones is not what it should be. */
    private static final int LOOKED_BACK = 20;

    /** Looked at in turn, {@link #LOOKED_BACK} a minute: none of them is older than what a commune has open. */
    private static final int LOOKED_BACK_IN_TURN = 1000;

    private final IncidentDesk incidents;
    private final Outboxes outboxes;
    private final FailingCalls calls;
    private final Supplier<Content> content;
    private final Map<String, Instant> firstSeen = new HashMap<>();
    /** Found to be missing in the list at an earlier look. */
    private final Set<IncidentId> missed = new HashSet<>();
    /** The highest number to be looked at next; 0: begin with the newest again. */
    private int turn;

    private Instant lastLook = Instant.MIN;
    /** The first look after a start. */
    private Instant awakeSince = Instant.MIN;

    IncidentWatch(IncidentDesk incidents, Outboxes outboxes, FailingCalls calls, Supplier<Content> content) {
        this.incidents = incidents;
        this.outboxes = outboxes;
        this.calls = calls;
        this.content = content;
    }

    @Override
    public List<Trouble> look(Instant now) {
        if (lastLook.isBefore(now.minus(NOT_RUNNING))) {
            awakeSince = now;
        }
        lastLook = now;
        List<Incident> open = incidents.open();
        List<Incident> recent = incidents.recent(LOOKED_BACK);
        List<Trouble> troubles = new ArrayList<>();
        if (caughtUp(now)) {
            open.forEach(incident -> undone(incident, now).ifPresent(troubles::add));
        }
        List<Trouble> unsent =
                unsent(Stream.concat(open.stream(), recent.stream()).toList(), now);
        open.stream()
                .filter(incidents::nobodyReached)
                .map(incident -> trouble(Kind.NOBODY_REACHED, incident, lost(incident)))
                .filter(lost -> unsent.stream()
                        .noneMatch(one ->
                                one.kind() == Kind.DANGER_UNSENT && one.about().equals(lost.about())))
                .forEach(troubles::add);
        troubles.addAll(forgotten(open, Stream.concat(recent.stream(), older(recent).stream())));
        troubles.addAll(unsent);
        return troubles;
    }

    /** Since when calls for it fail, as far as nobody had it in between. */
    private static Instant lost(Incident incident) {
        int taken = incident.events(IncidentEvent.Kind.TAKEN).stream()
                .mapToInt(IncidentEvent::seq)
                .max()
                .orElse(0);
        return incident.events(IncidentEvent.Kind.UNDELIVERED).stream()
                .filter(event -> event.seq() > taken)
                .map(IncidentEvent::at)
                .findFirst()
                .orElseGet(() -> incident.waitingSince().orElse(incident.openedAt()));
    }

    private Optional<Trouble> undone(Incident incident, Instant now) {
        Kind kind = Escalation.dutyIsNext(incident) ? Kind.INCIDENT_DUE : Kind.QUESTION_DUE;
        return Escalation.due(incident, now.minus(OVERDUE)).map(since -> trouble(kind, incident, since));
    }

    /** why: what fell due while nothing ran is late by hours, and done a moment later. */
    private boolean caughtUp(Instant now) {
        return incidents.lookedThroughSince(awakeSince) || !now.isBefore(awakeSince.plus(TO_CATCH_UP));
    }

    /** Some of those before the newest, others each time, so that within an hour all have had their turn; and those missed before. */
    private List<Incident> older(List<Incident> recent) {
        int newest = recent.stream().mapToInt(Incident::number).max().orElse(0);
        int oldest = Math.max(1, newest - LOOKED_BACK_IN_TURN);
        if (turn < oldest || turn > newest) {
            turn = newest - LOOKED_BACK;
        }
        List<Incident> older = new ArrayList<>();
        missed.forEach(id -> incidents.find(id).ifPresent(older::add));
        for (int end = Math.max(oldest - 1, turn - LOOKED_BACK); turn > end; turn--) {
            incidents.numbered(turn).ifPresent(older::add);
        }
        return older;
    }

    private List<Trouble> forgotten(List<Incident> open, Stream<Incident> lookedAt) {
        Set<IncidentId> listed = open.stream().map(Incident::id).collect(Collectors.toSet());
        Map<IncidentId, Incident> forgotten = lookedAt.filter(
                        incident -> incident.open() && !listed.contains(incident.id()))
                // why again: it may have been opened between the two looks
                .filter(incident ->
                        incidents.open().stream().noneMatch(one -> one.id().equals(incident.id())))
                .collect(Collectors.toMap(Incident::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        missed.clear();
        missed.addAll(forgotten.keySet());
        return forgotten.values().stream()
                .map(incident -> trouble(Kind.INCIDENT_FORGOTTEN, incident, incident.openedAt()))
                .toList();
    }

    private List<Trouble> unsent(List<Incident> known, Instant now) {
        Map<String, Incident> byId = known.stream()
                .collect(Collectors.toMap(incident -> incident.id().value(), Function.identity(), (one, same) -> one));
        Stream<Waiting> kept = byId.values().stream()
                .flatMap(incident -> incident.tells().stream())
                .map(tell -> new Waiting(tell.id(), tell.to(), false));
        Map<String, Trouble> troubles = new HashMap<>();
        Set<String> present = new HashSet<>();
        Stream.concat(kept, outboxes.waiting().stream()).forEach(waiting -> {
            Incident incident = byId.get(FailingCalls.incident(waiting));
            String key = key(waiting);
            if (incident == null || !present.add(key)) {
                return;
            }
            Instant since = firstSeen.computeIfAbsent(key, fresh -> now);
            boolean danger = waiting.failing() && calls.calls(waiting.to(), incident) && calls.inDanger(incident);
            if (danger || !now.isBefore(since.plus(UNSENT))) {
                Kind kind = danger ? Kind.DANGER_UNSENT : Kind.CALL_OUT_UNSENT;
                Trouble trouble = trouble(kind, incident, since, waiting.to().channel());
                troubles.merge(
                        trouble.key(), trouble, (one, other) -> other.since().isBefore(one.since()) ? other : one);
            }
        });
        firstSeen.keySet().retainAll(present);
        return worst(troubles.values());
    }

    /** Without what merely stays here where, of the same incident by the same channel, a call for people in danger does. */
    private static List<Trouble> worst(Collection<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.kind() == Kind.DANGER_UNSENT
                        || troubles.stream()
                                .noneMatch(one -> one.kind() == Kind.DANGER_UNSENT
                                        && one.about().equals(trouble.about())
                                        && one.channel().equals(trouble.channel())))
                .toList();
    }

    /** why not by the tell: one that waits gives way to a newer of the same incident, and nothing has got through for all that. */
    private static String key(Waiting waiting) {
        return (waiting.failing() ? FailingCalls.incident(waiting) : waiting.id()) + " "
                + waiting.to().key();
    }

    private Trouble trouble(Kind kind, Incident incident, Instant since) {
        return new Trouble(kind, code(incident, since), Optional.empty(), Optional.empty(), since);
    }

    private Trouble trouble(Kind kind, Incident incident, Instant since, ChannelKind channel) {
        return new Trouble(kind, code(incident, since), Optional.of(channel), Optional.empty(), since);
    }

    private String code(Incident incident, Instant at) {
        return new IncidentTexts(content.get(), at).code(incident);
    }
}
