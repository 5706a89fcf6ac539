package vn.trucban.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.content.drill.Deed;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Entry;

/**
 * One thing that happened while a drill ran.
 *
 * @param who the name; empty: nobody in particular
 * @param deed what it proves; empty: nothing that is asked for
 * @param text the sentence of the incident, the title of a notice, or where somebody looked
 */
record Fact(Instant at, String who, Optional<Deed> deed, Source source, String text) {
    /** Where it was found. Message key: {@code drill.fact.<name in lower case>}. */
    enum Source {
        INCIDENT,
        NOTICE,
        LOOK,
        EXCUSE
    }

    /** In order; only what happened from the start of the drill to its end, or to now while it runs. */
    static List<Fact> of(Drill drill, DrillFacts found, Instant now) {
        Optional<Instant> start = drill.course().startedAt();
        if (start.isEmpty()) {
            return List.of();
        }
        Instant end = drill.course().end().map(Course.End::at).orElse(now);
        List<Fact> facts = new ArrayList<>();
        found.incidents().stream()
                .flatMap(incident -> incident.events().stream())
                .map(event -> of(event, drill))
                .forEach(facts::add);
        found.notices().stream()
                .filter(Broadcast::drill)
                .flatMap(notice -> issued(notice, drill).stream())
                .forEach(facts::add);
        drill.course()
                .looked()
                .forEach(one ->
                        facts.add(new Fact(one.at(), one.who().name(), Optional.empty(), Source.LOOK, one.where())));
        drill.course()
                .excused()
                .forEach(one ->
                        facts.add(new Fact(one.at(), one.who().name(), Optional.empty(), Source.EXCUSE, one.by())));
        return facts.stream()
                .filter(fact -> !fact.at().isBefore(start.get()) && !fact.at().isAfter(end))
                .sorted(Comparator.comparing(Fact::at))
                .toList();
    }

    private static Fact of(IncidentEvent event, Drill drill) {
        Optional<Deed> deed = deed(event.kind())
                // why: silence after a question lets the desk say that it is over, and nobody is scored for that
                .filter(one -> event.kind() != IncidentEvent.Kind.RESOLVED || plays(drill, event.who()));
        return new Fact(event.at(), event.who(), deed, Source.INCIDENT, event.text());
    }

    private static boolean plays(Drill drill, String name) {
        return drill.cast().players().stream().anyMatch(one -> one.who().name().equals(name));
    }

    /** What a kind of fact proves. */
    static Optional<Deed> deed(IncidentEvent.Kind kind) {
        return switch (kind) {
            case REPORTED, JOINED -> Optional.of(Deed.REPORT);
            case TRIED -> Optional.of(Deed.TRY);
            case ESCALATED -> Optional.of(Deed.CALL_UP);
            case TAKEN -> Optional.of(Deed.TAKE);
            case NOTED, COMMAND_TASK, COMMAND_DECIDED -> Optional.of(Deed.NOTE);
            case COMMAND_RAISED -> Optional.of(Deed.RAISE);
            case OUTSIDE_CALLED -> Optional.of(Deed.CALL_OUTSIDE);
            case OUTSIDE_INFORMED -> Optional.of(Deed.INFORM);
            case PAPER_ON -> Optional.of(Deed.PAPER);
            case RESOLVED, SOLVED_ON_THE_SPOT -> Optional.of(Deed.RESOLVE);
            // why the rest in one: a drill times what people do first, and fifty kinds of facts are no deeds
            default -> Optional.empty();
        };
    }

    /** A notice that players of this drill brought out. */
    private static Optional<Fact> issued(Broadcast notice, Drill drill) {
        boolean theirs = notice.history().stream().anyMatch(line -> plays(drill, line));
        return notice.issue()
                .filter(issue -> theirs)
                .map(issue -> new Fact(
                        issue.at(),
                        credited(notice, drill),
                        Optional.of(over(notice) ? Deed.ALL_CLEAR : Deed.FIRST_NOTICE),
                        Source.NOTICE,
                        notice.wording().title()));
    }

    /** Whoever wrote it, where that one plays: who looks at it before it goes out may only watch; else whoever plays and had it go out. */
    private static String credited(Broadcast notice, Drill drill) {
        return Stream.of(Entry.What.DRAFTED, Entry.What.SUBMITTED, Entry.What.APPROVED)
                .flatMap(what -> notice.history().stream().filter(line -> line.what() == what))
                .filter(line -> plays(drill, line))
                .findFirst()
                .or(() -> notice.last(Entry.What.APPROVED))
                .map(Entry::name)
                .orElse("");
    }

    private static boolean plays(Drill drill, Entry line) {
        return drill.cast().players().stream()
                .anyMatch(one -> one.who().id().value().equals(line.personId()));
    }

    /** It says that things are as usual again. */
    static boolean over(Broadcast notice) {
        return notice.allClear()
                || notice.template()
                        .map(NoticeTemplate::purpose)
                        .filter(one -> one == Purpose.RESTORATION || one == Purpose.ALL_CLEAR)
                        .isPresent();
    }

    /** True where this may only tell of what is asked for: its words have to say so. */
    boolean isOnlyWordOf(Deed one) {
        return deed.filter(mine -> mine.isOnlyWordOf(one)).isPresent();
    }

    boolean shows(Deed one) {
        return deed.filter(mine -> mine.shows(one)).isPresent();
    }

    Duration since(Instant start) {
        return Duration.between(start, at);
    }

    static Optional<Fact> first(List<Fact> facts, Deed deed) {
        return facts.stream().filter(one -> one.shows(deed)).findFirst();
    }

    static Stream<Fact> by(List<Fact> facts, String name) {
        return facts.stream().filter(one -> one.who().equals(name));
    }
}
