package vn.trucban.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;

/** Calling members out, and who follows whom. Whoever cannot come, or has left, is followed at once; whoever is silent after the second call. */
final class CallOuts {
    private static final int CALLS = 2;
    /** Waits of a call-out until those who gave no answer are called once more. */
    private static final int ANEW = 3;
    /** So long after the time they named people are asked whether they have arrived. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Scene scene;
    private final CommandTexts texts;
    /** What is known, for every order of one change the same; null until somebody is called. */
    private String news;

    CallOuts(Scene scene) {
        this.scene = scene;
        this.texts = scene.texts();
    }

    /** Calls everybody, each person once, with all posts they have. Whoever raised it knows of it. */
    void everybody(Change change, Actor raisedBy) {
        Map<PersonId, List<Integer>> people = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        int count = change.soFar().seats().size();
        for (int i = 0; i < count; i++) {
            Optional<PersonId> person = change.seat(i).holder().flatMap(Member::person);
            if (person.isPresent()) {
                people.computeIfAbsent(person.get(), same -> new ArrayList<>()).add(i);
            } else {
                others.add(i);
            }
        }
        people.forEach((person, posts) -> {
            posts.forEach(i -> change.seat(i, change.seat(i).calledOnce(scene.now())));
            if (person.equals(raisedBy.id())) {
                posts.forEach(i ->
                        change.seat(i, change.seat(i).answeredAs(Seat.State.RECEIVED, Optional.empty(), scene.now())));
            }
        });
        people.forEach((person, posts) -> call(change, person, posts));
        others.forEach(i -> call(change, i));
    }

    /** Calls whose turn it is. */
    void call(Change change, int index) {
        Seat seat = change.seat(index);
        if (seat.holder().isEmpty()) {
            change.tellLeaders(
                    texts.nobodyLeft(change.soFar(), seat), texts.buttons().help(change.soFar(), index));
            return;
        }
        change.seat(index, seat.calledOnce(scene.now()));
        Optional<PersonId> person = seat.holder().get().person();
        if (person.isPresent()) {
            call(change, person.get(), List.of(index));
        } else {
            new Ringing(scene).ask(change, List.of(index));
        }
    }

    private void call(Change change, PersonId person, List<Integer> posts) {
        if (scene.addresses(person).isEmpty()) {
            new Ringing(scene).ask(change, posts);
            return;
        }
        Command now = change.soFar();
        change.tell(person, texts.callOut(now, posts, news()), texts.buttons().answers(now));
    }

    private String news() {
        if (news == null) {
            news = scene.reported().news(scene.now());
        }
        return news;
    }

    /** Whoever follows is called. */
    private void follow(Change change, int index, Seat next, String why) {
        Seat before = change.seat(index);
        Seat seat = spared(change, index, next);
        change.seat(index, seat);
        new Ringing(scene).over(change, before);
        change.fact(Kind.COMMAND_CALLED, texts.facts().followed(seat, why));
        call(change, index);
    }

    /** Whoever has posts enough is passed over while somebody who has none can be called. */
    private Seat spared(Change change, int index, Seat next) {
        Optional<PersonId> person = next.holder().flatMap(Member::person);
        Command now = change.soFar();
        boolean enough =
                person.filter(id -> others(now, index, id) >= Unassigned.ENOUGH).isPresent();
        return enough
                ? Unassigned.first(scene.staff(), next.body(), id -> busy(now, index, next, id), scene.now())
                        .map(spare -> next.given(Muster.member(spare), scene.now()))
                        .orElse(next)
                : next;
    }

    private static long others(Command now, int index, PersonId person) {
        return now.seatsOf(person).stream().filter(one -> one != index).count();
    }

    private static boolean busy(Command now, int index, Seat next, PersonId person) {
        boolean silentHere = next.line().stream()
                .limit(Math.min(next.at(), next.line().size()))
                .anyMatch(one -> one.is(person));
        boolean out = now.seats().stream()
                .flatMap(seat -> seat.line().stream())
                .anyMatch(one -> one.is(person) && one.out().isPresent());
        return silentHere || out || others(now, index, person) > 0;
    }

    /** One person answers for every post that is their turn. */
    Outcome answer(PersonId person, String name, Response response) {
        Optional<Refusal> wrong = response.wrong();
        if (wrong.isPresent()) {
            return new Outcome(Optional.empty(), wrong);
        }
        Change change = scene.change();
        List<Integer> posts = new ArrayList<>(scene.command().seatsOf(person));
        for (int i = 0; posts.isEmpty() && i < scene.command().seats().size(); i++) {
            if (scene.command().seats().get(i).mayStillBe(person)) {
                takeBack(change, i, person);
                posts.add(i);
            }
        }
        if (posts.isEmpty()) {
            return Outcome.no("command.refused.not-called");
        }
        return answered(change, posts, response, new Actor(person, name));
    }

