package vn.trucban.bot.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.drill.Scenario;

/**
 * One drill. It keeps the scenario it was planned with; later changes of content do not reach into it.
 *
 * @param number counts up from 1
 * @param version of this document; every save is conditional on it
 * @param surprise only whoever planned it and its observers know of it beforehand
 * @param history oldest first; never empty
 * @param reminded names of the reminders that went out, so that each does once
 * @param tells not yet handed to their chats
 * @param score as it was when it ended, for good: minutes that were signed must not change afterwards
 */
public record Drill(
        DrillId id,
        int number,
        long version,
        Scenario scenario,
        boolean surprise,
        Member planner,
        Instant startsAt,
        Cast cast,
        Stage stage,
        Course course,
        List<Change> history,
        List<String> reminded,
        Review review,
        List<Tell> tells,
        Optional<ScoreSheet> score) {
    private static final String OVER = "over";

    public Drill {
        history = List.copyOf(history);
        reminded = List.copyOf(reminded);
        tells = List.copyOf(tells);
    }

    /** Message key: {@code drill.stage.<name in lower case>}. */
    public enum Stage {
        PLANNED,
        /** Begins by itself at its time. */
        CONFIRMED,
        RUNNING,
        ENDED,
        CANCELLED;

        /** True until it is over or called off. */
        public boolean ahead() {
            return this == PLANNED || this == CONFIRMED || this == RUNNING;
        }
    }

    /** @param by the name; empty where nobody did */
    public record Change(What what, Instant at, String by, String reason) {}

    /** Message key: {@code drill.history.<name in lower case, dashes>}. */
    public enum What {
        PLANNED,
        CONFIRMED,
        POSTPONED,
        CANCELLED,
        /** It did not begin at its time. */
        HELD_BACK,
        STARTED,
        ENDED
    }

    /** Who may know of it before it begins. */
    public boolean knows(PersonId person) {
        return !surprise || planner.id().equals(person) || cast.observes(person);
    }

    /** Who prepares, confirms and judges it. */
    public boolean leads(PersonId person) {
        return planner.id().equals(person) || cast.observes(person);
    }

    public boolean running() {
        return stage == Stage.RUNNING;
    }

    /** When it is over at the latest, if it begins at its time or has begun. */
    public Instant endsBy() {
        return course.startedAt().orElse(startsAt).plus(scenario.longest());
    }

    /** Counts as a drill of its kind: it was carried to its end, and somebody at least reported or did the first thing asked. */
    public boolean held() {
        return stage == Stage.ENDED
                && course.end().filter(end -> end.why() != Course.Why.REAL).isPresent()
                // why true: of those that ended before scores were kept nobody knows any more
                && score.map(ScoreSheet::begun).orElse(true);
    }

    /** It ends: what it supposed goes on until somebody has been told that it is over. */
    boolean ending() {
        return stage == Stage.ENDED && !reminded.contains(OVER);
    }

    /** Needs a look of the rounds: it is ahead, or something of it is not yet told. */
    public boolean live() {
        return stage.ahead() || !tells.isEmpty() || ending();
    }

    /** True where both want some player at the same time. */
    boolean clashes(Drill other) {
        boolean together = startsAt.isBefore(other.endsBy()) && other.startsAt.isBefore(endsBy());
        return together
                && cast.players().stream()
                        .anyMatch(one -> other.cast.player(one.who().id()).isPresent());
    }

    /** The name of a player of both; empty: there is none. */
    String shared(Drill other) {
        return cast.players().stream()
                .map(Cast.Player::who)
                .filter(one -> other.cast.player(one.id()).isPresent())
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    Drill next(Stage to, Course how, Change change, List<Tell> more) {
        return moved(startsAt, to, how, change, reminded, more);
    }

    /** Back to being planned, for this moment. */
    Drill waiting(Instant start, Change change, List<String> reminders, List<Tell> more) {
        return moved(start, Stage.PLANNED, Course.NOT_BEGUN, change, reminders, more);
    }

    private Drill moved(Instant start, Stage to, Course how, Change change, List<String> reminders, List<Tell> more) {
        List<Change> all = new ArrayList<>(history);
        all.add(change);
        return new Drill(
                id,
                number,
                version + 1,
                scenario,
                surprise,
                planner,
                start,
                cast,
                to,
                how,
                all,
                reminders,
                review,
                plus(more),
                score);
    }

    Drill going(Course how, List<Tell> more) {
        return copy(how, reminded, review, plus(more));
    }

    Drill reminding(String name, List<Tell> more) {
        List<String> all = new ArrayList<>(reminded);
        all.add(name);
        return copy(course, all, review, plus(more));
    }

    Drill reviewed(Review how) {
        return copy(course, reminded, how, tells);
    }

    /** The next version, with everything told. */
    Drill told() {
        List<String> names = new ArrayList<>(reminded);
        if (ending()) {
            names.add(OVER);
        }
        return copy(course, names, review, List.of());
    }

    private Drill copy(Course how, List<String> names, Review judged, List<Tell> toTell) {
        return new Drill(
                id,
                number,
                version + 1,
                scenario,
                surprise,
                planner,
                startsAt,
                cast,
                stage,
                how,
                history,
                names,
                judged,
                toTell,
                score);
    }

    /** The same version with its score. */
    Drill scored(ScoreSheet sheet) {
        return new Drill(
                id,
                number,
                version,
                scenario,
                surprise,
                planner,
                startsAt,
                cast,
                stage,
                course,
                history,
                reminded,
                review,
                tells,
                Optional.of(sheet));
    }

    private List<Tell> plus(List<Tell> more) {
        List<Tell> all = new ArrayList<>(tells);
        all.addAll(more);
        return all;
    }

    /** The one to be told next, whenever it is due. */
    Optional<Scenario.Injection> nextInjection() {
        int told = course.injected();
        return told < scenario.injections().size()
                ? Optional.of(scenario.injections().get(told))
                : Optional.empty();
    }
}
