package vn.trucban.bot.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.report.Material;
import vn.trucban.bot.report.Period;

/** A span of a commune's life: who plays it, and what the program made of it. */
final class Commune {
    final Life life;
    final Cast cast;
    final Scenes scenes;
    final Auditing auditing;
    final Changes changes;
    final Outages outages;
    final PaperWork paper;
    final Filers filers;
    final Drills drills;
    final Notices notices;
    final Reminders reminders;
    final NobodyForgotten forgotten;
    private final LocalDate last;

    /** @param incidents beside the outages and what else is planned */
    Commune(long seed, LocalDate first, LocalDate last, WholeStores stores, int incidents, int outageCount) {
        this.last = last;
        life = new Life(seed, OwnCalendar.at(first, 0), stores);
        cast = new Cast(life);
        cast.gather();
        scenes = new Scenes(life, cast);
        auditing = new Auditing(life);
        changes = new Changes(life, cast, scenes);
        outages = new Outages(life, cast, scenes);
        paper = new PaperWork(life);
        filers = new Filers(life, cast);
        drills = new Drills(life, cast, scenes);
        notices = new Notices(life, cast, scenes);
        reminders = new Reminders(life);
        forgotten = new NobodyForgotten(life, cast);
        YearPlan plan = new YearPlan(life, first, last);
        plan.incidents(scenes, incidents);
        plan.crashes();
        changes.plan(plan, first, last);
        outages.plan(plan, outageCount);
        plan.evenings(() -> forgotten.look(life.now()));
        scenes.onMessage(filers::sees);
        scenes.onMessage(reminders::sees);
        scenes.onMessage(drills::sees);
        scenes.onBegun(story -> {
            boolean everybodys = Words.SHARED.contains(story.own.kind);
            if (everybodys && life.chance(25)) {
                paper.receives(story);
            }
        });
    }

    /** Storms at three moments, and a notice of a drill each quarter. */
    void storms(LocalDate... days) {
        notices.subscribe();
        reminders.plan();
        for (LocalDate day : days) {
            life.at(OwnCalendar.at(day, life.between(6 * 60, 20 * 60)), notices::storm);
        }
        for (int month = 2; month <= 11; month += 3) {
            life.at(OwnCalendar.at(LocalDate.of(2026, month, 10), 9 * 60 + 5), notices::drill);
        }
    }

    /** Drills at these mornings; where something comes between, the next working day. */
    void drills(LocalDate... days) {
        drills.plan(days);
    }

    /** The days of drills that the quarters' reports have, of all quarters of the year. */
    List<LocalDate> reportedDrills() {
        return Stream.of("2026Q1", "2026Q2", "2026Q3", "2026Q4")
                .map(one -> Period.quarter(one).orElseThrow())
                .flatMap(one -> life.office().reports().material(one).supplement().drills().stream())
                .map(one -> one.day())
                .toList();
    }

    void live() {
        life.until(OwnCalendar.at(last.plusDays(1), 0));
    }

    List<Incident> incidents() {
        return scenes.owns().stream()
                .map(one ->
                        life.office().incidents().find(new IncidentId(one.id)).orElseThrow())
                .toList();
    }

    /** Where the report of a period says something else than what was counted. */
    List<String> differences(Period period) {
        Count count = new Count(scenes.owns(), period.from(), period.to(), life.now());
        Material material = life.office().reports().material(period);
        Map<String, String> own = count.lines();
        Map<String, String> said = Reported.lines(material.figures());
        Instant from = OwnCalendar.at(period.from(), 0);
        Instant to = OwnCalendar.at(period.to().plusDays(1), 0);
        own.put("paper switched on", "" + paper.times(from, to));
        own.put("paper entered", "" + paper.received(from, to));
        said.put(
                "paper switched on",
                material.supplement().paper().map(one -> "" + one.times()).orElse("0"));
        said.put(
                "paper entered",
                material.supplement().paper().map(one -> "" + one.entered()).orElse("0"));
        return Stream.concat(own.keySet().stream(), said.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(own.get(key), said.get(key)))
                .map(key -> key + ": counted " + own.get(key) + ", reported " + said.get(key))
                .toList();
    }
}
