package vn.trucban.bot.web.drill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.drill.DrillWish;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.web.drill.DrillListViews.Typed;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.drill.Part;

/** Reads what a form sends. */
final class DrillForm {
    private static final String PERSON = "who-";

    private DrillForm() {}

    /** @param fields of the form; who does what is under {@code who-<id>} */
    static Typed typed(Map<String, String> fields) {
        Map<String, String> people = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(PERSON) && name.length() > PERSON.length() && !value.isEmpty()) {
                people.put(name.substring(PERSON.length()), value);
            }
        });
        return new Typed(
                fields.getOrDefault("scenario", ""),
                fields.getOrDefault("day", ""),
                fields.getOrDefault("hour", ""),
                fields.containsKey("surprise"),
                people);
    }

    /** Empty where there is no such moment. */
    static Optional<Instant> moment(String day, String hour) {
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(hour.strip()))
                    .atZone(WorkingCalendar.ZONE)
                    .toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static DrillWish wish(Typed typed, Instant startsAt) {
        Map<PersonId, Part> players = new HashMap<>();
        Set<PersonId> keepers = new HashSet<>();
        Set<PersonId> observers = new HashSet<>();
        typed.people().forEach((id, role) -> {
            PersonId person = new PersonId(id);
            switch (role) {
                case "keep" -> keepers.add(person);
                case "observe" -> observers.add(person);
                default ->
                    Arrays.stream(Part.values())
                            .filter(part -> DrillWords.id(part).equals(role))
                            .forEach(part -> players.put(person, part));
            }
        });
        return new DrillWish(typed.scenario(), startsAt, typed.surprise(), players, keepers, observers);
    }
}
