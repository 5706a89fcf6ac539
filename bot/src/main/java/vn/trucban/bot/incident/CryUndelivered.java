package vn.trucban.bot.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Criers.Crier;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * A cry that gets through to nobody called but perhaps to whoever cried: they read whom to ring up, each once, and so does whoever reported it.
 * Where nobody is waited for, because somebody has taken it or a board stands, it is written down here whom it does not reach.
 */
final class CryUndelivered {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final CallOuts callOuts;

    CryUndelivered(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.callOuts = new CallOuts(it);
    }

    /** A message is tried in vain there, and on. Empty: nobody cried before it, or somebody else hears it, or may yet. */
    Optional<Incident> triedAt(Address to, Failure why, String tell, Tries tries) {
        List<Crier> cried = criedBefore(to, tell);
        if (cried.isEmpty()) {
            return Optional.empty();
        }
        int first = cried.stream().mapToInt(one -> one.said().seq()).min().orElseThrow();
        List<Address> waitedFor = callOuts.calledSoFar()
                .filter(address -> !incident.unreached().contains(address))
                .toList();
        Map<Address, Failure> inVain =
                new HashMap<>(tries.inVain(id -> Tell.isOf(incident.id(), id) && isPutThereFor(first, id), waitedFor));
        inVain.put(to, why);
        Set<Address> lost = new HashSet<>(incident.unreached());
        lost.addAll(inVain.keySet());
        Change change = it.change();
        List<Crier> left = left(cried, lost, to);
        boolean reporter = waits(reporter(), lost, to);
        if (left.isEmpty() && !reporter) {
            return Optional.empty();
        }
        if (isNotWaitedFor()) {
            waitedFor.stream().filter(inVain::containsKey).forEach(at -> missed(change, at, inVain.get(at)));
        }
        return Optional.of(tell(change, left, reporter).done());
    }

    /** It is known there that a message does not get through. Empty: nobody cried before it, or that is known already. */
    Optional<Incident> at(Address to, Failure why, String tell) {
        List<Crier> cried = criedBefore(to, tell);
        if (cried.isEmpty() || !isNotWaitedFor()) {
            return Optional.empty();
        }
        Change change = it.change();
        missed(change, to, why);
        Set<Address> lost = Set.copyOf(change.soFar().unreached());
        return Optional.of(
                tell(change, left(cried, lost, to), waits(reporter(), lost, to)).done());
    }

    /**
     * Whoever cries where it is known that nobody else hears it reads so at once.
     *
     * @param change has the cry
     */
    void atOnce(Change change, Party by, String words) {
        Set<Address> own = Set.copyOf(it.addresses(by.person()));
        List<Address> others =
                callOuts.calledSoFar().filter(at -> !own.contains(at)).toList();
        boolean nobody =
                incident.unreached().containsAll(others) && !(others.isEmpty() && incident.isWith(by.person()));
        // why only there: elsewhere all are called anew, and whether they are reached will show
        boolean known = incident.going() && incident.ladder().byTheClock() && nobody;
        if (known && !goesOn(change, by, words)) {
            tell(change, by, words);
        }
    }

    /** They have just read it, and say more of the same. */
    private boolean goesOn(Change change, Party by, String words) {
        return new ToldNobody(it).standing(by.name()) > 0
                && new Heeding(it).piece(by, words, change).isPresent();
    }

    /** It is known to whoever decides this that nobody else hears it. */
    Change told(Change change, Party by, String words) {
        tell(change, by, words);
        return change;
    }

    /** With whoever reported it, each who cried lately: for them as well nobody is reached. */
    void others(Change change, Set<Address> told) {
        Incident after = change.soFar();
        Set<Address> lost = Set.copyOf(after.unreached());
        ToldNobody before = new ToldNobody(it);
        new Criers(it, after)
                .lately().stream()
                        .filter(crier -> before.standing(crier.person().name())
                                        < crier.said().seq()
                                && isLostTo(crier.person().addresses(), lost))
                        .forEach(crier -> parties(crier).stream()
                                .filter(one -> told.add(one.at()))
                                .forEach(one -> tell(change, one, crier.words())));
    }

