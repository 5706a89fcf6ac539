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
    public record Twin(String dossier, Instant happenedAt, Instant enteredAt, String enteredBy) {}

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

    PaperReceipt doubled(Twin another) {
        List<Twin> all = new ArrayList<>(doubles);
        all.add(another);
        return new PaperReceipt(code, incident, dossier, happenedAt, enteredAt, enteredBy, all, version + 1);
    }
}
