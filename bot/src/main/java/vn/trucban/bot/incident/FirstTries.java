package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * Everybody called is tried in vain: whoever reported it has to ring them up now, and not once each call is given up. It is tried on, and
 * {@link LateDelivery} says so when one gets through after all.
 */
final class FirstTries {
    /** Where nobody is in danger, platforms in trouble get so long before the next rung is called: once, and not on every rung. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Case it;
    private final Incident incident;
    private final CallOuts callOuts;

    FirstTries(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.callOuts = new CallOuts(it);
    }

    /** Empty where somebody else has the call, or may yet have it, and where the next rung is to wait; also of a cry, whoever has it. */
    Optional<Incident> failedAt(Address to, Failure why, String tell, Tries tries) {
        return everybodyAt(to, why, tries).or(() -> new CryUndelivered(it).triedAt(to, why, tell, tries));
    }

    private Optional<Incident> everybodyAt(Address to, Failure why, Tries tries) {
        if (incident.underCommand() || !callOuts.waitsFor(to) || patient()) {
            return Optional.empty();
        }
        List<Address> waitedFor = callOuts.calledSoFar()
                .filter(address -> !incident.unreached().contains(address) && !isReporter(address))
                .toList();
        Map<Address, Failure> inVain = new HashMap<>(tries.inVain(id -> Tell.isOf(incident.id(), id), waitedFor));
        inVain.put(to, why);
        return Optional.of(waitedFor)
                .filter(all -> !all.isEmpty() && inVain.keySet().containsAll(all))
                .map(all -> nobodyReached(all, inVain));
    }

    /** why not whoever reported it: that they have their own call helps nobody. */
    private boolean isReporter(Address address) {
        return it.staff()
                .at(address)
                .filter(one -> one.id().equals(incident.reporter().person()))
                .isPresent();
    }

    private boolean patient() {
        boolean lately = incident.last(Kind.ESCALATED)
                .filter(event -> it.now().isBefore(event.at().plus(A_MINUTE)))
                .isPresent();
        return lately && !incident.ladder().byTheClock() && !callOuts.nobodyAbove();
    }

    private Incident nobodyReached(List<Address> all, Map<Address, Failure> inVain) {
        Change change = it.change();
        all.forEach(address -> change.unreached(address)
                .fact(
                        Kind.UNDELIVERED,
                        it.texts().desk(),
                        it.texts().undelivered(it.staff().at(address), inVain.get(address))));
        return callOuts.nobodyReached(change);
    }
}
