package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Throws the dice for when things happen. */
final class YearPlan {
    private final Life life;
    private final LocalDate first;
    private final LocalDate last;
    private final List<LocalDate> working;

    YearPlan(Life life, LocalDate first, LocalDate last) {
        this.life = life;
        this.first = first;
        this.last = last;
        this.working = life.calendar.workingDays(first, last);
    }

    /** At the counters, mostly; now and then late in the evening or on a day off. */
    void incidents(Scenes scenes, int count) {
        for (int i = 0; i < count; i++) {
            Words.Report report = life.one(Words.REPORTS);
            Instant at = life.chance(88) ? atWork() : atAnyTime();
            life.at(at, () -> scenes.report(report));
        }
    }

    void crashes() {
        for (LocalDate week = first; !week.isAfter(last); week = week.plusDays(7)) {
            LocalDate day = week.plusDays(life.between(0, 4));
            life.at(OwnCalendar.at(day, life.between(8 * 60, 16 * 60)), life::powerWillGo);
        }
    }

    void evenings(Runnable look) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            life.at(OwnCalendar.at(day, 17 * 60 + 10), look);
        }
    }

    Instant atWork() {
        LocalDate day = life.one(working);
        int minute =
                life.chance(55) ? life.between(7 * 60 + 30, 11 * 60 + 29) : life.between(13 * 60 + 30, 16 * 60 + 59);
        return OwnCalendar.at(day, minute).plusSeconds(life.between(0, 59));
    }

    private Instant atAnyTime() {
        long days = last.toEpochDay() - first.toEpochDay();
        LocalDate day = first.plusDays(life.between(0, (int) days));
        return OwnCalendar.at(day, 0).plus(Duration.ofSeconds(life.between(0, 24 * 3600 - 1)));
    }
}