    private void takeBack(Change change, int index, PersonId person) {
        scene.staff()
                .person(person)
                .ifPresent(one -> change.seat(
                        index,
                        change.seat(index)
                                .given(Muster.member(one), scene.now())
                                .calledOnce(scene.now())));
    }

    /** Why somebody does not come, said afterwards; or what somebody on the way says of when they are there. */
    Outcome explain(Actor by, String reason) {
        List<Integer> coming = scene.command().seatsOf(by.id()).stream()
                .filter(index -> scene.command().seats().get(index).state() == Seat.State.COMING)
                .toList();
        if (!coming.isEmpty() && !reason.isBlank()) {
            return onTheWay(coming, by, reason.strip());
        }
        boolean out = scene.command().seats().stream()
                .flatMap(seat -> seat.line().stream())
                .anyMatch(one -> one.is(by.id()) && one.out().isPresent());
        if (!out || reason.isBlank()) {
            return Outcome.done(scene.command());
        }
        Change change = scene.change();
        neverAgain(change, by.id(), reason.strip());
        change.fact(Kind.COMMAND_CALLED, scene.now(), by, texts.facts().cannot(by.name(), reason.strip()), false);
        return Outcome.done(change.board().done(scene.commandId()));
    }

    private Outcome onTheWay(List<Integer> posts, Actor by, String words) {
        Map<String, Object> values =
                Map.of("name", by.name(), "posts", texts.titles(scene.command(), posts), "words", words);
        Change change = scene.change();
        change.fact(Kind.COMMAND_CALLED, scene.now(), by, texts.text("command.fact.on-the-way", values), false);
        if (!scene.command().ledBy(by.id())) {
            change.tellLeaders(
                    texts.with("command.on-the-way", scene.command(), values),
                    List.of(texts.buttons().open(scene.command())));
        }
        return Outcome.done(change.board().done(scene.commandId()));
    }

    /** Somebody else ticks what a member has said on the telephone. */
    Outcome answerFor(int index, Response response, Actor by) {
        Optional<Refusal> wrong = response.wrong();
        if (wrong.isPresent()) {
            return new Outcome(Optional.empty(), wrong);
        }
        boolean there = index >= 0 && index < scene.command().seats().size();
        if (!there || scene.command().seats().get(index).holder().isEmpty()) {
            return Outcome.no("command.refused.no-post");
        }
        return answered(scene.change(), alike(index), response, by);
    }

    /** Whoever is rung up is asked once: what they say holds for each post for which they are waited for. */
    private List<Integer> alike(int index) {
        Command now = scene.command();
        Optional<PersonId> person = now.seats().get(index).holder().flatMap(Member::person);
        return Stream.concat(
                        Stream.of(index),
                        person.stream()
                                .flatMap(id -> now.seatsOf(id).stream())
                                .filter(post -> now.seats().get(post).waiting()))
                .distinct()
                .toList();
    }

    private Outcome answered(Change change, List<Integer> posts, Response response, Actor by) {
        List<Integer> changed = posts.stream()
                .filter(index -> changes(change.seat(index), response))
                .toList();
        if (changed.isEmpty()) {
            return Outcome.done(scene.command());
        }
        Member holder = change.seat(changed.get(0)).holder().orElseThrow();
        String titles = texts.titles(scene.command(), changed);
        change.fact(
                Kind.COMMAND_CALLED,
                scene.now(),
                by,
                texts.facts().answered(holder, titles, response, eta(response)),
                false);
        if (response.kind() == Response.Kind.CANNOT) {
            holder.person().ifPresent(person -> neverAgain(change, person, texts.reason(response.reason())));
        }
        for (int index : changed) {
            Seat seat = change.seat(index);
            if (response.kind() == Response.Kind.CANNOT) {
                follow(
                        change,
                        index,
                        seat.without(texts.reason(response.reason()), scene.now()),
                        texts.facts().cannot(holder.name(), response.reason()));
            } else {
                change.seat(index, seat.answeredAs(state(response), eta(response), scene.now()));
                new Ringing(scene).over(change, seat);
            }
        }
        return Outcome.done(change.board().done(scene.commandId()));
    }

    /** Whoever does not come is not called for another post either. */
    private void neverAgain(Change change, PersonId person, String reason) {
        for (int i = 0; i < scene.command().seats().size(); i++) {
            change.seat(i, change.seat(i).neverWith(person, reason));
        }
    }

    private boolean changes(Seat seat, Response response) {
        return switch (response.kind()) {
            // why: who is coming or there has the call anyway
            case RECEIVED -> seat.state() == Seat.State.CALLED;
            case COMING ->
                seat.state() != Seat.State.COMING || response.minutes().isPresent();
            case ARRIVED -> seat.state() != Seat.State.ARRIVED;
            case CANNOT -> true;
        };
    }

