package vn.trucban.bot.reach;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.ChannelKind;

/** Who could be reached at this moment, person by person and rung by rung. Pure. */
public record ReachBoard(List<Line> people, List<RungLine> rungs) {
    public ReachBoard {
        people = List.copyOf(people);
        rungs = List.copyOf(rungs);
    }

    /** What is known of one channel of a person. */
    public enum State {
        /** Heard of there lately. */
        GOOD,
        /** Not for longer than is trusted. */
        SILENT,
        NEVER,
        /** The last message to them did not arrive, and nothing was heard since. */
        MISSED
    }

    /** Why a person is red. */
    public enum Red {
        NO_CHANNEL,
        /** It may be blocked on the day it is needed. */
        ONLY_TELEGRAM,
        /** On no channel anything was heard lately. */
        NOT_HEARD
    }

    /** @param heard when last; absent: never */
    public record OnChannel(ChannelKind channel, State state, Optional<Instant> heard) {}

    /**
     * @param red absent where all is well
     * @param absence what is known of them being away, now or soon
     */
    public record Line(Person person, List<OnChannel> channels, Optional<Red> red, Optional<Absence> absence) {
        Line with(Optional<Absence> away) {
            return new Line(person, channels, red, away);
        }

        boolean reached() {
            return channels.stream().anyMatch(on -> on.state() == State.GOOD);
        }
    }

    /**
     * @param standing who is called out there
     * @param reached those of them heard of lately and not away today
     * @param emptyOn the first day of this week, from today on, on which all who could be reached are away
     */
    public record RungLine(Level level, List<Person> standing, List<Person> reached, Optional<LocalDate> emptyOn) {
        /** Nobody on it could be relied on, today or later this week. */
        public boolean empty() {
            return reached.isEmpty() || emptyOn.isPresent();
        }
    }

    /** @param proofDays what is older is trusted no more */
    static ReachBoard of(Staff staff, List<Proof> proofs, int proofDays, Instant now) {
        Map<PersonId, Proof> known = proofs.stream().collect(Collectors.toMap(Proof::person, Function.identity()));
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        Instant trusted = now.minus(Duration.ofDays(proofDays));
        List<Line> lines = staff.all().stream()
                .filter(Person::active)
                .map(person -> line(person, known.getOrDefault(person.id(), Proof.none(person.id())), trusted))
                .map(line -> line.with(staff.absence(line.person().id())
                        .filter(absence -> !absence.until().isBefore(today))))
                .toList();
        Set<PersonId> reached = lines.stream()
                .filter(Line::reached)
                .map(line -> line.person().id())
                .collect(Collectors.toSet());
        List<RungLine> rungs = Arrays.stream(Level.values())
                .map(level -> rung(level, staff, reached, today))
                .toList();
        return new ReachBoard(lines, rungs);
    }

    private static RungLine rung(Level level, Staff staff, Set<PersonId> heardOf, LocalDate today) {
        List<Person> known = staff.on(level).stream()
                .filter(person -> heardOf.contains(person.id()))
                .toList();
        LocalDate nextWeek = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Optional<LocalDate> emptyOn = today.datesUntil(nextWeek)
                .filter(day -> !known.isEmpty() && present(known, staff, day).isEmpty())
                .findFirst();
        return new RungLine(level, staff.on(level), present(known, staff, today), emptyOn);
    }

    private static List<Person> present(List<Person> people, Staff staff, LocalDate day) {
        return people.stream().filter(person -> !staff.away(person.id(), day)).toList();
    }

    private static Line line(Person person, Proof proof, Instant trusted) {
        List<OnChannel> channels = person.addresses().stream()
                .map(address -> on(address.channel(), proof, trusted))
                .toList();
        Line line = new Line(person, channels, Optional.empty(), Optional.empty());
        Optional<Red> red = Optional.empty();
        if (channels.isEmpty()) {
            red = Optional.of(Red.NO_CHANNEL);
        } else if (!line.reached()) {
            red = Optional.of(Red.NOT_HEARD);
        } else if (channels.stream().allMatch(on -> on.channel() == ChannelKind.TELEGRAM)) {
            red = Optional.of(Red.ONLY_TELEGRAM);
        }
        return new Line(person, channels, red, Optional.empty());
    }

    private static OnChannel on(ChannelKind channel, Proof proof, Instant trusted) {
        Optional<Instant> heard = proof.heardOn(channel);
        boolean missed = proof.missedOn(channel)
                .filter(at -> heard.isEmpty() || at.isAfter(heard.get()))
                .isPresent();
        State state = missed
                ? State.MISSED
                : heard.map(at -> at.isBefore(trusted) ? State.SILENT : State.GOOD)
                        .orElse(State.NEVER);
        return new OnChannel(channel, state, heard);
    }

    /** Where nobody could be relied on, today or later this week. */
    List<RungLine> emptyRungs() {
        return rungs.stream().filter(RungLine::empty).toList();
    }

    /** People and rungs that are not as they should be. */
    public boolean red() {
        return people.stream().anyMatch(line -> line.red().isPresent())
                || !emptyRungs().isEmpty();
    }
}
