package vn.trucban.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.drill.Part;
import vn.trucban.content.drill.Scenario;
import vn.trucban.content.library.Content;

/** Whether a drill may be planned as somebody wants it, decided from the staff and the content of this moment. */
final class Planning {
    /** Whoever is to confirm must be able to look at it first. */
    static final Duration SOONEST = Duration.ofMinutes(5);

    static final Duration FARTHEST = Duration.ofDays(366);

    private final Content content;
    private final Staff staff;
    private final Instant now;

    Planning(Content content, Staff staff, Instant now) {
        this.content = content;
        this.staff = staff;
        this.now = now;
    }

    /** Why not; empty: it may. */
    Optional<Answer> objection(DrillWish wish, Person by) {
        if (!by.is(Role.LEADER)) {
            return Optional.of(Answer.no("not-leader"));
        }
        if (content.drills().scenario(wish.scenario()).isEmpty()) {
            return Optional.of(Answer.no("no-scenario"));
        }
        return time(wish.startsAt()).or(() -> people(wish, by));
    }

    Optional<Answer> time(Instant startsAt) {
        if (startsAt.isBefore(now.plus(SOONEST))) {
            return Optional.of(Answer.no("past", Map.of("minutes", SOONEST.toMinutes())));
        }
        if (startsAt.isAfter(now.plus(FARTHEST))) {
            return Optional.of(Answer.no("too-far"));
        }
        return content.calendar().open(startsAt) ? Optional.empty() : Optional.of(Answer.no("not-open"));
    }

    private Optional<Answer> people(DrillWish wish, Person by) {
        if (wish.players().isEmpty()) {
            return Optional.of(Answer.no("no-players"));
        }
        Set<PersonId> all = new HashSet<>();
        List<PersonId> named = new ArrayList<>(wish.players().keySet());
        named.addAll(wish.keepers());
        named.addAll(wish.observers());
        Optional<PersonId> gone = named.stream()
                .filter(id -> staff.person(id).filter(Person::active).isEmpty())
                .findFirst();
        if (gone.isPresent()) {
            return Optional.of(Answer.no("gone", Map.of("name", name(gone.get()))));
        }
        Optional<PersonId> twice = named.stream().filter(id -> !all.add(id)).findFirst();
        if (twice.isPresent()) {
            return Optional.of(Answer.no("twice", Map.of("name", name(twice.get()))));
        }
        Optional<PersonId> unable = wish.players().entrySet().stream()
                .filter(one -> !person(one.getKey()).is(role(one.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
        if (unable.isPresent()) {
            return Optional.of(Answer.no("unable", Map.of("name", name(unable.get()))));
        }
        return reachable(wish, by);
    }

    private Optional<Answer> reachable(DrillWish wish, Person by) {
        if (wish.surprise() && wish.players().containsKey(by.id())) {
            return Optional.of(Answer.no("planner-plays"));
        }
        if (wish.keepers().stream().noneMatch(id -> person(id).is(Role.OFFICER))) {
            return Optional.of(Answer.no("no-keeper"));
        }
        return wish.players().keySet().stream()
                .filter(id -> person(id).addresses().isEmpty())
                .findFirst()
                .map(id -> Answer.no("unreachable", Map.of("name", name(id))));
    }

    private static Role role(Part part) {
        return switch (part) {
            case OFFICER -> Role.OFFICER;
            case TECHNICIAN -> Role.TECHNICIAN;
            case LEADER -> Role.LEADER;
        };
    }

    /** The drill; {@link #objection} has let it through. */
    Drill drill(DrillWish wish, int number, Person by) {
        Scenario scenario = content.drills().scenario(wish.scenario()).orElseThrow();
        List<Cast.Player> players = staff.all().stream()
                .filter(person -> wish.players().containsKey(person.id()))
                .map(person -> new Cast.Player(Member.of(person), wish.players().get(person.id())))
                .toList();
        return new Drill(
                DrillId.of(number),
                number,
                1,
                scenario,
                wish.surprise(),
                Member.of(by),
                wish.startsAt(),
                new Cast(players, members(wish.keepers()), members(wish.observers())),
                Drill.Stage.PLANNED,
                Course.NOT_BEGUN,
                List.of(new Drill.Change(Drill.What.PLANNED, now, by.name(), "")),
                List.of(),
                Review.NONE,
                List.of(),
                Optional.empty());
    }

    private List<Member> members(Set<PersonId> ids) {
        return staff.all().stream()
                .filter(person -> ids.contains(person.id()))
                .map(Member::of)
                .toList();
    }

    private Person person(PersonId id) {
        return staff.person(id).orElseThrow();
    }

    private String name(PersonId id) {
        return staff.person(id).map(Person::name).orElse(id.value());
    }

    /** True on the day of the drill. */
    static boolean sameDay(Instant one, Instant other) {
        return one.atZone(WorkingCalendar.ZONE)
                .toLocalDate()
                .equals(other.atZone(WorkingCalendar.ZONE).toLocalDate());
    }
}
