package vn.trucban.bot.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.drill.DrillCalendar.Due;
import vn.trucban.bot.drill.DrillCalendar.State;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Button;

/** What people are reminded of between drills, in office hours: kinds that are due, once a month, and lessons nobody has acted on. */
record DrillReminders(DrillStore store, DrillDesk.People people, Content content, Instant now) {
    void round() {
        if (!content.calendar().open(now)) {
            return;
        }
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        String month = "drill-due/" + YearMonth.from(today);
        if (!store.isDone(month)) {
            remindOfKinds(month, today);
        }
        for (Drill drill : store.all()) {
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

    /** A kind somebody has planned already needs no reminder. */
    private void remindOfKinds(String name, LocalDate today) {
        List<Drill> drills = store.all();
        DrillCalendar calendar = DrillCalendar.of(content.drills(), drills, today);
        List<String> lines = Stream.concat(calendar.in(State.OVERDUE).stream(), calendar.in(State.SOON).stream())
                .filter(due -> drills.stream()
                        .noneMatch(drill ->
                                drill.stage().ahead() && drill.scenario().kind() == due.kind()))
                .map(this::line)
                .toList();
        if (!lines.isEmpty()) {
            String text = messages().text("drill.remind.kinds", Map.of("list", String.join("\n", lines)));
            told(name, people.staff().get().with(Role.LEADER), text, List.of());
        }
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
        told(name, to, text, List.of(new DrillTexts(content).acted(drill, index)));
    }

    /** Done once somebody can be told; a crash in between tells it again under the same name, which a chat takes once. */
    private void told(String name, List<Person> to, String text, List<Button> buttons) {
        String marked = new DrillTexts(content).marked(text);
        to.forEach(person -> tell(name, person, marked, buttons));
        if (to.stream().anyMatch(person -> !person.addresses().isEmpty())) {
            store.done(name);
        }
    }

    private Optional<Person> person(PersonId id) {
        return people.staff().get().person(id).filter(Person::active);
    }

    private void tell(String name, Person person, String text, List<Button> buttons) {
        person.addresses().forEach(address -> people.chats()
                .tell(new Tell(name, address, text, buttons, Optional.empty(), false, Optional.empty())));
    }

    private Messages messages() {
        return content.messages();
    }
}
