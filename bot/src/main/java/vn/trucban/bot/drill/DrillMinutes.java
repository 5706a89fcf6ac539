package vn.trucban.bot.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.bot.drill.ScoreSheet.Mark;
import vn.trucban.content.drill.Scenario.Injection;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.Capitals;

/** The minutes of a drill that is over, as an official paper with a line for every player's signature. */
final class DrillMinutes {
    private static final List<Integer> PEOPLE = List.of(7, 30, 18, 23, 22);
    private static final List<Integer> SCORE = List.of(28, 17, 17, 18, 20);
    private static final List<Integer> STEPS = List.of(7, 55, 18, 20);
    /** More than this is for the score sheet; the minutes say that there is more. */
    private static final int COURSE = 30;

    private final Drill drill;
    private final ScoreSheet sheet;
    private final List<Drill> all;
    private final Content content;
    private final DrillTexts texts;
    private final Moments moments;

    /** @param all drills, to say what was left over from earlier ones of the kind */
    DrillMinutes(Drill drill, ScoreSheet sheet, List<Drill> all, Content content) {
        this.drill = drill;
        this.sheet = sheet;
        this.all = all;
        this.content = content;
        this.texts = new DrillTexts(content);
        this.moments = texts.moments();
    }

    OfficialLetter letter() {
        var names = content.commune().names();
        Map<String, Object> places = new HashMap<>(texts.base(drill));
        places.put("commune", names.commune());
        places.put("centre", names.centre());
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(content.messages().text("report.issuer.parent", places)),
                        content.messages()
                                .text("report.issuer.own", places)
                                .lines()
                                .toList()),
                texts.text("minutes.number"),
                names.place(),
                Optional.of(day()),
                Optional.of(texts.text("minutes.type")),
                texts.text("minutes.subject", places),
                List.of(),
                texts.text("minutes.bases", places).lines().toList(),
                body(places),
                new OfficialLetter.Signature(
                        List.of(texts.text("minutes.signature")),
                        drill.planner().name()),
                texts.text("minutes.recipients").lines().toList());
    }

    private LocalDate day() {
        return DrillCalendar.day(drill);
    }

    private List<Block> body(Map<String, Object> places) {
        List<Block> body = new ArrayList<>();
        when(body, places);
        scenario(body);
        score(body);
        steps(body);
        course(body);
        remarks(body);
        say(body, "closing", Map.of());
        return body;
    }

    private void when(List<Block> body, Map<String, Object> places) {
        heading(body, "when");
        Course.End end = drill.course().end().orElseThrow();
        Map<String, Object> values = new HashMap<>(places);
        values.put("from", moments.full(drill.course().startedAt().orElseThrow()));
        values.put("to", moments.full(end.at()));
        values.put("end", why(end));
        say(body, "when", values);
        say(
                body,
                "led",
                Map.of(
                        "planner", drill.planner().name(),
                        "observers", names(observers()),
                        "keepers", names(drill.cast().keepers())));
        say(body, "kind", Map.of("surprise", texts.text(drill.surprise() ? "minutes.surprise" : "minutes.announced")));
        List<List<String>> rows = new ArrayList<>();
        for (ScoreSheet.Took one : sheet.people()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    one.player().who().name(),
                    Capitals.first(texts.name(one.player().part(), "part")),
                    Capitals.first(did(one)),
                    ""));
        }
        body.add(new Table(head("people"), PEOPLE, rows));
    }

    /** Whoever leads it watches it anyway. */
    private List<Member> observers() {
        return drill.cast().observers().stream()
                .filter(one -> !one.id().equals(drill.planner().id()))
                .toList();
    }

    private String why(Course.End end) {
        String why = texts.name(end.why(), "end");
        return end.reason().isBlank() ? why : why + ": " + end.reason();
    }

    private String did(ScoreSheet.Took one) {
        if (one.excused()) {
            return texts.text("minutes.excused");
        }
        return one.deeds().isEmpty()
                ? texts.text("minutes.did-nothing")
                : texts.text("minutes.did", Map.of("count", one.deeds().size()));
    }

    private String names(List<Member> people) {
        return people.isEmpty()
                ? texts.text("minutes.nobody")
                : people.stream().map(Member::name).collect(Collectors.joining(", "));
    }

    private void scenario(List<Block> body) {
        heading(body, "scenario");
        say(body, "situation", Map.of("title", drill.scenario().title(), "situation", texts.words(drill)));
        Instant start = drill.course().startedAt().orElseThrow();
        List<Injection> told =
                drill.scenario().injections().subList(0, drill.course().injected());
        for (Injection one : told) {
            String text = texts.told(one.text(), start.plus(one.after()));
            say(body, "injection", Map.of("minute", one.after().toMinutes(), "text", text));
        }
    }

    private void score(List<Block> body) {
        heading(body, "score");
        body.add(new Table(head("score"), SCORE, scoreRows(sheet, texts)));
        say(body, "score.explained", Map.of("met", sheet.count(Mark.MET), "asked", sheet.asked()));
    }

    /** What is measured, in words; the same in the minutes and in the workbook. */
    static List<List<String>> scoreRows(ScoreSheet sheet, DrillTexts texts) {
        return sheet.lines().stream()
                .map(line -> List.of(
                        texts.name(line.measure(), "measure"),
                        line.target()
                                .map(target -> Long.toString(target.toMinutes()))
                                .orElse("–"),
                        line.minutes().map(String::valueOf).orElse("–"),
                        Capitals.first(texts.name(line.mark(), "mark")),
                        line.who().orElse("")))
                .toList();
    }

    private void steps(List<Block> body) {
        heading(body, "steps");
        List<List<String>> rows = new ArrayList<>();
        for (ScoreSheet.Step step : sheet.steps()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    step.expected().what(),
                    Capitals.first(texts.name(step.expected().who(), "part")),
                    Capitals.first(step.instead()
                            .map(who -> texts.text("minutes.steps.instead", Map.of("who", who)))
                            .orElseGet(() -> texts.text("minutes.steps." + step.state())))));
        }
        body.add(new Table(head("steps"), STEPS, rows));
    }

    private void course(List<Block> body) {
        heading(body, "course");
        List<ScoreSheet.Moment> timeline = sheet.timeline();
        if (timeline.isEmpty()) {
            say(body, "course-none", Map.of());
        }
        timeline.stream()
                .limit(COURSE)
                .forEach(one -> say(
                        body,
                        // why not both: what a command says of its members names them itself
                        one.text().startsWith(one.who() + " ") ? "course-own" : "course",
                        Map.of(
                                "minute",
                                one.minute(),
                                "who",
                                one.who().isBlank() ? texts.text("minutes.nobody-named") : one.who(),
                                "text",
                                Capitals.ofSentences(texts.fact(one)))));
        if (timeline.size() > COURSE) {
            say(body, "course-more", Map.of("count", timeline.size() - COURSE));
        }
    }

    private void remarks(List<Block> body) {
        heading(body, "remarks");
        if (!drill.review().remarks().isBlank()) {
            say(
                    body,
                    "remarks",
                    Map.of("text", Capitals.ofSentences(drill.review().remarks())));
        }
        if (drill.review().lessons().isEmpty()) {
            say(body, "lessons-none", Map.of());
        }
        drill.review().lessons().forEach(lesson -> lesson(body, lesson));
        List<Review.Lesson> before = leftBefore(drill, all);
        if (!before.isEmpty()) {
            say(body, "before", Map.of());
            before.forEach(lesson -> lesson(body, lesson));
        }
    }

    private void lesson(List<Block> body, Review.Lesson lesson) {
        String state = lesson.acted()
                .map(acted -> texts.text("minutes.lesson-done", Map.of("at", moments.full(acted.at()))))
                .orElse("");
        say(
                body,
                "lesson",
                Map.of(
                        "text", Capitals.ofSentences(lesson.text()),
                        "who", lesson.who().name(),
                        "until", DrillTexts.date(lesson.until()),
                        "state", state));
    }

    /** What earlier drills of the kind have taught and nobody has acted on. */
    static List<Review.Lesson> leftBefore(Drill drill, List<Drill> all) {
        return all.stream()
                .filter(one -> one.number() < drill.number()
                        && one.scenario().kind() == drill.scenario().kind())
                .flatMap(one -> one.review().lessons().stream())
                .filter(Review.Lesson::open)
                .toList();
    }

    private List<String> head(String table) {
        return Arrays.asList(texts.text("minutes." + table + ".head").split("\\|"));
    }

    private void heading(List<Block> body, String name) {
        body.add(new Heading(1, texts.text("minutes.heading." + name)));
    }

    private void say(List<Block> body, String key, Map<String, ?> values) {
        body.add(new Paragraph(texts.text("minutes." + key, values)));
    }
}
