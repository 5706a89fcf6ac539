package vn.trucban.content.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.calendar.WorkingCalendar.Session;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code calendar.yaml}: what must hold beyond its schema, and how it is read. */
public final class CalendarFile {
    private static final Pattern SESSION = Pattern.compile("(\\d{1,2})h(\\d{2})-(\\d{1,2})h(\\d{2})");
    private static final List<String> WEEKDAYS = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    /** Longer than any run of holidays; a longer one is a slip of the year. */
    private static final int LONGEST_HOLIDAY = 15;

    private CalendarFile() {}

    /** Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file. */
    public static List<Finding> check(YamlTree file) {
        List<Finding> findings = new ArrayList<>();
        Set<String> days = new HashSet<>();
        for (YamlTree row : file.get("hours").items()) {
            row.get("days").items().stream()
                    .filter(day -> !days.add(day.text()))
                    .forEach(day ->
                            findings.add(new Finding(day.line(), "calendar.same-day", Map.of("day", day.text()))));
            findings.addAll(sessionsWrong(row.get("sessions")));
        }
        file.get("holidays").items().forEach(holiday -> findings.addAll(holidayWrong(holiday)));
        for (YamlTree day : file.get("make-up").items()) {
            findings.addAll(dateWrong(day.get("date")));
            if (!days.contains(day.text("as"))) {
                findings.add(new Finding(day.line(), "calendar.make-up-free", Map.of("day", day.text("as"))));
            }
        }
        return findings;
    }

    private static List<Finding> sessionsWrong(YamlTree sessions) {
        List<Finding> findings = new ArrayList<>();
        LocalTime before = LocalTime.MIN;
        for (YamlTree written : sessions.items()) {
            Optional<Session> session = session(written.text());
            Map<String, String> values = Map.of("session", written.text());
            if (session.isEmpty() || !session.get().end().isAfter(session.get().start())) {
                findings.add(new Finding(written.line(), "calendar.session", values));
            } else if (session.get().start().isBefore(before)) {
                findings.add(new Finding(written.line(), "calendar.session-order", values));
            }
            before = session.map(Session::end).orElse(before);
        }
        return findings;
    }

    private static List<Finding> holidayWrong(YamlTree holiday) {
        List<Finding> findings = new ArrayList<>(dateWrong(holiday.get("from")));
        findings.addAll(dateWrong(holiday.get("to")));
        Optional<LocalDate> from = date(holiday.text("from"));
        Optional<LocalDate> to = date(holiday.text("to"));
        boolean wrong = from.isPresent()
                && to.isPresent()
                && (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(LONGEST_HOLIDAY)));
        if (wrong) {
            findings.add(new Finding(holiday.line(), "calendar.span", Map.of("days", "" + LONGEST_HOLIDAY)));
        }
        return findings;
    }

    private static List<Finding> dateWrong(YamlTree date) {
        return date.text().isEmpty() || date(date.text()).isPresent()
                ? List.of()
                : List.of(new Finding(date.line(), "calendar.date", Map.of("date", date.text())));
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static WorkingCalendar read(YamlTree file) {
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        for (YamlTree row : file.get("hours").items()) {
            List<Session> sessions = row.get("sessions").texts().stream()
                    .map(written -> session(written).orElseThrow())
                    .toList();
            row.get("days").texts().forEach(day -> week.put(weekday(day), sessions));
        }
        Map<LocalDate, String> holidays = new HashMap<>();
        for (YamlTree holiday : file.get("holidays").items()) {
            LocalDate to = LocalDate.parse(holiday.text("to"));
            LocalDate.parse(holiday.text("from"))
                    .datesUntil(to.plusDays(1))
                    .forEach(date -> holidays.put(date, holiday.text("name")));
        }
        Map<LocalDate, DayOfWeek> makeUp = new HashMap<>();
        file.get("make-up")
                .items()
                .forEach(day -> makeUp.put(LocalDate.parse(day.text("date")), weekday(day.text("as"))));
        return new WorkingCalendar(week, holidays, makeUp, file.get("to-fill").texts());
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.of(WEEKDAYS.indexOf(name) + 1);
    }

    private static Optional<Session> session(String written) {
        Matcher times = SESSION.matcher(written);
        if (!times.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Session(time(times, 1), time(times, 3)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher times, int group) {
        return LocalTime.of(Integer.parseInt(times.group(group)), Integer.parseInt(times.group(group + 1)));
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
