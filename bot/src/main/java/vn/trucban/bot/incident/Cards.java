package vn.trucban.bot.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * The messages that call for somebody to take an incident. In each chat the newest alone can be pressed, and none once somebody has it or
 * it is over: whoever scrolls back must not take it out of another's hands.
 */
final class Cards {
    private final Case it;
    private final Incident incident;

    Cards(Case it) {
        this.it = it;
        this.incident = it.incident();
    }

    /** One more in this chat; an earlier one there only says that there is a newer one. */
    void show(Change change, Address to, String text, List<Button> buttons) {
        change.tellAnew(to, text, buttons, incident.calloutTag(), it.texts().about(incident, "incident.newer-below"));
    }

    /**
     * Nobody is to take it any more.
     *
     * @param text for those who were called last, who hear it on every channel; all earlier cards are changed to it as well
     * @param aware who know it already
     */
    void over(Change change, String text, Set<Address> aware) {
        Set<Address> told = new HashSet<>();
        new CallOuts(it)
                .calledSoFar()
                .filter(address -> !aware.contains(address) && told.add(address))
                .forEach(address -> change.replace(address, text, List.of(), incident.calloutTag()));
        everywhere().filter(told::add).forEach(address -> change.amend(address, text, incident.calloutTag()));
    }

    /** It is over without a word to anybody. */
    void gone(Change change, String text) {
        everywhere().distinct().forEach(address -> change.amend(address, text, incident.calloutTag()));
    }

    /** Wherever a card may stand: also with those who are away by now, have it themselves, or stand on a rung that was left. */
    private Stream<Address> everywhere() {
        Stream<Address> ladder = incident.ladder().rungs().stream()
                .flatMap(rung -> rung.people().stream())
                .flatMap(id -> it.staff().person(id).stream())
                .flatMap(person -> person.addresses().stream());
        Stream<Address> those = Stream.concat(incident.concerned().stream(), incident.assignee().stream())
                .map(Party::at);
        return Stream.concat(ladder, those);
    }
}