    private Optional<Instant> eta(Response response) {
        return response.minutes().isPresent()
                ? Optional.of(
                        scene.now().plus(Duration.ofMinutes(response.minutes().getAsInt())))
                : Optional.empty();
    }

    private static Seat.State state(Response response) {
        return switch (response.kind()) {
            case RECEIVED, CANNOT -> Seat.State.RECEIVED;
            case COMING -> Seat.State.COMING;
            case ARRIVED -> Seat.State.ARRIVED;
        };
    }

    /** Somebody is put on a post by whoever leads. */
    Outcome assign(int index, Member member, Actor by) {
        if (index < 0 || index >= scene.command().seats().size()) {
            return Outcome.no("command.refused.no-post");
        }
        Seat seat = scene.command().seats().get(index);
        if (seat.holder().filter(one -> one.person().equals(member.person())).isPresent()) {
            return Outcome.done(scene.command());
        }
        Change change = scene.change().seat(index, seat.given(member, scene.now()));
        new Ringing(scene).over(change, seat);
        change.fact(Kind.COMMAND_CALLED, scene.now(), by, texts.facts().assigned(seat, member), false);
        call(change, index);
        return Outcome.done(change.board().done(scene.commandId()));
    }

    /** What is due of one post; false where nothing is. */
    boolean round(Change change, int index) {
        Seat seat = change.seat(index);
        Duration waited = Duration.between(seat.since(), scene.now());
        Duration within = scene.command().plan().answerWithin();
        Optional<Departure> gone = Departure.from(seat, scene, texts);
        if (gone.isPresent()) {
            neverAgain(change, gone.get().person(), gone.get().why());
            follow(
                    change,
                    index,
                    seat.without(gone.get().why(), scene.now()),
                    gone.get().fact());
            return true;
        }
        if (seat.overdue(GRACE, scene.now())) {
            change.seat(index, seat.askedWhere());
            askWhere(change, index);
            return true;
        }
        if (seat.state() == Seat.State.EMPTY) {
            return waited.compareTo(within.multipliedBy(ANEW)) >= 0 && anew(change, index);
        }
        if (seat.state() != Seat.State.CALLED || waited.compareTo(within) < 0) {
            return false;
        }
        if (seat.calls() < CALLS) {
            again(change, index);
        } else {
            Member silent = seat.holder().orElseThrow();
            follow(change, index, seat.silent(scene.now()), texts.facts().silent(silent));
        }
        return true;
    }

    /** Each person once, with all posts for which they are called again by now. */
    private void again(Change change, int index) {
        Optional<PersonId> person = change.seat(index).holder().flatMap(Member::person);
        if (person.isEmpty()) {
            call(change, index);
            return;
        }
        List<Integer> posts = change.soFar().seatsOf(person.get()).stream()
                .filter(one -> calledAs(change.seat(one), change.seat(index)))
                .toList();
        posts.forEach(one -> change.seat(one, change.seat(one).calledOnce(scene.now())));
        call(change, person.get(), posts);
    }

    private static boolean calledAs(Seat one, Seat other) {
        return one.waiting() && one.calls() == other.calls() && one.since().equals(other.since());
    }

    private void askWhere(Change change, int index) {
        Optional<PersonId> person = change.seat(index).holder().flatMap(Member::person);
        if (person.filter(id -> !scene.addresses(id).isEmpty()).isPresent()) {
            change.tell(
                    person.get(),
                    texts.askWhere(change.soFar()),
                    texts.buttons().where(change.soFar()));
        } else {
            new Ringing(scene).ask(change, List.of(index));
        }
    }

    /** Those who gave no answer are called once more; who is outside the staff list, or refused, is not. */
    private boolean anew(Change change, int index) {
        Seat again = spared(change, index, change.seat(index).anew(scene.now()));
        boolean somebody =
                again.holder().flatMap(Member::person).filter(scene::here).isPresent();
        if (somebody) {
            change.seat(index, again);
            call(change, index);
        }
        return somebody;
    }

    /** A call did not get through: whoever makes the calls is told, with the number. Empty where nobody waits for it. */
    Optional<Command> undelivered(Address to) {
        Optional<PersonId> person = scene.staff().at(to).map(one -> one.id());
        List<Integer> posts = person.map(id -> scene.command().seatsOf(id)).orElse(List.of()).stream()
                .filter(index -> scene.command().seats().get(index).waiting())
                .filter(index -> !scene.command().seats().get(index).unreached().contains(to))
                .toList();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        Change change = scene.change();
        posts.forEach(index -> change.seat(index, change.seat(index).notReached(to)));
        boolean nowhere = scene.addresses(person.orElseThrow()).stream()
                .allMatch(change.seat(posts.get(0)).unreached()::contains);
        if (nowhere) {
            new Ringing(scene).ask(change, posts);
        }
        return Optional.of(change.board().done(""));
    }
}
