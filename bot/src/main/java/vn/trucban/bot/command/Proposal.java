package vn.trucban.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;

/**
 * That leaders were asked to raise a command.
 *
 * @param first when they were asked first
 * @param last when they were asked last
 * @param times how often
 * @param others true once those were told who may raise it where no leader can be reached
 * @param unreached leaders' addresses to which the last question could not be delivered
 * @param declined a leader said that none is needed
 * @param inStead it was raised by somebody else, because no leader answered
 * @param wish of whoever had them asked without danger being named; empty where danger was
 */
public record Proposal(
        Instant first,
        Instant last,
        int times,
        boolean others,
        List<Address> unreached,
        Optional<Declined> declined,
        boolean inStead,
        Optional<Actor> wish) {
    /** Asked so often without an answer, leaders count as not reached. */
    static final int PATIENT = 2;
    /** So much longer than the first wait no later one is. */
    private static final int LONGEST = 12;

    public Proposal {
        unreached = List.copyOf(unreached);
    }

    /** Who said that no command is needed, and when. */
    public record Declined(Actor by, Instant at) {}

    static Proposal asked(Instant now) {
        return new Proposal(now, now, 1, false, List.of(), Optional.empty(), false, Optional.empty());
    }

    /** Raised without a question, because there is no leader who could be asked. */
    static Proposal unasked(Instant now) {
        return new Proposal(now, now, 0, false, List.of(), Optional.empty(), false, Optional.empty());
    }

    Proposal wishedBy(Actor by) {
        return new Proposal(first, last, times, others, unreached, declined, inStead, Optional.of(by));
    }

    Proposal raisedInStead() {
        return new Proposal(first, last, times, others, unreached, declined, true, wish);
    }

    Proposal again(Instant now) {
        return new Proposal(first, now, times + 1, others, List.of(), Optional.empty(), false, wish);
    }

    Proposal othersTold() {
        return new Proposal(first, last, times, true, unreached, declined, false, wish);
    }

    Proposal notReached(Address address) {
        List<Address> all = new ArrayList<>(unreached);
        all.add(address);
        return new Proposal(first, last, times, others, all, declined, false, wish);
    }

    Proposal reached(Address address) {
        List<Address> left =
                unreached.stream().filter(one -> !one.equals(address)).toList();
        return new Proposal(first, last, times, others, left, declined, inStead, wish);
    }

    Proposal declinedBy(Actor by, Instant now) {
        return new Proposal(first, last, times, others, unreached, Optional.of(new Declined(by, now)), false, wish);
    }

    /** From then on nobody has to wait for a leader's answer any more. */
    Instant waitedUntil(Duration answerWithin) {
        return first.plus(answerWithin.multipliedBy(PATIENT));
    }

    /** When the question is due once more: soon at first, less often later. */
    Instant nextAt(Duration answerWithin) {
        return last.plus(answerWithin.multipliedBy(times <= PATIENT ? 1 : Math.min(times, LONGEST)));
    }
}
