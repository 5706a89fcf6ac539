package vn.trucban.bot.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.drill.Part;

/**
 * Who is what in a drill; nobody is two things.
 *
 * @param keepers stay out of it: somebody has to keep the counter
 * @param observers know beforehand and watch
 */
public record Cast(List<Player> players, List<Member> keepers, List<Member> observers) {
    public Cast {
        players = List.copyOf(players);
        keepers = List.copyOf(keepers);
        observers = List.copyOf(observers);
    }

    /** @param part as what */
    public record Player(Member who, Part part) {}

    public Optional<Player> player(PersonId id) {
        return players.stream().filter(one -> one.who().id().equals(id)).findFirst();
    }

    boolean observes(PersonId id) {
        return observers.stream().anyMatch(one -> one.id().equals(id));
    }

    /** Those who get the situation: officers, or everybody where none plays. */
    List<Player> finders() {
        List<Player> officers = with(Part.OFFICER);
        return officers.isEmpty() ? players : officers;
    }

    List<Player> with(Part part) {
        return players.stream().filter(one -> one.part() == part).toList();
    }

    /**
     * Whether what this person did counts as done by this part: theirs, or anybody's where nobody plays it. Whoever is in no part and does
     * not look on either is the desk itself.
     */
    boolean mayCount(String name, Part part) {
        List<Player> named =
                players.stream().filter(one -> one.who().name().equals(name)).toList();
        boolean bystander = Stream.concat(keepers.stream(), observers.stream())
                .anyMatch(one -> one.name().equals(name));
        return with(part).isEmpty()
                || (named.isEmpty() ? !bystander : named.stream().anyMatch(one -> one.part() == part));
    }

    /** Everybody named in it, each once. */
    List<Member> all() {
        List<Member> all = new ArrayList<>(players.stream().map(Player::who).toList());
        Stream.concat(keepers.stream(), observers.stream())
                .filter(one -> all.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(all::add);
        return all;
    }
}
