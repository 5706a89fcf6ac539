package vn.trucban.bot.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.drill.ScoreSheet.Mark;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.Capitals;

/** What the quarterly report says of drills: those of the period, and the kinds that were overdue at its end. */
public final class DrillReport implements Supplement.Source {
    private final DrillDesk drills;
    private final Supplier<Content> content;

    public DrillReport(DrillDesk drills, Supplier<Content> content) {
        this.drills = drills;
        this.content = content;
    }

    /** For a program that only reports: what has ended keeps its score, so neither incidents nor notices are looked at. */
    public static DrillReport ofKept(DrillStore store, Supplier<Content> content, Clock clock) {
        DrillDesk.World none =
                new DrillDesk.World(drill -> new DrillFacts(List.of(), List.of()), Optional::empty, drill -> {});
        Telling nobody = new Telling(() -> new Staff(List.of()), tell -> {});
        return new DrillReport(new DrillDesk(store, nobody, none, content, clock), content);
    }

    @Override
    public Supplement of(Period period) {
        List<Drill> all = drills.all();
        DrillTexts texts = new DrillTexts(content.get());
        List<Supplement.Drill> held = all.stream()
                .filter(drill -> drill.stage() == Drill.Stage.ENDED && within(period, DrillCalendar.day(drill)))
                .sorted(Comparator.comparing(drill -> drill.course().startedAt().orElseThrow()))
                .map(drill -> line(drill, texts))
                .toList();
        LocalDate end = period.to().isAfter(drills.today()) ? drills.today() : period.to();
        List<String> overdue = drills.calendar(all, end).in(DrillCalendar.State.OVERDUE).stream()
                // why: what fits no kind is none that could be rehearsed
                .filter(due -> due.kind() != PlaybookId.OTHER)
                .map(due -> content.get().playbook(due.kind()).name())
                .toList();
        return new Supplement(Optional.empty(), List.of(), held, overdue);
    }

    private static boolean within(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private Supplement.Drill line(Drill drill, DrillTexts texts) {
        int people = (int) drill.cast().players().stream()
                .filter(one -> !drill.course().excused(one.who().id()))
                .count();
        return new Supplement.Drill(
                DrillCalendar.day(drill),
                texts.about("result.name", drill),
                people,
                Capitals.first(result(drill, texts)),
                score(drill),
                "/admin/drills/" + drill.number());
    }

    /** Of what was not held nothing is scored. */
    private Supplement.Score score(Drill drill) {
        if (!drill.held()) {
            return Supplement.Score.NONE;
        }
        ScoreSheet sheet = drills.sheet(drill);
        return new Supplement.Score((int) sheet.count(Mark.MET), (int) sheet.asked());
    }

    private String result(Drill drill, DrillTexts texts) {
        if (!drill.held()) {
            boolean real = drill.course()
                    .end()
                    .filter(end -> end.why() == Course.Why.REAL)
                    .isPresent();
            return texts.text(real ? "result.real" : "result.nothing");
        }
        ScoreSheet sheet = drills.sheet(drill);
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("result.met", Map.of("met", sheet.count(Mark.MET), "asked", sheet.asked())));
        for (Mark mark : List.of(Mark.LATE, Mark.MISSED)) {
            String list = sheet.with(mark).stream()
                    .map(measure -> texts.name(measure, "measure").toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            if (!list.isEmpty()) {
                parts.add(texts.text("result." + mark.name().toLowerCase(Locale.ROOT), Map.of("list", list)));
            }
        }
        return String.join("; ", parts);
    }
}
