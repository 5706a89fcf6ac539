package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.DrillTwin;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** A commune with a flood coming in, its staff, and a clock that is moved by hand. */
final class CommandOffice {
    static final Content CONTENT = ContentLibrary.builtIn().current();
    static final IncidentId FLOOD = new IncidentId("lu1");
    static final Person NHUAN = leader("nhuan", "Ông Nhuận", Level.COMMITTEE);
    static final Person HUNG = leader("hung", "Anh Hùng", Level.LEADERS);
    static final Person BINH = person("binh", "Anh Bình", Role.TECHNICIAN);
    static final Person MINH = person("minh", "Anh Minh", Role.TECHNICIAN);
    static final Person LAN = person("lan", "Chị Lan", Role.OFFICER);
    static final Person HOA = person("hoa", "Chị Hoa", Role.OFFICER);
    static final Person LOA = new Person(
            new PersonId("loa"), "Bác Loa", "", Set.of(Role.STATION), Optional.of("0912 000 111"), Map.of(), true);

    /** Monday, five past two in the morning: nobody is at a desk. */
    Instant now = Instant.parse("2026-11-22T19:05:00Z");

    final Clock clock = MovedClock.reading(() -> now);
    final List<Tell> told = Collections.synchronizedList(new ArrayList<>());
    /** What the incidents themselves had told. */
    final List<Tell> ladder = Collections.synchronizedList(new ArrayList<>());

    final List<Absence> absences = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    /** Templates that the book of issue was asked about. */
    final Set<String> asked = new HashSet<>();

    Exercises exercises = Exercises.NONE;
    final List<Person> people = new ArrayList<>(List.of(NHUAN, HUNG, BINH, MINH, LAN, HOA, LOA));
    final IncidentDesk incidents = new IncidentDesk(
                    new InMemoryIncidentStore(),
                    new Register(new InMemoryRegisterStore(), new SecureRandom(), clock),
                    this::ofIncidents,
                    () -> CONTENT,
                    () -> new Staff(people, absences),
                    clock)
            .withDrills(new DrillTwin(new InMemoryIncidentStore(), () -> exercises));
    final CommandDesk desk;
    private int wishes;

    CommandOffice(CommandStore store) {
        desk = desk(store);
    }

    private void ofIncidents(Tell tell) {
        ladder.add(tell);
    }

    /** Another instance on this store. */
    CommandDesk desk(CommandStore store) {
        return new CommandDesk(
                store,
                incidents,
                new CommandDesk.Voices(told::add, (templates, drill, since) -> {
                    asked.addAll(templates);
                    return warnings;
                }),
                () -> CONTENT,
                clock);
    }

    static Person person(String id, String name, Role... roles) {
        return new Person(
                new PersonId(id),
                name,
                "",
                Set.of(roles),
                Optional.of("0912 345 678"),
                Map.of(ChannelKind.SIMULATOR, id, ChannelKind.ZALO, id),
                true);
    }

    private static Person leader(String id, String name, Level rung) {
        Person one = person(id, name, Role.LEADER);
        return new Person(one.id(), name, "", one.roles(), one.phone(), one.channels(), true, Optional.of(rung));
    }

    void left(Person person) {
        people.remove(person);
        people.add(
                new Person(person.id(), person.name(), "", person.roles(), person.phone(), person.channels(), false));
    }

    Incident reported(IncidentId id, PlaybookId kind, String words) {
        Party hoa = new Party(HOA.id(), HOA.name(), new Address(ChannelKind.SIMULATOR, "hoa"));
        return incidents.report(id, "r-" + id, new IncidentCommand.Report(hoa, kind, words));
    }

    void flood() {
        reported(FLOOD, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void minutes(int minutes) {
        for (int i = 0; i < minutes; i++) {
            later(Duration.ofMinutes(1));
            desk.round();
        }
    }

    /** A flood is there, and the public was warned of it just now. */
    void warned(String id, String serial) {
        warnings.add(new Warning(
                id,
                serial,
                "Lũ, nước ngập đã tới nơi",
                now,
                true,
                true,
                Optional.empty(),
                Optional.of(Actor.of(BINH))));
    }

    String wish() {
        return "w" + ++wishes;
    }

    Command raised() {
        return done(desk.raise(FLOOD, wish(), "flood", Actor.of(NHUAN)));
    }

    Command says(Person person, Response.Kind kind) {
        return done(desk.answer(FLOOD, wish(), Response.of(kind), Actor.of(person)));
    }

    Outcome ends(Person by) {
        return desk.end(FLOOD, wish(), Actor.of(by), Integer.MAX_VALUE);
    }

    /** @param players those of any drill; whoever is added later plays too */
    void onlyPlay(List<Person> players) {
        exercises = new Exercises() {
            @Override
            public Optional<String> playing(PersonId person) {
                return Optional.empty();
            }

            @Override
            public Optional<Task> running(String drill) {
                return Optional.empty();
            }

            @Override
            public Staff players(String drill, Staff everybody) {
                return everybody.only(players::contains);
            }
        };
    }

    Command command() {
        return desk.find(FLOOD).orElseThrow();
    }

    Seat seat(String post) {
        return command().seat(post).orElseThrow();
    }

    int index(String post) {
        return command().seats().indexOf(seat(post));
    }

    String holder(String post) {
        return seat(post).holder().map(Member::name).orElse("");
    }

    List<IncidentEvent> facts(IncidentEvent.Kind kind) {
        return incidents.find(FLOOD).orElseThrow().events(kind);
    }

    /** What a person was told since the last look, on the simulator. */
    List<Tell> heard(Person person) {
        return told.stream()
                .filter(tell -> tell.to()
                        .equals(new Address(ChannelKind.SIMULATOR, person.id().value())))
                .toList();
    }

    boolean heard(Person person, String words) {
        return heard(person).stream().anyMatch(tell -> tell.text().contains(words));
    }

    List<Button.Call> calls(Person person) {
        return heard(person).stream()
                .flatMap(tell -> tell.buttons().stream())
                .filter(Button.Call.class::isInstance)
                .map(Button.Call.class::cast)
                .toList();
    }

    static Command done(Outcome outcome) {
        assertThat(why(outcome)).isEmpty();
        return outcome.command().orElseThrow();
    }

    static String why(Outcome outcome) {
        return outcome.refusal()
                .map(refusal -> CONTENT.messages().text(refusal.key(), refusal.values()))
                .orElse("");
    }
}
