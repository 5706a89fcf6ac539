package vn.trucban.bot.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.drill.DrillCalendar.Due;
import vn.trucban.bot.drill.DrillCalendar.State;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Button;

/** What people are reminded of between drills, in office hours: kinds that are due, and lessons nobody has acted on. */
record DrillReminders(DrillStore store, Telling people, Content content, Instant now) {
    void round() {
        if (!content.calendar().open(now)) {
            return;
        }
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        List<Drill> drills = store.all();
        remindOfKinds(drills, today);
        for (Drill drill : drills) {
            List<Review.Lesson> lessons = drill.review().lessons();
            for (int i = 0; i < lessons.size(); i++) {
                // why the month: one reminder that is overlooked is no reminder
                String name = "drill-lesson/" + drill.id() + "/" + i + "/" + YearMonth.from(today);
                if (lessons.get(i).late(today) && !store.isDone(name)) {
                    remindOfLesson(name, drill, i);
                }
            }
        }
    }

    /** A kind somebody has planned already needs no reminder, unless that drill comes to nothing. */
    private void remindOfKinds(List<Drill> drills, LocalDate today) {
        DrillCalendar calendar = DrillCalendar.of(content.drills(), drills, today);
        List<Due> due = Stream.concat(calendar.in(State.OVERDUE).stream(), calendar.in(State.SOON).stream())
                .filter(one -> !store.isDone(name(one, today)))
                .filter(one -> drills.stream()
                        .noneMatch(drill ->
                                drill.stage().ahead() && drill.scenario().kind() == one.kind()))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        String lines = due.stream().map(this::line).collect(Collectors.joining("\n"));
        String kinds = due.stream().map(one -> one.kind().id()).collect(Collectors.joining("+"));
        told(
                "drill-due/" + today + "/" + kinds,
                due.stream().map(one -> name(one, today)).toList(),
                people.staff().get().with(Role.LEADER),
                messages().text("drill.remind.kinds", Map.of("list", lines)),
                List.of());
    }

    /** Once when its day comes near, once when it has passed, and each month from then on. */
    private static String name(Due due, LocalDate today) {
        String name = "drill-due/" + due.kind().id() + "/" + due.due();
        return due.state() == State.OVERDUE ? name + "/" + YearMonth.from(today) : name;
    }

    private String line(Due due) {
        return messages()
                .text(
                        due.state() == State.OVERDUE ? "drill.remind.overdue" : "drill.remind.soon",
                        Map.of("kind", content.playbook(due.kind()).name(), "due", DrillTexts.date(due.due())));
    }

    private void remindOfLesson(String name, Drill drill, int index) {
        Review.Lesson lesson = drill.review().lessons().get(index);
        String text = messages()
                .text(
                        "drill.remind.lesson",
                        Map.of(
                                "code", new DrillTexts(content).code(drill),
                                "text", lesson.text(),
                                "who", lesson.who().name(),
                                "until", DrillTexts.date(lesson.until())));
        List<Person> named = Stream.of(lesson.who().id(), drill.planner().id())
                .distinct()
                .map(this::person)
                .flatMap(Optional::stream)
                .toList();
        boolean gone = person(lesson.who().id()).isEmpty();
        List<Person> to = gone
                ? Stream.concat(named.stream(), people.staff().get().with(Role.LEADER).stream())
                        .distinct()
                        .toList()
                : named;
        told(name, List.of(name), to, text, List.of(new DrillTexts(content).acted(drill, index)));
    }

    /**
     * Done once somebody can be told; a crash in between tells it again under the same name, which a chat takes once. Not in the frame of a
     * drill: to plan one, and to act on what it taught, is real work.
     *
     * @param done what this reminds of, by the names under which each does so once
     */
    private void told(String name, List<String> done, List<Person> to, String text, List<Button> buttons) {
        if (people.tell(name, to, text, buttons)) {
            done.forEach(store::done);
        }
    }

    private Optional<Person> person(PersonId id) {
        return people.staff().get().person(id).filter(Person::active);
    }

    private Messages messages() {
        return content.messages();
    }
}
