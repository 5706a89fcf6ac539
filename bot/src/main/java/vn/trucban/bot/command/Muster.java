package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.command.CommandPlan.Post;
import vn.trucban.content.command.CommandPlan.Standby;

/** Who fills which post. Named people first, then whoever stands on the rung, then whoever has the role; outside members last. */
final class Muster {
    private final Staff staff;
    private final Set<PersonId> taken = new HashSet<>();
    private final Map<PersonId, Integer> posts = new HashMap<>();

    Muster(Staff staff) {
        this.staff = staff;
    }

    List<Seat> seats(CommandPlan plan, Hazard hazard, Instant now) {
        // why first: who is named for a later post is not to be spent on an earlier one
        plan.posts().forEach(post -> named(post).stream()
                .filter(one -> !staff.away(one.id(), now))
                .findFirst()
                .ifPresent(one -> taken.add(one.id())));
        List<Seat> seats = new ArrayList<>();
        for (Post post : plan.posts()) {
            List<Task> tasks =
                    hazard.actionsOf(post.id()).stream().map(Task::open).toList();
            seats.add(Seat.called(post.id(), post.body(), post.title(), line(post, now), tasks, now));
        }
        return seats;
    }

    private List<Person> named(Post post) {
        return post.people().stream()
                .flatMap(id -> staff.person(new PersonId(id)).stream())
                .filter(Person::active)
                .toList();
    }

    /** Nobody has two posts while somebody else could take one; where there are too few, they have. */
    private List<Member> line(Post post, Instant now) {
        List<Person> standby = Stream.concat(
                        post.rung().stream().flatMap(level -> staff.on(level).stream()),
                        post.standby().stream().flatMap(role -> staff.with(role(role)).stream()))
                .sorted(Comparator.comparing((Person person) -> taken.contains(person.id())))
                .toList();
        Set<Person> all = new LinkedHashSet<>(named(post));
        all.addAll(standby);
        List<Person> here = spared(
                post, all.stream().filter(one -> !staff.away(one.id(), now)).toList(), now);
        here.stream().findFirst().ifPresent(first -> {
            taken.add(first.id());
            posts.merge(first.id(), 1, Integer::sum);
        });
        // why last: each silence costs ten minutes, and whoever is away is still better than nobody
        Stream<Person> away = all.stream().filter(one -> staff.away(one.id(), now));
        Stream<Member> outside = post.outside().stream()
                .map(one -> new Member(Optional.empty(), one.name(), one.phone(), Optional.empty(), true));
        return Stream.of(here.stream().map(Muster::member), outside, away.map(Muster::member))
                .flatMap(members -> members)
                .toList();
    }

    /** Whoever has posts enough comes after somebody who has none. */
    private List<Person> spared(Post post, List<Person> here, Instant now) {
        boolean enough = here.stream()
                .findFirst()
                .filter(first -> posts.getOrDefault(first.id(), 0) >= Unassigned.ENOUGH)
                // why: whom the commune names for it is meant
                .filter(first -> !named(post).contains(first))
                .isPresent();
        Optional<Person> spare = enough ? Unassigned.first(staff, post.body(), taken::contains, now) : Optional.empty();
        return Stream.concat(spare.stream(), here.stream()).distinct().toList();
    }

    static Member member(Person person) {
        return new Member(
                Optional.of(person.id()),
                person.name(),
                person.phone(),
                Optional.empty(),
                person.addresses().isEmpty());
    }

    private static Role role(Standby standby) {
        return switch (standby) {
            case OFFICER -> Role.OFFICER;
            case TECHNICIAN -> Role.TECHNICIAN;
            case LEADER -> Role.LEADER;
            case STATION -> Role.STATION;
            case ADMIN -> Role.ADMIN;
        };
    }
}
