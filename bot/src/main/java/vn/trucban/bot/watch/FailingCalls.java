package vn.trucban.bot.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.Member;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.incident.InDanger;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.incident.Outboxes.Waiting;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Address;

/** Which calls for incidents do not get through at this moment, for what, and whom to ring up instead. Asks the store. */
public final class FailingCalls {
    private static final String OF_A_BOARD = "command/";

    private final IncidentDesk incidents;
    private final Outboxes outboxes;
    private final Function<IncidentId, Optional<Command>> boards;
    private final Supplier<Content> content;

    FailingCalls(
            IncidentDesk incidents,
            Outboxes outboxes,
            Function<IncidentId, Optional<Command>> boards,
            Supplier<Content> content) {
        this.incidents = incidents;
        this.outboxes = outboxes;
        this.boards = boards;
        this.content = content;
    }

    /** Somebody to ring up. */
    public record Number(String name, String phone) {
        /** As a telephone link wants it. */
        public String dial() {
            return phone.replaceAll("[^0-9+]", "");
        }

        static Number of(Person person) {
            return new Number(person.name(), person.phone().orElseThrow());
        }
    }

    /** As it is now; looked up when it is first asked for. */
    public Look look() {
        return new Look();
    }

    /** The id of the incident that a tell belongs to, also where its board tells it; of any other tell what no incident has for one. */
    static String incident(Waiting waiting) {
        String id = waiting.id().startsWith(OF_A_BOARD) ? waiting.id().substring(OF_A_BOARD.length()) : waiting.id();
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    /** What happens in it, with the words of danger; where nobody is in danger, its kind. */
    String happening(Incident incident) {
        Messages messages = content.get().messages();
        return InDanger.in(incident, content.get())
                .map(danger -> {
                    List<String> parts = new ArrayList<>(List.of(danger.what()));
                    danger.words().stream()
                            .filter(words -> !words.equals(danger.what()))
                            .map(words -> messages.text("incident.quoted", Map.of("words", words)))
                            .forEach(parts::add);
                    return String.join("; ", parts);
                })
                .orElse(incident.playbook().shortName());
    }

    /** False for whoever only reported or joined it: what fails there is how it goes, and nobody waits for their help. */
    boolean calls(Address to, Incident incident) {
        boolean concerned =
                incident.concerned().stream().anyMatch(one -> one.at().equals(to));
        return !concerned || helpers(incident).anyMatch(to::equals);
    }

    private Stream<Address> helpers(Incident incident) {
        Staff staff = incidents.staffFor(incident.id());
        Stream<PersonId> ladder = Stream.concat(
                incident.ladder().rungs().stream().flatMap(rung -> rung.people().stream()),
                incident.assignee().map(Party::person).stream());
        Stream<PersonId> board = boards.apply(incident.id()).stream()
                .flatMap(command -> command.seats().stream())
                .flatMap(seat -> seat.holder().stream())
                .flatMap(holder -> holder.person().stream());
        return Stream.concat(ladder, board)
                .flatMap(person -> staff.person(person).stream())
                .flatMap(person -> person.addresses().stream());
    }

    boolean inDanger(Incident incident) {
        return InDanger.in(incident, content.get()).isPresent();
    }

    /** One look at all outboxes. */
    public final class Look {
        private Optional<Map<String, Set<Address>>> failing = Optional.empty();

        private Set<Address> at(Incident incident) {
            if (failing.isEmpty()) {
                Map<String, Set<Address>> found = new HashMap<>();
                outboxes.waiting().stream().filter(Waiting::failing).forEach(one -> found.computeIfAbsent(
                                incident(one), id -> new HashSet<>())
                        .add(one.to()));
                failing = Optional.of(found);
            }
            return failing.get().getOrDefault(incident.id().value(), Set.of());
        }

        /** What happens in an incident with people in danger for whom a call has failed and is not out yet; empty for all others. */
        public Optional<String> danger(Incident incident) {
            return at(incident).stream().anyMatch(to -> calls(to, incident)) && inDanger(incident)
                    ? Optional.of(happening(incident))
                    : Optional.empty();
        }

        /** Everybody on its ladder and on its board whom nothing about it is known to have reached, as far as there is a number. */
        public List<Number> numbers(Incident incident) {
            Set<Address> fails = at(incident);
            Stream<Number> ladder =
                    incidents.phones(incident, fails).people().stream().map(Number::of);
            Stream<Number> board = boards.apply(incident.id()).filter(Command::standing).stream()
                    .flatMap(command -> command.seats().stream())
                    .flatMap(seat -> seat.holder().stream()
                            .filter(holder -> !reached(seat, holder, fails, incident))
                            .flatMap(holder -> number(holder, incident).stream()));
            return Stream.concat(ladder, board).distinct().toList();
        }

        private boolean reached(Seat seat, Member holder, Set<Address> fails, Incident incident) {
            Stream<Address> told = person(holder, incident).stream()
                    .flatMap(person -> person.addresses().stream())
                    .filter(at -> !fails.contains(at)
                            && (seat.answered() || !seat.unreached().contains(at)));
            return told.findAny().isPresent() || holder.byTelephone() && seat.answered();
        }

        private Optional<Person> person(Member holder, Incident incident) {
            return holder.person().flatMap(incidents.staffFor(incident.id())::person);
        }

        private Optional<Number> number(Member holder, Incident incident) {
            return person(holder, incident)
                    .flatMap(Person::phone)
                    .or(holder::phone)
                    .filter(phone -> !phone.isBlank())
                    .map(phone -> new Number(holder.name(), phone));
        }
    }
}
