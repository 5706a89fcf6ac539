package vn.trucban.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;

/** Whom no message reaches has to be rung up by somebody, once for all posts they have; and need not be once a message has got through. */
final class Ringing {
    private final Scene scene;

    Ringing(Scene scene) {
        this.scene = scene;
    }

    /** @param posts of one holder */
    void ask(Change change, List<Integer> posts) {
        Command now = change.soFar();
        Optional<PersonId> whom = now.seats().get(posts.get(0)).holder().flatMap(Member::person);
        String text = scene.texts().callThem(now, posts);
        Optional<String> tag = whom.map(this::tag);
        ringers(now, whom)
                .forEach(to -> change.tell(to, text, scene.texts().buttons().phone(now, posts.get(0)), tag));
    }

    private String tag(PersonId whom) {
        return "ring/" + scene.command().incident() + "/" + whom.value();
    }

    /** Whoever leads and whoever makes the calls, else leaders, else those who may stand in for them; nobody rings themselves. */
    private List<Address> ringers(Command now, Optional<PersonId> whom) {
        return Stream.of(
                        Stream.concat(now.leader().stream(), now.clerk().stream()),
                        staff().filter(Proposing::leader).map(Person::id),
                        staff().filter(Proposing::standsIn).map(Person::id))
                .map(people -> people.filter(one -> whom.filter(one::equals).isEmpty())
                        .flatMap(one -> scene.addresses(one).stream())
                        .distinct()
                        .toList())
                .filter(addresses -> !addresses.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Person> staff() {
        return scene.staff().all().stream();
    }

    /** A call got through after all: the board no longer says that it did not, and nobody has to ring. Empty where it never said so. */
    Optional<Command> delivered(Address to) {
        Change change = scene.change();
        List<Integer> posts = Stream.iterate(0, index -> index + 1)
                .limit(scene.command().seats().size())
                .filter(index -> change.seat(index).unreached().contains(to))
                .toList();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        boolean waiting = posts.stream().map(change::seat).anyMatch(Seat::waiting);
        posts.forEach(index -> change.seat(index, change.seat(index).reached(to)));
        Optional<Person> person = scene.staff().at(to);
        person.filter(one -> waiting).ifPresent(one -> {
            change.fact(Kind.COMMAND_CALLED, scene.texts().facts().delivered(one.name()));
            takeBack(change, one);
        });
        return Optional.of(change.board().done(""));
    }

    private void takeBack(Change change, Person reached) {
        Map<String, String> values =
                Map.of("name", reached.name(), "at", scene.texts().moments().clock(scene.now()));
        takeBack(change, reached.id(), scene.texts().with("command.call-them-not", scene.command(), values));
    }

    /** Whoever had this post has answered, or somebody else has it: they are waited for no longer. */
    void over(Change change, Seat before) {
        Optional<Member> whom = before.holder().filter(one -> before.waiting());
        Optional<PersonId> person = whom.flatMap(Member::person);
        boolean asked = person.filter(one ->
                        !before.unreached().isEmpty() || scene.addresses(one).isEmpty())
                .isPresent();
        boolean waited = person.stream()
                .flatMap(one -> change.soFar().seatsOf(one).stream())
                .anyMatch(index -> change.seat(index).waiting());
        if (asked && !waited) {
            String text = scene.texts()
                    .with(
                            "command.call-them-over",
                            scene.command(),
                            Map.of("name", whom.orElseThrow().name()));
            takeBack(change, person.get(), text);
        }
    }

    private void takeBack(Change change, PersonId whom, String text) {
        staff().filter(one -> CommandDesk.mayWish(one) || scene.command().ledBy(one.id()))
                .filter(one -> !one.id().equals(whom))
                .flatMap(one -> scene.addresses(one.id()).stream())
                .distinct()
                .forEach(address -> change.amend(address, text, tag(whom)));
    }
}
