package vn.trucban.bot.drill;

import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.drill.Part;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;

/** An office with a clock that tests move, where drills are planned and run. Chats take each tell once, as real ones do. */
final class DrillOffice {
    static final Content CONTENT = ContentLibrary.builtIn().current();
    static final Person TUAN = person("tuan", "Anh Tuấn", Role.LEADER);
    static final Person NGA = person("nga", "Chị Nga", Role.LEADER);
    static final Person MINH = person("minh", "Anh Minh", Role.TECHNICIAN);
    static final Person HOA = person("hoa", "Chị Hoa", Role.OFFICER);
    static final Person LAN = person("lan", "Chị Lan", Role.OFFICER);
    static final Person SON = person("son", "Anh Sơn", Role.LEADER);

    final DrillStore store;
    final MovedClock clock = new MovedClock(at("2026-11-23T08:00"));
    final List<Tell> told = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    Optional<String> danger = Optional.empty();
    DrillFacts facts = DrillFacts.NONE;
    Staff everybody = staff();
    /** So often somebody looked what is really going on. */
    int looks;

    /** What was said to be over, each time. */
    final List<Drill> over = new ArrayList<>();

    final DrillDesk desk;

    DrillOffice() {
        this(new InMemoryDrillStore());
    }

    DrillOffice(DrillStore store) {
        this.store = store;
        this.desk = another();
    }

    /** Another instance on the same data and chats. */
    DrillDesk another() {
        return new DrillDesk(
                store,
                new Telling(() -> everybody, this::take),
                new DrillDesk.World(drill -> facts, this::danger, over::add),
                () -> CONTENT,
                clock);
    }

    private Optional<String> danger() {
        looks++;
        return danger;
    }

    private synchronized void take(Tell tell) {
        if (taken.add(tell.id() + "→" + tell.to().value())) {
            told.add(tell);
        }
    }

    static Staff staff() {
        return new Staff(List.of(TUAN, NGA, SON, MINH, HOA, LAN));
    }

    /** Hoa, Minh and Nga play; Lan keeps the counter; Tuấn plans, Sơn observes. */
    static DrillWish wish(String scenario, String start) {
        return new DrillWish(
                scenario,
                at(start),
                true,
                Map.of(HOA.id(), Part.OFFICER, MINH.id(), Part.TECHNICIAN, NGA.id(), Part.LEADER),
                Set.of(LAN.id()),
                Set.of(SON.id()));
    }

    static DrillWish with(DrillWish wish, Map<PersonId, Part> players, Set<PersonId> keepers) {
        return new DrillWish(
                wish.scenario(), wish.startsAt(), wish.surprise(), new HashMap<>(players), keepers, wish.observers());
    }

    Drill planned(String scenario, String start) {
        return desk.plan(wish(scenario, start), TUAN).drill().orElseThrow();
    }

    /** Planned, confirmed on the day, and begun. */
    Drill begun(String scenario, String start) {
        Drill drill = planned(scenario, start);
        clock.set(at(start).minus(Duration.ofMinutes(20)));
        desk.confirm(drill.id(), TUAN);
        clock.set(at(start));
        desk.round();
        told.clear();
        return desk.find(drill.id()).orElseThrow();
    }

    void minute(Drill drill, long minute) {
        clock.set(drill.course().startedAt().orElseThrow().plus(Duration.ofMinutes(minute)));
        desk.round();
    }

    Drill now(Drill drill) {
        return desk.find(drill.id()).orElseThrow();
    }

    List<String> toldTo(Person person) {
        return told.stream()
                .filter(tell -> tell.to().value().equals(person.id().value()))
                .map(Tell::text)
                .toList();
    }
}
