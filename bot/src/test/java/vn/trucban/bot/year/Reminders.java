package vn.trucban.bot.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.trucban.bot.report.Material;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.year.Player.Shown;

/** The quarterly report: one is sent in time, one late, one never; and on which days leaders were reminded of it. */
final class Reminders {
    private static final List<Integer> BEFORE = List.of(7, 3, 1, 0);
    /** So many days late each working day, then once in each week since it was due. */
    private static final int EACH_DAY = 30;

    private final Life life;
    private final Map<String, Set<LocalDate>> seen = new HashMap<>();
    private final Map<String, LocalDate> sent = new HashMap<>();

    Reminders(Life life) {
        this.life = life;
    }

    void plan() {
        sends("2026Q1", LocalDate.of(2026, 4, 3));
        sends("2026Q3", LocalDate.of(2026, 10, 9));
    }

    private void sends(String quarter, LocalDate day) {
        sent.put(quarter, day);
        life.at(OwnCalendar.at(day, 16 * 60), () -> {
            accepts(Period.quarter(quarter).orElseThrow());
            life.surviving(() -> life.office()
                    .reports()
                    .sent(
                            Period.quarter(quarter).orElseThrow(),
                            "5" + quarter.charAt(quarter.length() - 1),
                            day,
                            "Bà An"));
        });
    }

    /** Nothing goes out before somebody has decided on what it proposes. */
    private void accepts(Period quarter) {
        life.office().reports().material(quarter).proposals().stream()
                .filter(Material.Proposed::met)
                .forEach(one -> life.surviving(() -> life.office()
                        .reports()
                        .decide(quarter, one.rule(), PeriodPaper.Verdict.ACCEPTED, "", "Bà An")));
    }

    void sees(Player player, Shown shown) {
        if (player.is(Role.LEADER)) {
            shown.payloads().stream()
                    .filter(one -> one.startsWith("#rg."))
                    .filter(one -> shown.text().contains("quý"))
                    .forEach(one -> seen.computeIfAbsent(one.split("\\.", 3)[1], fresh -> new TreeSet<>())
                            .add(OwnCalendar.day(life.now())));
        }
    }

    /** Each quarter's days that differ from those on which the rule wants it. */
    List<String> wrong(LocalDate last) {
        List<String> wrong = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            String name = quarter == 0 ? "2025Q4" : "2026Q" + quarter;
            LocalDate due = LocalDate.of(2025, 10, 5).plusMonths(3L * quarter + 3);
            Set<LocalDate> wanted = quarter == 0 ? Set.of() : wanted(name, due, last);
            Set<LocalDate> were = seen.getOrDefault(name, Set.of());
            if (!wanted.equals(were)) {
                wrong.add(name + " wanted " + wanted + ", were " + were);
            }
        }
        return wrong;
    }

    private Set<LocalDate> wanted(String quarter, LocalDate due, LocalDate last) {
        Set<LocalDate> wanted = new TreeSet<>();
        Set<Integer> done = new TreeSet<>();
        for (LocalDate day = due.minusDays(7); !day.isAfter(last); day = day.plusDays(1)) {
            int left = (int) (due.toEpochDay() - day.toEpochDay());
            int step = left < 0
                    ? left >= -EACH_DAY ? left : left / 7 * 7
                    : BEFORE.stream()
                            .filter(one -> one >= left)
                            .min(Integer::compare)
                            .orElseThrow();
            boolean over = sent.containsKey(quarter) && day.isAfter(sent.get(quarter));
            if (life.calendar.worked(day) && !over && done.add(step)) {
                wanted.add(day);
            }
        }
        return wanted;
    }
}
