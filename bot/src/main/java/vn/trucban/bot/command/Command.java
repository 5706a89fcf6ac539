package vn.trucban.bot.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.command.CommandPlan.Body;

/**
 * The command over one incident: proposed, standing, stood down. One document, so that every step is one conditional save; what it wants
 * told and registered is kept in it until it has been passed on.
 *
 * @param number of the incident, as people say it
 * @param since when it came to this stage
 * @param raisedBy absent while it is only proposed
 * @param setup absent while it is only proposed
 * @param proposal absent where nobody was asked to raise it
 * @param applied ids of the last wishes carried out, so that a repeated one is a no-op
 * @param version of this document; every save is conditional on it
 * @param heard what people wrote to the incident up to this seq was looked through for danger
 */
public record Command(
        IncidentId incident,
        int number,
        Stage stage,
        Instant since,
        Optional<Actor> raisedBy,
        Optional<Setup> setup,
        List<Seat> seats,
        List<Decision> decisions,
        List<UpReport> reports,
        Optional<Ending> ending,
        Optional<Proposal> proposal,
        Outbox outbox,
        List<String> applied,
        long version,
        Integer heard) {
    /** Of what an earlier version wrote: it is not known what was heard. */
    static final int UNKNOWN = -1;

    public Command {
        heard = heard == null ? UNKNOWN : heard;
        seats = List.copyOf(seats);
        decisions = List.copyOf(decisions);
        reports = List.copyOf(reports);
        applied = List.copyOf(applied);
    }

    /** Where it stands. */
    public enum Stage {
        /** People are in danger: leaders were asked to raise it. */
        PROPOSED,
        STANDING,
        STOOD_DOWN
    }

    /**
     * How it ended.
     *
     * @param raisedAt when it had been raised
     * @param open what was left open, in sentences
     */
    public record Ending(Instant raisedAt, Instant at, Actor by, List<String> open) {
        public Ending {
            open = List.copyOf(open);
        }
    }

    /**
     * What is to be passed on.
     *
     * @param facts how many it has brought forth, {@code untold} the last of them, which the incident does not know yet
     * @param told how many tells it has brought forth, {@code tells} the last of them, which their chats do not have yet
     */
    public record Outbox(int facts, List<OutsideFact> untold, int told, List<Tell> tells) {
        static final Outbox EMPTY = new Outbox(0, List.of(), 0, List.of());

        public Outbox {
            untold = List.copyOf(untold);
            tells = List.copyOf(tells);
        }

        public boolean waiting() {
            return !untold.isEmpty() || !tells.isEmpty();
        }

        Outbox emptied() {
            return new Outbox(facts, List.of(), told, List.of());
        }
    }

    static Command fresh(IncidentId incident, int number, Instant now) {
        return new Command(
                incident,
                number,
                Stage.PROPOSED,
                now,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Outbox.EMPTY,
                List.of(),
                0,
                0);
    }

    /** True where it only supposes a disaster: nobody outside is called or written to. */
    public boolean exercise() {
        return incident.exercise();
    }

    /** Leaders were asked to raise it, and nobody has. */
    public boolean proposed() {
        return stage == Stage.PROPOSED && proposal.isPresent();
    }

    /** Nobody was asked to raise it, or it was over before anybody did. */
    boolean unasked() {
        return version == 0 || stage == Stage.STOOD_DOWN && setup.isEmpty();
    }

    /** It was raised in the leaders' stead, because none of them answered. */
    public boolean raisedInStead() {
        return proposal.filter(Proposal::inStead).isPresent();
    }

    public boolean standing() {
        return stage == Stage.STANDING;
    }

    /** True while the round has to look at it. */
    public boolean live() {
        return stage != Stage.STOOD_DOWN;
    }

    /** Present once it has been raised. */
    public Setup plan() {
        return setup.orElseThrow();
    }

    /** When it was raised. */
    public Instant raisedAt() {
        return ending.map(Ending::raisedAt).orElse(since);
    }

    public Optional<Seat> seat(String post) {
        return seats.stream().filter(one -> one.post().equals(post)).findFirst();
    }

    /** Everybody of the staff who was called and did not refuse, and whoever raised it. */
    public List<PersonId> called() {
        Stream<PersonId> members = seats.stream()
                .flatMap(seat -> seat.line().stream().limit(seat.at() + 1L))
                .filter(member -> member.out().isEmpty())
                .flatMap(member -> member.person().stream());
        return Stream.concat(members, raisedBy.map(Actor::id).stream())
                .distinct()
                .toList();
    }

    /** Indices of the posts that are this person's turn. */
    public List<Integer> seatsOf(PersonId person) {
        return IntStream.range(0, seats.size())
                .filter(index -> seats.get(index).isWith(person))
                .boxed()
                .toList();
    }

    /** True while it waits for this person: called, also where the turn has passed on meanwhile, and neither there nor known not to come. */
    boolean waitsFor(PersonId person) {
        return seats.stream()
                .anyMatch(seat -> seat.isWith(person)
                        ? seat.state() != Seat.State.ARRIVED
                        : seat.mayStillBe(person)
                                && seat.line().stream()
                                        .noneMatch(one ->
                                                one.is(person) && one.out().isPresent()));
    }

    public boolean holds(PersonId person, String post) {
        return seat(post).filter(one -> one.isWith(person)).isPresent();
    }

    /** True where they fill a post of the board, not only of the team. */
    public boolean onBoard(PersonId person) {
        return seats.stream().anyMatch(one -> one.body() == Body.BOARD && one.isWith(person));
    }

    /** Who leads now: the head; while the head has given no answer the deputy who has; else whoever raised it. */
    public Optional<PersonId> leader() {
        Stream<Seat> answered = Stream.of(CommandPlan.HEAD, CommandPlan.DEPUTY)
                .flatMap(post -> seat(post).stream())
                .filter(Seat::answered);
        return answered.flatMap(one -> one.holder().stream())
                .flatMap(one -> one.person().stream())
                .findFirst()
                .or(() -> raisedBy.map(Actor::id));
    }

    /** True of the board, and of whoever leads in its stead. */
    public boolean ledBy(PersonId person) {
        return onBoard(person) || leader().filter(person::equals).isPresent();
    }

    /** Who sends the reports and makes the calls: the standing member, else whoever leads. */
    public Optional<PersonId> clerk() {
        return seat(CommandPlan.STANDING)
                .filter(one -> one.state() != Seat.State.EMPTY)
                .flatMap(Seat::holder)
                .flatMap(Member::person)
                .or(this::leader);
    }

    public Optional<UpReport> report(int reportNumber) {
        return reports.stream().filter(one -> one.number() == reportNumber).findFirst();
    }

    /** The one that is due next, or late. */
    public Optional<UpReport> currentReport() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    /** Where an action stands: the index of its post, and its own. */
    public record TaskAt(int seat, int task) {}

    /** The first action of these posts that is not done; those in hand last. */
    public Optional<TaskAt> nextTask(List<Integer> posts) {
        return Stream.of(Task.State.OPEN, Task.State.DOING)
                .flatMap(wanted -> posts.stream().flatMap(post -> IntStream.range(
                                0, seats.get(post).tasks().size())
                        .filter(index -> seats.get(post).tasks().get(index).state() == wanted)
                        .mapToObj(index -> new TaskAt(post, index))))
                .findFirst();
    }

    /** Recipients that have not got this report. */
    public List<CommandPlan.Recipient> unsent(UpReport report) {
        return plan().recipients().stream()
                .filter(one -> report.sentTo(one.id()).isEmpty())
                .toList();
    }

    public boolean hasApplied(String commandId) {
        return applied.contains(commandId);
    }

    /** The next version, with everything passed on. */
    Command passedOn() {
        return new Command(
                incident,
                number,
                stage,
                since,
                raisedBy,
                setup,
                seats,
                decisions,
                reports,
                ending,
                proposal,
                outbox.emptied(),
                applied,
                version + 1,
                heard);
    }

    /** Under which the n-th untold fact is entered once. */
    String factId(int index) {
        return "command-" + (outbox.facts() - outbox.untold().size() + index + 1);
    }
}
