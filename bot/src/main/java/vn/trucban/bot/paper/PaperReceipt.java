package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;

/**
 * A receipt that was used, entered into the system afterwards. Nothing of the citizen is in it.
 *
 * @param happenedAt when the dossier was received, by the paper
 * @param enteredAt when it was entered here
 * @param doubles further papers with the same number
 * @param version of this document; every save is conditional on it
 */
public record PaperReceipt(
        PaperCode code,
        IncidentId incident,
        String dossier,
        Instant happenedAt,
        Instant enteredAt,
        String enteredBy,
        List<Twin> doubles,
        long version) {
    public PaperReceipt {
        doubles = List.copyOf(doubles);
    }

    /** Another paper with this number, for another dossier. */
    public record Twin(String dossier, Instant happenedAt, Instant enteredAt, String enteredBy) {
        private boolean isAgain(Twin other) {
            return dossier.equals(other.dossier)
                    && happenedAt.equals(other.happenedAt)
                    && enteredBy.equals(other.enteredBy);
        }
    }

    /** When each dossier with this number was received: one, and one more for each further paper. */
    Stream<Instant> received() {
        return Stream.concat(Stream.of(happenedAt), doubles.stream().map(Twin::happenedAt));
    }

    /** True where one of them was received from the first moment on and before the second. */
    public boolean receivedBetween(Instant from, Instant to) {
        return received().anyMatch(at -> !at.isBefore(from) && at.isBefore(to));
    }

    boolean names(String code) {
        return dossier.equals(code)
                || doubles.stream().anyMatch(one -> one.dossier().equals(code));
    }

    Instant lastEnteredAt() {
        return doubles.stream().map(Twin::enteredAt).reduce(enteredAt, (one, later) -> later);
    }

    /** Whether this was entered by the same person from the same paper: the same entry once more, as after a crash in its middle. */
    boolean isAgain(PaperReceipt wanted) {
        Twin once = new Twin(wanted.dossier, wanted.happenedAt, wanted.enteredAt, wanted.enteredBy);
        return incident.equals(wanted.incident)
                && Stream.concat(Stream.of(new Twin(dossier, happenedAt, enteredAt, enteredBy)), doubles.stream())
                        .anyMatch(one -> one.isAgain(once));
    }

    PaperReceipt doubled(Twin another) {
        List<Twin> all = new ArrayList<>(doubles);
        all.add(another);
        return new PaperReceipt(code, incident, dossier, happenedAt, enteredAt, enteredBy, all, version + 1);
    }
}
