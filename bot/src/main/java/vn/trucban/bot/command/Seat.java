package vn.trucban.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.command.CommandPlan.Body;
import vn.trucban.notifier.channel.Address;

/**
 * One post of a command and whoever fills it.
 *
 * @param post its id in content
 * @param line who may fill it: the holder first, then deputies
 * @param at the one whose turn it is; the size of the line when nobody is left
 * @param since when it came to this state
 * @param calls how often the one at {@code at} has been called; 0: only a telephone reaches them
 * @param eta when they say they will be there
 * @param asked true once they have been asked whether they have arrived
 * @param unreached where the call could not be delivered
 */
public record Seat(
        String post,
        Body body,
        String title,
        List<Member> line,
        int at,
        State state,
        Instant since,
        int calls,
        Optional<Instant> eta,
        boolean asked,
        List<Address> unreached,
        List<Task> tasks) {
    public Seat {
        line = List.copyOf(line);
        unreached = List.copyOf(unreached);
        tasks = List.copyOf(tasks);
    }

    /** How the one whose turn it is stands to the call. */
    public enum State {
        /** No word yet. */
        CALLED,
        /** "Đã nhận". */
        RECEIVED,
        /** "Đang đến". */
        COMING,
        ARRIVED,
        /** Nobody is left who could be called. */
        EMPTY
    }

    static Seat called(String post, Body body, String title, List<Member> line, List<Task> tasks, Instant now) {
        return new Seat(
                post,
                body,
                title,
                line,
                0,
                line.isEmpty() ? State.EMPTY : State.CALLED,
                now,
                0,
                Optional.empty(),
                false,
                List.of(),
                tasks);
    }

    /** Whose turn it is; empty when nobody is left. */
    public Optional<Member> holder() {
        return at < line.size() ? Optional.of(line.get(at)) : Optional.empty();
    }

    public boolean isWith(PersonId person) {
        return holder().filter(one -> one.is(person)).isPresent();
    }

    /** True once somebody said that they have the call. */
    public boolean answered() {
        return state == State.RECEIVED || state == State.COMING || state == State.ARRIVED;
    }

    /** True while it waits for somebody whom people have to ring up, because the machine cannot. */
    public boolean byTelephone() {
        return waiting() && holder().filter(Member::byTelephone).isPresent();
    }

    public boolean waiting() {
        return state == State.CALLED;
    }

    /** True where this person had their turn before and nobody else has answered since: they may have it again. */
    boolean mayStillBe(PersonId person) {
        return !answered()
                && line.subList(0, Math.min(at, line.size())).stream().anyMatch(one -> one.is(person));
    }

    /** The same where this person does not come and it is not their turn: it never will be. */
    Seat neverWith(PersonId person, String reason) {
        List<Member> next = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Member one = line.get(i);
            next.add(i != at && one.is(person) ? one.outFor(reason) : one);
        }
        return new Seat(post, body, title, next, at, state, since, calls, eta, asked, unreached, tasks);
    }

    Seat calledOnce(Instant now) {
        return new Seat(
                post, body, title, line, at, State.CALLED, now, calls + 1, Optional.empty(), false, unreached, tasks);
    }

    /** Nobody answered in time: from now on the same wait again. */
    Seat waitAgain(Instant now) {
        return new Seat(post, body, title, line, at, state, now, calls, eta, asked, unreached, tasks);
    }

    Seat answeredAs(State how, Optional<Instant> when, Instant now) {
        return new Seat(post, body, title, line, at, how, now, calls, when, false, unreached, tasks);
    }

    Seat askedWhere() {
        return new Seat(post, body, title, line, at, state, since, calls, eta, true, unreached, tasks);
    }

    Seat notReached(Address address) {
        List<Address> all = new ArrayList<>(unreached);
        all.add(address);
        return new Seat(post, body, title, line, at, state, since, calls, eta, asked, all, tasks);
    }

    Seat reached(Address address) {
        List<Address> left =
                unreached.stream().filter(one -> !one.equals(address)).toList();
        return new Seat(post, body, title, line, at, state, since, calls, eta, asked, left, tasks);
    }

    /** The one whose turn it was does not come, for this reason; whoever may follow is next. */
    Seat without(String reason, Instant now) {
        List<Member> next = new ArrayList<>(line);
        next.set(at, line.get(at).outFor(reason));
        return turnOf(next, following(next, at + 1), now);
    }

    /** The one whose turn it is gave no answer; whoever may follow is next. */
    Seat silent(Instant now) {
        return turnOf(line, following(line, at + 1), now);
    }

    /** Back to the first who did not refuse; empty again where all did. */
    Seat anew(Instant now) {
        return turnOf(line, following(line, 0), now);
    }

    /** This member's turn. */
    Seat given(Member member, Instant now) {
        for (int i = 0; i < line.size(); i++) {
            Member known = line.get(i);
            if (known.person().isPresent() && known.person().equals(member.person())) {
                List<Member> same = new ArrayList<>(line);
                same.set(i, member);
                return turnOf(same, i, now);
            }
        }
        List<Member> more = new ArrayList<>(line);
        more.add(member);
        return turnOf(more, more.size() - 1, now);
    }

    Seat withTask(int index, Task task) {
        List<Task> all = new ArrayList<>(tasks);
        all.set(index, task);
        return new Seat(post, body, title, line, at, state, since, calls, eta, asked, unreached, all);
    }

    private Seat turnOf(List<Member> members, int index, Instant now) {
        return new Seat(
                post,
                body,
                title,
                members,
                index,
                index < members.size() ? State.CALLED : State.EMPTY,
                now,
                0,
                Optional.empty(),
                false,
                List.of(),
                tasks);
    }

    private static int following(List<Member> members, int from) {
        int index = from;
        while (index < members.size() && members.get(index).out().isPresent()) {
            index++;
        }
        return index;
    }

    /** True where they should have been there for this long and nobody said so. */
    boolean overdue(Duration grace, Instant now) {
        return state == State.COMING
                && !asked
                && eta.filter(when -> !now.isBefore(when.plus(grace))).isPresent();
    }
}
