package vn.trucban.notifier.broadcast;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Actor.Right;
import vn.trucban.notifier.broadcast.Actor.Standing;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Refusal.Kind;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/**
 * Who may do what. The author of a notice never approves it, by any path, and programs never approve; the exceptions are an office with
 * a single leader and the levels that a setting names, and every notice submitted under them says so. An emergency always takes two
 * leaders where there are two, so one that a program submits is put forward by a leader before another approves it;
 * {@link BroadcastDesk#breakGlass} is for the night when the second cannot be reached.
 *
 * @param singleLeader {@code TRUCBAN_SINGLE_LEADER}: a leader may approve what they wrote themselves
 * @param submitters {@code TRUCBAN_SUBMIT_<level>}: who may submit a notice of the level
 * @param alone the levels for which {@code TRUCBAN_APPROVE_<level>} is {@code any-leader}; never EMERGENCY
 */
public record ApprovalPolicy(boolean singleLeader, Map<Level, Set<Standing>> submitters, Set<Level> alone) {
    private static final Set<Standing> USUAL = EnumSet.of(Standing.LEADER, Standing.PROGRAM);

    /** The safe default: two people for every notice. */
    public static final ApprovalPolicy TWO_LEADERS = new ApprovalPolicy(false);

    public ApprovalPolicy {
        submitters = Map.copyOf(submitters);
        alone = Set.copyOf(alone);
        if (alone.contains(Level.EMERGENCY)) {
            throw new IllegalArgumentException("an emergency takes two leaders");
        }
    }

    /** The usual submitters for every level. */
    public ApprovalPolicy(boolean singleLeader) {
        this(singleLeader, Map.of(), Set.of());
    }

    /** @throws ConfigurationRefused for anything but the documented words, and for emergencies approved by one leader */
    static ApprovalPolicy read(Variables variables) {
        Map<Level, Set<Standing>> submitters = new EnumMap<>(Level.class);
        Set<Level> alone = EnumSet.noneOf(Level.class);
        for (Level level : Level.values()) {
            Set<Standing> named = variables.choices("TRUCBAN_SUBMIT_" + level, USUAL);
            if (!named.equals(USUAL)) {
                submitters.put(level, named);
            }
            if (variables.choice("TRUCBAN_APPROVE_" + level, Approver.ANOTHER_LEADER) == Approver.ANY_LEADER) {
                alone.add(level);
            }
        }
        if (alone.contains(Level.EMERGENCY)) {
            throw new ConfigurationRefused("TRUCBAN_APPROVE_EMERGENCY", "system.settings.emergency-alone");
        }
        return new ApprovalPolicy(
                variables.choice("TRUCBAN_SINGLE_LEADER", Switch.FALSE) == Switch.TRUE, submitters, alone);
    }

    private enum Switch {
        TRUE,
        FALSE
    }

    private enum Approver {
        ANOTHER_LEADER,
        ANY_LEADER
    }

    /** True where the leader who wrote a notice of this level may approve it too. */
    boolean oneIsEnough(Level level) {
        return singleLeader || alone.contains(level);
    }

    private Set<Standing> submitters(Level level) {
        return submitters.getOrDefault(level, USUAL);
    }

    private boolean maySubmit(Level level, Actor actor) {
        return submitters(level).stream().anyMatch(actor.standings()::contains);
    }

    /** Starting a notice: whoever may write, or submit some level. */
    Optional<Refusal> starting(Actor actor) {
        boolean some = EnumSet.allOf(Level.class).stream().anyMatch(level -> maySubmit(level, actor));
        return actor.may(Right.DRAFT) || some ? Optional.empty() : no("may-not-write");
    }

    /** Writing and submitting. A program, and whoever is no leader, touches only what they drafted themselves. */
    Optional<Refusal> writing(Broadcast broadcast, Actor actor) {
        boolean own = broadcast.draftedBy(actor);
        boolean anothers = !own && (actor.via() == Via.API || !actor.may(Right.APPROVE));
        return starting(actor).or(() -> anothers ? no("not-yours") : Optional.empty());
    }

    /** Submitting this level. */
    Optional<Refusal> submitting(Broadcast broadcast, Actor actor) {
        return maySubmit(broadcast.level(), actor)
                ? Optional.empty()
                : no("may-not-submit-" + broadcast.level().name().toLowerCase(Locale.ROOT));
    }

    /** Returning, rejecting, stopping, sending again. */
    Optional<Refusal> deciding(Actor actor) {
        if (actor.via() == Via.API) {
            return no("program-decides");
        }
        return actor.may(Right.APPROVE) ? Optional.empty() : no("may-not-decide");
    }

    /** Approving: a decision, and by somebody else than those who wrote it. A drill for everybody takes two leaders in every office. */
    Optional<Refusal> approving(Broadcast broadcast, Actor actor) {
        if (broadcast.awaitsLeader()) {
            return no("program-emergency");
        }
        boolean oneIsEnough = oneIsEnough(broadcast.level()) && broadcast.singleLeader() && !broadcast.declaredPublic();
        if (!broadcast.writtenBy(actor) || oneIsEnough) {
            return Optional.empty();
        }
        if (broadcast.declaredPublic()) {
            return no("public-drill-alone");
        }
        boolean byKeyOnly = broadcast.history().stream().noneMatch(line -> line.isBy(actor));
        return no(byKeyOnly ? "key-maker-approves" : "author-approves");
    }

    /** Issuing alone: only a real emergency, and only where a second leader would be needed. */
    Optional<Refusal> breakingGlass(Broadcast broadcast) {
        if (broadcast.level() != Level.EMERGENCY || broadcast.drill()) {
            return no("break-glass-level");
        }
        return oneIsEnough(broadcast.level()) ? no("break-glass-needless") : Optional.empty();
    }

    /** Judging afterwards what one leader issued alone: a decision, and by somebody else. */
    Optional<Refusal> reviewing(Broadcast broadcast, Actor actor) {
        boolean own = broadcast.writtenBy(actor)
                || broadcast
                        .last(Entry.What.BROKE_GLASS)
                        .filter(it -> it.isBy(actor))
                        .isPresent();
        return deciding(actor).or(() -> own ? no("author-reviews") : Optional.empty());
    }

    private static Optional<Refusal> no(String reason) {
        return Optional.of(Refusal.because(Kind.NOT_ALLOWED, reason));
    }
}
