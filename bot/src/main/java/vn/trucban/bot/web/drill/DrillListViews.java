package vn.trucban.bot.web.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillCalendar;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.Review;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.drill.Part;
import vn.trucban.content.drill.Scenario;
import vn.trucban.content.playbook.PlaybookId;

/** What the page of all drills shows: the calendar, what is ahead, what is over, lessons, and the form to plan one. */
final class DrillListViews {
    private static final int LISTED = 60;

    private final DrillDesk drills;
    private final Supplier<Staff> staff;
    private final DrillWords words;

    DrillListViews(DrillDesk drills, Supplier<Staff> staff, DrillWords words) {
        this.drills = drills;
        this.staff = staff;
        this.words = words;
    }

    /** @param tone {@code bad} overdue, {@code test} soon */
    record DueLine(String kind, String last, String due, String state, String tone) {}

    record DrillLine(int number, String title, String when, String state, boolean running) {}

    /** @param mine this person may say that it is done */
    record LessonLine(int number, int index, String text, boolean late, boolean mine) {}

    record Choice(String id, String name, boolean chosen) {}

    record ScenarioGroup(String kind, List<Choice> scenarios) {}

    record PersonRow(String id, String name, List<Choice> roles) {}

    record Preview(String title, String situation, List<String> lines) {}

    /** What was typed into the form, to show it again. */
    record Typed(String scenario, String day, String hour, boolean surprise, Map<String, String> people) {
        static final Typed NOTHING = new Typed("", "", "", true, Map.of());
    }

    List<DueLine> calendar() {
        return drills.calendar().kinds().stream().map(this::due).toList();
    }

    private DueLine due(DrillCalendar.Due due) {
        String tone =
                switch (due.state()) {
                    case OVERDUE -> "bad";
                    case SOON -> "test";
                    case LATER -> "good";
                };
        return new DueLine(
                words.kind(due.kind()),
                due.last().map(DrillWords::date).orElseGet(() -> words.page("never")),
                DrillWords.date(due.due()),
                words.name("due", due.state()),
                tone);
    }

    List<DrillLine> ahead(PersonId who) {
        return drills.all().stream()
                .filter(drill -> drill.stage().ahead() && (drill.running() || drills.knows(drill, who)))
                .map(this::line)
                .toList();
    }

    /** How many this person may not know of, without those that are to surprise them: a number is a hint already. */
    long hidden(PersonId who) {
        return drills.all().stream()
                .filter(drill -> drill.stage().ahead() && !drill.running() && !drills.knows(drill, who))
                .filter(drill -> drill.cast().player(who).isEmpty())
                .count();
    }

    List<DrillLine> over(PersonId who) {
        return drills.all().stream()
                .filter(drill -> drill.stage() == Drill.Stage.ENDED
                        || drill.stage() == Drill.Stage.CANCELLED && drills.knows(drill, who))
                .limit(LISTED)
                .map(this::line)
                .toList();
    }

    private DrillLine line(Drill drill) {
        String end = drill.course()
                .end()
                .map(one ->
                        words.page("ended", Map.of("at", words.full(one.at()), "why", words.name("end", one.why()))))
                .orElseGet(() -> words.name("stage", drill.stage()));
        return new DrillLine(
                drill.number(),
                words.code(drill) + " · " + words.kind(drill.scenario().kind()) + " – "
                        + drill.scenario().title(),
                words.page(
                        "starts",
                        Map.of("at", words.full(drill.course().startedAt().orElse(drill.startsAt())))),
                end,
                drill.running());
    }

    List<LessonLine> lessons(Optional<Person> who) {
        LocalDate today = drills.today();
        List<LessonLine> lines = new ArrayList<>();
        for (Drill drill : drills.all()) {
            List<Review.Lesson> lessons = drill.review().lessons();
            IntStream.range(0, lessons.size())
                    .filter(i -> lessons.get(i).open())
                    .mapToObj(i -> new LessonLine(
                            drill.number(),
                            i,
                            lesson(drill, lessons.get(i)),
                            lessons.get(i).late(today),
                            who.filter(lessons.get(i)::isFor).isPresent()))
                    .forEach(lines::add);
        }
        return lines;
    }

    private String lesson(Drill drill, Review.Lesson lesson) {
        return words.page(
                "lesson-line",
                Map.of(
                        "code", words.code(drill),
                        "text", lesson.text(),
                        "who", lesson.who().name(),
                        "until", DrillWords.date(lesson.until())));
    }

    List<ScenarioGroup> scenarios(Typed typed) {
        return Arrays.stream(PlaybookId.values())
                .map(kind -> new ScenarioGroup(
                        words.kind(kind),
                        Stream.concat(
                                        Stream.of(choice(kind.id(), words.page("any"), typed)),
                                        words.content().drills().scenarios(kind).stream()
                                                .map(one -> choice(one.id(), one.title(), typed)))
                                .toList()))
                .toList();
    }

    private static Choice choice(String id, String name, Typed typed) {
        return new Choice(id, name, id.equals(typed.scenario()));
    }

    List<Preview> previews() {
        return words.content().drills().scenarios().stream()
                .map(one -> new Preview(
                        words.kind(one.kind()) + " – " + one.title(),
                        one.situation().replace("{clock}", "…"),
                        lines(one, words)))
                .toList();
    }

    /** What players see where they look, and what follows. */
    static List<String> lines(Scenario scenario, DrillWords words) {
        List<String> lines = new ArrayList<>();
        scenario.looks()
                .forEach(look -> lines.add(words.page("look-line", Map.of("at", look.at(), "seen", look.seen()))));
        scenario.injections()
                .forEach(then -> lines.add(words.page(
                        "then-line",
                        Map.of(
                                "minute", then.after().toMinutes(),
                                "who",
                                        then.to()
                                                .map(part -> words.name("part", part))
                                                .orElseGet(() -> words.page("everybody")),
                                "text", then.text().replace("{clock}", "…")))));
        return lines;
    }

    List<PersonRow> people(Typed typed) {
        return staff.get().all().stream()
                .filter(Person::active)
                .map(person -> new PersonRow(
                        person.id().value(),
                        person.name(),
                        roles(person, typed.people().getOrDefault(person.id().value(), ""))))
                .toList();
    }

    private List<Choice> roles(Person person, String chosen) {
        List<String> ids = new ArrayList<>(List.of(""));
        part(person, Role.OFFICER, Part.OFFICER).ifPresent(ids::add);
        part(person, Role.TECHNICIAN, Part.TECHNICIAN).ifPresent(ids::add);
        part(person, Role.LEADER, Part.LEADER).ifPresent(ids::add);
        // why only them: it is officers who keep the counter, and a drill begins where one of them does
        if (person.is(Role.OFFICER) || chosen.equals("keep")) {
            ids.add("keep");
        }
        ids.add("observe");
        return ids.stream()
                .map(id -> new Choice(id, words.page("role." + (id.isEmpty() ? "none" : id)), id.equals(chosen)))
                .toList();
    }

    private static Optional<String> part(Person person, Role role, Part part) {
        return person.is(role) ? Optional.of(DrillWords.id(part)) : Optional.empty();
    }
}
