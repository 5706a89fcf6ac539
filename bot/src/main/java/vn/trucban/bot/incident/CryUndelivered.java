package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * Under a board those of the ladder hear of cries and take nothing. Whom none gets through to is written down; where it gets through to none
 * of them, whoever cried reads whom to ring up.
 */
final class CryUndelivered {
    /** Of what was cried longer ago it is known by now whether anybody heard it. */
    private static final Duration LATELY = Duration.ofMinutes(30);

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

    /** A message did not get through there. Empty: none that anybody cried, or that is known already. */
    Optional<Incident> at(Address to, Failure why) {
        boolean waited = incident.underCommand()
                && incident.going()
                && !incident.unreached().contains(to)
                && callOuts.calledSoFar().anyMatch(to::equals);
        Map<String, String> cried = lately();
        if (!waited || cried.isEmpty()) {
            return Optional.empty();
        }
        Change change = it.change()
                .unreached(to)
                .fact(
                        Kind.UNDELIVERED,
                        texts.desk(),
                        texts.undelivered(it.staff().at(to), why));
        boolean somebody = callOuts.calledSoFar()
                .anyMatch(one -> !one.equals(to) && !incident.unreached().contains(one));
        if (!somebody) {
            incident.concerned().stream()
                    .filter(one -> cried.containsKey(one.name()))
                    .forEach(one -> tell(change, one, cried.get(one.name())));
        }
        return Optional.of(change.done());
    }

    /** Says so at once where it is known before: empty where somebody is reached. */
    Optional<String> nobody(String words) {
        return callOuts.calledSoFar().allMatch(incident.unreached()::contains)
                ? Optional.of(text(words))
                : Optional.empty();
    }

    String text(String words) {
        return texts.ringing(
                incident,
                "incident.alarm-nobody",
                PhoneList.of(incident, it.staff(), it.now()),
                Map.of("words", words));
    }

    private void tell(Change change, Party one, String words) {
        change.tell(one.at(), text(words), texts.buttons().of(change.soFar(), one));
    }

    /** What each person cried last, by their name. */
    private Map<String, String> lately() {
        Map<String, String> cried = new LinkedHashMap<>();
        new Cries(incident, it.content())
                .all().stream()
                        .filter(cry ->
                                !cry.good() && !cry.said().at().plus(LATELY).isBefore(it.now()))
                        .forEach(cry -> {
                            cried.put(cry.said().who(), cry.words());
                            cry.again().forEach(more -> cried.put(more.who(), cry.words()));
                        });
        return cried;
    }
}
