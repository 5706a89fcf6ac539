package vn.trucban.bot.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.AbsenceTexts;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** "Tôi nghỉ": today, tomorrow, until a day that is typed, and back at work. */
final class AbsenceTalk implements Talk {
    private static final String TODAY = "today";
    private static final String TOMORROW = "tomorrow";
    private static final String UNTIL = "until";
    private static final String BACK = "back";
    /** Before a day that was typed: nothing is kept until it is tapped. */
    private static final String MEANS = "means-";

    private final StaffDesk staff;

    AbsenceTalk(StaffDesk staff) {
        this.staff = staff;
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.ABSENCE);
    }

    @Override
    public Optional<Button> entry(Person person, Content content) {
        return Optional.of(Action.of(Verb.ABSENCE).button(content.messages().text("absence.button.entry")));
    }

    @Override
    public Optional<Action> awaits(Person person, String words, Content content) {
        TypedAbsence typed = new TypedAbsence(words, content.messages());
        if (!typed.said()) {
            return Optional.empty();
        }
        String day = typed.today() ? MEANS + TODAY : typed.tomorrow() ? MEANS + TOMORROW : "";
        return Optional.of(new Action(Verb.ABSENCE, "", day));
    }

    @Override
    public Reply hear(Heard heard) {
        LocalDate today = LocalDate.ofInstant(heard.now(), WorkingCalendar.ZONE);
        return switch (heard.action().arg()) {
            case TODAY -> away(heard, today, today);
            case TOMORROW -> away(heard, today.plusDays(1), today.plusDays(1));
            case UNTIL ->
                heard.words().map(words -> until(heard, words, today)).orElseGet(() -> ask(heard, "absence.ask-day"));
            case BACK -> back(heard);
            case MEANS + TODAY -> menu(heard, today, Optional.of(TODAY));
            case MEANS + TOMORROW -> menu(heard, today, Optional.of(TOMORROW));
            default -> menu(heard, today, Optional.empty());
        };
    }

    /** @param named the day they named, which is offered first */
    private Reply menu(Heard heard, LocalDate today, Optional<String> named) {
        Optional<Absence> known = staff.staff().absence(heard.by().id()).filter(absence -> !absence.until()
                .isBefore(today));
        List<Button> buttons = new ArrayList<>();
        known.ifPresent(absence -> buttons.add(button(heard, BACK)));
        Stream.concat(named.stream(), Stream.of(TODAY, TOMORROW, UNTIL))
                .distinct()
                .forEach(when -> buttons.add(button(heard, when)));
        String text = known.map(absence -> heard.text(
                        "absence.menu-known",
                        Map.of("days", new AbsenceTexts(heard.content().messages()).days(absence))))
                .orElseGet(() ->
                        heard.text(named.map(when -> "absence.menu-" + when).orElse("absence.menu")));
        return Reply.say(text, buttons);
    }

    private Button button(Heard heard, String when) {
        return new Action(Verb.ABSENCE, "", when).button(heard.text("absence.button." + when));
    }

    private Reply ask(Heard heard, String key) {
        return Reply.ask(
                heard.text(key),
                new Action(Verb.ABSENCE, "", UNTIL),
                List.of(button(heard, TODAY), button(heard, TOMORROW)));
    }

    private Reply until(Heard heard, String words, LocalDate today) {
        Optional<LocalDate> day = TypedDay.read(words, today);
        return day.filter(until -> !until.isBefore(today))
                .map(until -> away(heard, today, until))
                .orElseGet(() -> ask(heard, "absence.no-day"));
    }

    private Reply away(Heard heard, LocalDate from, LocalDate until) {
        if (!staff.away(heard.by().id(), from, until, heard.by().name())) {
            return ask(heard, "absence.no-day");
        }
        Staff now = staff.staff();
        String days = now.absence(heard.by().id())
                .map(absence -> new AbsenceTexts(heard.content().messages()).days(absence))
                .orElse("");
        String alone = alone(now, heard.by(), from, heard);
        String key = somebody(now, from) ? "absence.alone" : "absence.alone-all";
        String warning = alone.isEmpty() ? "" : "\n" + heard.text(key, Map.of("rungs", alone));
        return Reply.say(heard.text("absence.kept", Map.of("days", days)) + warning, List.of(button(heard, BACK)));
    }

    /** True where some rung has somebody that day: then that one is called, and nobody who is away. */
    private static boolean somebody(Staff staff, LocalDate day) {
        return Arrays.stream(Level.values())
                .flatMap(level -> staff.on(level).stream())
                .anyMatch(one -> !one.addresses().isEmpty() && !staff.away(one.id(), day));
    }

    /** The rungs on which everybody is away that day. */
    private static String alone(Staff staff, Person person, LocalDate day, Heard heard) {
        return Arrays.stream(Level.values())
                .filter(level ->
                        staff.on(level).stream().anyMatch(one -> one.id().equals(person.id())))
                .filter(level -> staff.on(level).stream().allMatch(one -> staff.away(one.id(), day)))
                .map(level -> heard.text("web.admin.rung." + level.key()))
                .collect(Collectors.joining(", "));
    }

    private Reply back(Heard heard) {
        staff.back(heard.by().id());
        return Reply.say(heard.text("absence.back"), List.of());
    }
}
