package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.ScoreSheet;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.Supplement;
import vn.trucban.content.drill.Measure;

/** What a drill left behind: its score sheet and a line in the quarter's report, and not a word among what happened. */
final class DrillCheck {
    private final Life life;
    private final Drills.Played played;
    private final Drill drill;
    private final List<String> wrong = new ArrayList<>();

    DrillCheck(Life life, Drills.Played played, Drill drill) {
        this.life = life;
        this.played = played;
        this.drill = drill;
    }

    List<String> wrong() {
        ScoreSheet sheet = life.office().drills().sheet(drill);
        measured(sheet, Measure.REPORT, played.reported, played.officer);
        measured(sheet, Measure.TAKE, played.taken, played.taker);
        is("begun", drill.course().startedAt(), Optional.ofNullable(played.began));
        List<Incident> supposed = life.office().incidents().drillsOf(played.id);
        is("supposed", supposed.size(), played.reported == null ? 0 : 1);
        is("still open", supposed.stream().filter(Incident::open).count(), 0L);
        is("fixed", supposed.stream().anyMatch(one -> !one.events(Kind.RESOLVED).isEmpty()), played.fixed);
        is("anything marked", played.marked > 4, true);
        nowhereElse();
        inTheReport();
        return wrong;
    }

    private void measured(ScoreSheet sheet, Measure measure, Instant at, Player by) {
        ScoreSheet.Line line = sheet.lines().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
        is(measure + " after minutes", line.minutes(), Optional.ofNullable(at).map(this::minutes));
        is(measure + " by", line.who(), Optional.ofNullable(at).map(one -> by.name));
    }

    private long minutes(Instant at) {
        return Duration.between(played.began, at).toSeconds() / 60;
    }

    private void nowhereElse() {
        String ref = "dt~" + played.id + "~";
        life.stores.entries().from(1, Integer.MAX_VALUE).stream()
                .filter(one ->
                        (one.fact().subject() + one.fact().event() + one.fact().text()).contains(ref)
                                || one.fact().text().contains("DIỄN TẬP"))
                .forEach(one -> wrong.add(played.id + " in the register: " + one.fact()));
        life.stores
                .incidents()
                .foundBetween(Instant.EPOCH, life.now())
                .filter(one -> one.id().exercise())
                .forEach(one -> wrong.add(played.id + " among the incidents: " + one.id()));
        life.stores.filings().recent(Integer.MAX_VALUE).stream()
                .filter(one -> one.incident().exercise())
                .forEach(one -> wrong.add(played.id + " is to be reported: " + one));
    }

    private void inTheReport() {
        Period quarter = Period.quarterOf(played.day);
        List<Supplement.Drill> lines = life.office().reports().material(quarter).supplement().drills().stream()
                .filter(one -> one.day().equals(played.day))
                .toList();
        is("lines in the report", lines.size(), 1);
        lines.forEach(one -> {
            is("people", one.people(), played.excused ? 2 : 3);
            is("with a result", one.result().isBlank(), false);
        });
    }

    private void is(String what, Object said, Object own) {
        if (!said.equals(own)) {
            wrong.add(played.id + " " + what + ": " + said + ", played: " + own);
        }
    }
}
