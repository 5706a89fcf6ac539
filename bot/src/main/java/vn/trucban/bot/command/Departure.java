package vn.trucban.bot.command;

import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/**
 * Why whoever fills a post fills it no longer, though they have not said so to the board: off the staff, called away from a drill by
 * something real, or not at work since they answered.
 *
 * @param fact as the log of the board has it
 */
record Departure(PersonId person, String why, String fact) {
    /** Empty: as far as is known they are there. */
    static Optional<Departure> from(Seat seat, Scene scene, CommandTexts texts) {
        Optional<Member> holder = seat.holder();
        Optional<PersonId> person = holder.flatMap(Member::person);
        if (person.filter(id -> !scene.here(id)).isPresent()) {
            boolean called = scene.outsideDrill(person.get());
            return Optional.of(new Departure(
                    person.get(), texts.gone(called), texts.facts().left(holder.get(), called)));
        }
        String off = texts.text("command.off");
        return person.filter(id -> scene.saysAway(id, seat.since()))
                .map(id ->
                        new Departure(id, off, texts.facts().cannot(holder.get().name(), off)));
    }
}
