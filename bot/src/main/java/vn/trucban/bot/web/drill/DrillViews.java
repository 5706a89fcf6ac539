package vn.trucban.bot.web.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.trucban.bot.drill.Cast.Player;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.Review;
import vn.trucban.bot.drill.ScoreSheet;
import vn.trucban.bot.drill.ScoreSheet.Mark;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.messages.Moments;

/** What the page of one drill shows to somebody, in words. */
final class DrillViews {
    private final DrillDesk drills;
    private final DrillWords words;

    DrillViews(DrillDesk drills, DrillWords words) {
        this.drills = drills;
        this.words = words;
    }

    /** @param tone {@code good}, {@code bad}, {@code test}, or nothing */
    record ScoreLine(String measure, String target, String took, String mark, String tone, String who) {}

    record StepLine(String what, String who, String state, String tone) {}

    /** @param excusable a leader may take them out */
    record PersonLine(String id, String name, String part, String state, boolean excusable, List<String> deeds) {}

    /** @param mine this person may say that it is done */
    record LessonLine(int index, String text, String who, String until, String acted, boolean late, boolean mine) {}

    /**
     * One drill as somebody may see it.
     *
     * @param leads they prepare and judge it
     * @param leader they may end it
     * @param scenario empty where it would give away what is to come
     */
    record DrillPage(
            int number,
            String code,
            String title,
            String state,
            String when,
            String planner,
            String keepers,
            String observers,
            boolean planned,
            boolean confirmed,
            boolean today,
            boolean running,
            boolean ended,
            boolean leads,
            boolean leader,
            String endsBy,
            String situation,
            List<String> scenario,
            List<ScoreLine> score,
            List<StepLine> steps,
            List<PersonLine> people,
            List<String> timeline,
            String remarks,
            List<LessonLine> lessons,
            List<String> before,
            List<String> history) {}

    /** False where this person is not to know of it yet. */
    boolean shows(Drill drill, PersonId who) {
        return drills.knows(drill, who) || drill.running() || drill.stage() == Drill.Stage.ENDED;
    }

    DrillPage page(Drill drill, Person who) {
        boolean open = drills.leads(drill, who.id()) || drill.stage() == Drill.Stage.ENDED;
        ScoreSheet sheet = drills.sheet(drill);
        boolean begun = drill.course().startedAt().isPresent();
        return new DrillPage(
                drill.number(),
                words.code(drill),
                words.kind(drill.scenario().kind())
                        + (open ? " – " + drill.scenario().title() : ""),
                state(drill),
                words.page(
                        "starts",
                        Map.of("at", words.full(drill.course().startedAt().orElse(drill.startsAt())))),
                drill.planner().name(),
                words.names(drill.cast().keepers()),
                words.names(drill.cast().observers()),
                drill.stage() == Drill.Stage.PLANNED,
                drill.stage() == Drill.Stage.CONFIRMED,
                drills.today().equals(LocalDate.ofInstant(drill.startsAt(), Moments.ZONE)),
                drill.running(),
                drill.stage() == Drill.Stage.ENDED,
                drills.leads(drill, who.id()) && who.is(Role.LEADER),
                who.is(Role.LEADER),
                words.page("end-how", Map.of("at", words.clock(drill.endsBy()))),
                open || begun ? drill.scenario().situation().replace("{clock}", start(drill)) : "",
                open ? DrillListViews.lines(drill.scenario(), words) : List.of(),
                begun ? sheet.lines().stream().map(this::score).toList() : List.of(),
                open ? sheet.steps().stream().map(step -> step(step, drill)).toList() : List.of(),
                sheet.people().stream().map(one -> person(one, drill, who)).toList(),
                sheet.timeline().stream().map(this::moment).toList(),
                drill.review().remarks(),
                lessons(drill, who),
                drills.leftBefore(drill).stream().map(this::left).toList(),
                open ? drill.history().stream().map(this::change).toList() : List.of());
    }

    private String start(Drill drill) {
        return drill.course().startedAt().map(words::clock).orElse("…");
    }

    private String state(Drill drill) {
        return drill.course()
                .end()
                .map(end -> words.page("ended", Map.of("at", words.full(end.at()), "why", words.name("end", end.why())))
                        + (end.reason().isBlank() ? "" : ": " + end.reason()))
                .orElseGet(() -> words.name("stage", drill.stage()));
    }

    private ScoreLine score(ScoreSheet.Line line) {
        return new ScoreLine(
                words.name("measure", line.measure()),
                line.target().map(target -> minutes(target.toMinutes())).orElseGet(() -> words.page("none")),
                line.minutes().map(this::minutes).orElseGet(() -> words.page("none")),
                words.name("mark", line.mark()),
                tone(line.mark()),
                line.who().orElse(""));
    }

    private String minutes(long minutes) {
        return words.page("minutes", Map.of("minutes", minutes));
    }

    private static String tone(Mark mark) {
        return switch (mark) {
            case MET -> "good";
            case LATE, MISSED -> "bad";
            case AWAITED -> "test";
            case NOT_ASKED, NOT_DUE -> "";
        };
    }

    private StepLine step(ScoreSheet.Step step, Drill drill) {
        boolean awaited = step.missed() && drill.stage() != Drill.Stage.ENDED;
        String state = awaited ? "awaited" : step.state();
        return new StepLine(
                step.expected().what(),
                words.name("part", step.expected().who()),
                step.instead()
                        .map(name -> words.page("step-instead", Map.of("who", name)))
                        .orElseGet(() -> words.page("step-" + state)),
                state.equals("done") ? "good" : state.equals("missed") ? "bad" : "test");
    }

    private PersonLine person(ScoreSheet.Took one, Drill drill, Person who) {
        Player player = one.player();
        return new PersonLine(
                player.who().id().value(),
                player.who().name(),
                words.name("part", player.part()),
                one.excused() ? words.page("excused") : "",
                drill.running() && !one.excused() && who.is(Role.LEADER),
                one.deeds().stream().map(this::moment).toList());
    }

    private String moment(ScoreSheet.Moment one) {
        String source = one.source().equals("incident") ? "" : words.text("drill.fact." + one.source()) + ": ";
        return words.page(
                "timeline-line",
                Map.of(
                        "minute",
                        one.minute(),
                        "clock",
                        words.clock(one.at()),
                        "who",
                        one.who().isBlank() ? words.page("desk") : one.who(),
                        "text",
                        source + one.text()));
    }

    private List<LessonLine> lessons(Drill drill, Person who) {
        List<Review.Lesson> lessons = drill.review().lessons();
        return IntStream.range(0, lessons.size())
                .mapToObj(i -> {
                    Review.Lesson lesson = lessons.get(i);
                    Optional<String> acted = lesson.acted()
                            .map(one -> words.page(
                                    "acted",
                                    Map.of(
                                            "at",
                                            words.full(one.at()),
                                            "who",
                                            one.by().name())));
                    return new LessonLine(
                            i,
                            lesson.text(),
                            lesson.who().name(),
                            DrillWords.date(lesson.until()),
                            acted.orElse(""),
                            lesson.late(drills.today()),
                            lesson.isFor(who));
                })
                .toList();
    }

    private String left(Review.Lesson lesson) {
        return lesson.text() + " – " + lesson.who().name() + ", " + DrillWords.date(lesson.until());
    }

    private String change(Drill.Change change) {
        String who = change.by().isBlank() ? words.page("desk") : change.by();
        return words.page(
                        "history-line",
                        Map.of(
                                "what", words.name("history", change.what()),
                                "at", words.full(change.at()),
                                "who", who,
                                "reason", change.reason()))
                .strip();
    }
}
