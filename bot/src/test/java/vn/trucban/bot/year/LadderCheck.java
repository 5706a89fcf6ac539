package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Goes through the facts of one incident and asks of every wait whether it ended in time, by the minutes of the plan and office hours of
 * its own. Knows who stands on which rung from the cast, and whom an escalation told from the names in its fact.
 */
final class LadderCheck {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SELDOM = Duration.ofHours(2);

    private final Incident incident;
    private final Cast cast;
    private final OwnCalendar calendar = new OwnCalendar();
    private final boolean emergency;
    private final boolean simple;
    private final List<String> wrong = new ArrayList<>();
    private Optional<Instant> due = Optional.empty();
    /** A second time: the first is a question to the one who is waited for, which is no fact while they are at the steps. */
    private boolean guided;

    private String worker = "";
    /** Stays theirs where others are called, too, and it is they who fix it after all. */
    private String holder = "";

    private final int pace;
    private boolean exhausted;
    private boolean fixed;
    private final Set<String> confirmed = new HashSet<>();

    LadderCheck(Incident incident, Cast cast, int pace) {
        this.pace = pace;
        this.incident = incident;
        this.cast = cast;
        PlaybookId kind = incident.playbook().id();
        this.emergency = kind == PlaybookId.DISASTER;
        this.simple = Words.SIMPLE.contains(kind);
    }

    /** What came too late, or too early, in words; empty: all in time. */
    List<String> wrong(Instant now) {
        for (IncidentEvent event : incident.events()) {
            late(event.at(), event.kind().name());
            next(event);
        }
        if (incident.open()) {
            late(now, "the end of the year");
        }
        return wrong;
    }

    private void late(Instant at, String what) {
        due.filter(moment -> at.isAfter(latest(moment)))
                .ifPresent(moment ->
                        wrong.add(incident.id() + " " + incident.playbook().id() + ": " + what + " at " + at
                                + " but something was due at " + moment));
    }

    /** Where the office closes before the round that was to find it, at its opening. */
    private Instant latest(Instant moment) {
        Instant found = moment.plus(slack());
        boolean closed = !emergency && !fixed && !calendar.open(found);
        return closed ? calendar.nextOpen(found).plus(slack()) : found;
    }

    /** Rounds are a minute apart while anybody is waited for; up to two hours while nothing but an answer after the fix is. */
    private Duration slack() {
        return Duration.ofMinutes(fixed ? 125 : guided ? 2 + 2L * pace : 1L + pace);
    }

    private void next(IncidentEvent event) {
        fixed = event.kind() == Kind.RESOLVED || fixed && event.kind() != Kind.REOPENED;
        switch (event.kind()) {
            case REPORTED, TRIED, NOTED, PHOTO -> news(event);
            case ESCALATED, RAISED -> called(event);
            case EXHAUSTED -> exhausted = true;
            case TAKEN -> with(event.who(), event.at());
            case HANDED_OVER -> with(event.text().replaceFirst(".*bàn giao cho ", ""), event.at());
            case NUDGED, DECLINED -> due = Optional.of(after(event.at(), nudge()));
            case OFFERED -> due = Optional.of(after(event.at(), toLeaders()));
            case RESOLVED -> {
                confirmed.clear();
                worker = event.who().equals(holder) ? holder : worker;
                due = Optional.of(closes(event.at()));
            }
            case REOPENED -> with(worker, event.at());
            case SOLVED_ON_THE_SPOT, CLOSED -> due = Optional.empty();
            case CONFIRMED -> confirmed(event);
            default -> {}
        }
    }

    /** A day, and half a working day at least. */
    private Instant closes(Instant since) {
        Instant day = since.plus(DAY);
        Instant worked = after(since, Duration.ofHours(4));
        return worked.isAfter(day) ? worked : day;
    }

    /** The reporter's word closes it, or everybody's. */
    private void confirmed(IncidentEvent event) {
        confirmed.add(event.who());
        boolean everybody = incident.affected().stream().allMatch(one -> confirmed.contains(one.name()));
        if (event.who().equals(incident.reporter().name())
                || !incident.affected().isEmpty() && everybody) {
            due = Optional.empty();
        }
    }

    private void news(IncidentEvent event) {
        boolean first = event.kind() == Kind.REPORTED;
        guided = guided || first && simple;
        if (guided) {
            due = Optional.of(after(after(event.at(), nudge()), nudge()));
        } else if (event.who().equals(worker) && due.isPresent()) {
            due = Optional.of(after(event.at(), nudge()));
        }
    }

    private void with(String person, Instant since) {
        guided = false;
        worker = person;
        holder = person;
        due = Optional.of(after(since, nudge()));
    }

    private void called(IncidentEvent event) {
        guided = false;
        String names = event.text().replaceFirst(".*Đã báo: ", "");
        Optional<Level> level = List.of(names.split(", ")).stream()
                .flatMap(name -> cast.named(name).stream())
                .flatMap(player -> player.level.stream())
                .min(Level::compareTo);
        Duration wait = exhausted ? SELDOM : level.map(this::patience).orElse(toLeaders());
        due = Optional.of(after(event.at(), wait));
        worker = "";
    }

    /** As the plan's minutes stand in ladder.yaml and the playbooks. */
    private Duration patience(Level level) {
        if (emergency) {
            return Duration.ofMinutes(level == Level.COMMITTEE ? 5 : level == Level.TECHNICIANS ? 2 : 3);
        }
        return switch (level) {
            case TECHNICIANS -> toLeaders();
            case TECHNICAL_LEADS -> Duration.ofMinutes(simple ? 15 : 10);
            case LEADERS -> Duration.ofMinutes(simple ? 30 : 15);
            case COMMITTEE -> Duration.ofMinutes(simple ? 60 : 30);
        };
    }

    private Duration toLeaders() {
        return Duration.ofMinutes(
                switch (incident.playbook().id()) {
                    case DISASTER -> 2;
                    case POWER -> 5;
                    default -> 10;
                });
    }

    private Duration nudge() {
        return Duration.ofMinutes(
                switch (incident.playbook().id()) {
                    case DISASTER -> 10;
                    case POWER -> 20;
                    default -> 30;
                });
    }

    private Instant after(Instant since, Duration wait) {
        return emergency ? since.plus(wait) : calendar.after(since, wait);
    }
}
