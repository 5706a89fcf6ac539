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

    /** Everybody named in it, each once. */
    List<Member> all() {
        List<Member> all = new ArrayList<>(players.stream().map(Player::who).toList());
        Stream.concat(keepers.stream(), observers.stream())
                .filter(one -> all.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(all::add);
        return all;
    }
}