    private boolean isNotWaitedFor() {
        return incident.underCommand() || incident.status() == Status.TAKEN;
    }

    /** Who cried lately, if this message was put there then or later, to somebody called who is not known to be missed. */
    private List<Crier> criedBefore(Address to, String tell) {
        boolean waited = incident.going()
                && !incident.unreached().contains(to)
                && callOuts.calledSoFar().anyMatch(to::equals);
        return waited
                ? new Criers(it, incident)
                        .lately().stream()
                                .filter(one -> isPutThereFor(one.said().seq(), tell))
                                .toList()
                : List.of();
    }

    private static boolean isPutThereFor(int cry, String tell) {
        return Tell.knownBefore(tell) >= cry - 1;
    }

    private List<Crier> left(List<Crier> cried, Set<Address> lost, Address to) {
        ToldNobody told = new ToldNobody(it);
        return cried.stream()
                .filter(one -> told.standing(one.person().name()) < one.said().seq()
                        && !one.person().addresses().contains(to)
                        && isLostTo(one.person().addresses(), lost))
                .toList();
    }

    private boolean waits(List<Address> own, Set<Address> lost, Address to) {
        return isNotWaitedFor()
                && new ToldNobody(it).standing(incident.reporter().name()) == 0
                && !own.contains(to)
                && isLostTo(own, lost);
    }

    private List<Address> reporter() {
        return it.addresses(incident.reporter().person());
    }

    /** why but their own: that somebody has their own cry helps nobody */
    private boolean isLostTo(List<Address> own, Set<Address> lost) {
        return callOuts.calledSoFar().filter(at -> !own.contains(at)).allMatch(lost::contains);
    }

    private void missed(Change change, Address to, Failure why) {
        change.unreached(to)
                .fact(
                        Kind.UNDELIVERED,
                        texts.desk(),
                        texts.undelivered(it.staff().at(to), why));
    }

    private Change tell(Change change, List<Crier> left, boolean reporter) {
        left.forEach(crier -> parties(crier).forEach(one -> tell(change, one, crier.words())));
        boolean cried = left.stream()
                .anyMatch(one -> one.person().id().equals(incident.reporter().person()));
        if (reporter && !cried) {
            change.fact(Kind.UNDELIVERED, texts.desk(), ToldNobody.fact(texts));
            new Criers(it, incident)
                    .lately().stream()
                            .reduce((one, other) ->
                                    other.said().seq() > one.said().seq() ? other : one)
                            .ifPresent(last -> say(change, incident.reporter(), last.words()));
        }
        return change;
    }

    private void tell(Change change, Party to, String words) {
        String fact = ToldNobody.fact(texts, to.name());
        boolean written = change.soFar().events().stream()
                .anyMatch(event ->
                        event.seq() > incident.events().size() && event.text().equals(fact));
        if (!written) {
            change.fact(Kind.UNDELIVERED, texts.desk(), fact);
        }
        say(change, to, words);
    }

    /** A later message takes its place, once it holds no more. */
    private void say(Change change, Party to, String words) {
        String key = incident.underCommand() ? "incident.alarm-nobody" : "incident.cry-nobody";
        String text =
                texts.ringing(incident, key, PhoneList.of(incident, it.staff(), it.now()), Map.of("words", words));
        change.tellTagged(to.at(), text, buttons(change.soFar(), to), incident.progressTag());
    }

    private List<Button> buttons(Incident after, Party to) {
        if (after.concerns(to)) {
            return texts.buttons().of(after, to);
        }
        return after.isWith(to.person())
                ? texts.buttons().work(after)
                : texts.buttons().bystander(after);
    }

    private List<Party> parties(Crier crier) {
        return parties(incident, crier);
    }

    /** Where somebody who cried hears what becomes of it. */
    static List<Party> parties(Incident incident, Crier crier) {
        List<Party> concerned = incident.concerned().stream()
                .filter(one -> one.person().equals(crier.person().id()))
                .toList();
        return concerned.isEmpty()
                ? crier.person().addresses().stream()
                        .map(at -> new Party(crier.person().id(), crier.person().name(), at))
                        .toList()
                : concerned;
    }
}
