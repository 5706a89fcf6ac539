package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;

/**
 * A receipt that was used, entered into the system afterwards. Nothing of the citizen is in it.
 *
 * @param dossier empty where all that was entered for it has been struck: it is as if it were not entered
 * @param happenedAt when the dossier was received, by the paper
 * @param enteredAt when it was entered here
 * @param doubles further papers with the same number
 * @param struck what was entered wrongly, in the order in which it was put right
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
        List<Struck> struck,
        long version) {
    public PaperReceipt {
        doubles = List.copyOf(doubles);
        // why: receipts written by earlier versions have none
        struck = struck == null ? List.of() : List.copyOf(struck);
    }

    PaperReceipt(
            PaperCode code,
            IncidentId incident,
            String dossier,
            Instant happenedAt,
            Instant enteredAt,
            String enteredBy,
            List<Twin> doubles,
            long version) {
        this(code, incident, dossier, happenedAt, enteredAt, enteredBy, doubles, List.of(), version);
    }

    /** Another paper with this number, for another dossier. */
    public record Twin(String dossier, Instant happenedAt, Instant enteredAt, String enteredBy) {
        private boolean isAgain(Twin other) {
            return dossier.equals(other.dossier)
                    && happenedAt.equals(other.happenedAt)
                    && enteredBy.equals(other.enteredBy);
        }

        private Twin renamed(UnaryOperator<String> name) {
            return new Twin(dossier, happenedAt, enteredAt, name.apply(enteredBy));
        }
    }

    /**
     * What was entered and is not so.
     *
     * @param at when it was struck
     * @param by the name of who did
     */
    public record Struck(Twin what, Instant at, String by) {}

    /** False where nothing is left of what was entered. */
    public boolean isEntered() {
        return !dossier.isEmpty();
    }

    /** What is entered for it: one, and one more for each further paper. */
    public Stream<Twin> entered() {
        return isEntered()
                ? Stream.concat(Stream.of(new Twin(dossier, happenedAt, enteredAt, enteredBy)), doubles.stream())
                : Stream.empty();
    }

    /** When each dossier with this number was received: one, and one more for each further paper. */
    Stream<Instant> received() {
        return entered().map(Twin::happenedAt);
    }

    /** True where one of them was received from the first moment on and before the second. */
    public boolean receivedBetween(Instant from, Instant to) {
        return received().anyMatch(at -> !at.isBefore(from) && at.isBefore(to));
    }

    boolean names(String code) {
        return entered().anyMatch(one -> one.dossier().equals(code));
    }

    Instant lastEnteredAt() {
        return doubles.stream().map(Twin::enteredAt).reduce(enteredAt, (one, later) -> later);
    }

    /** Whether this dossier was entered with this hour, whoever did. */
    boolean says(PaperReceipt wanted) {
        return entered()
                .anyMatch(one ->
                        one.dossier().equals(wanted.dossier) && one.happenedAt().equals(wanted.happenedAt));
    }

    /** Whether this was entered by the same person from the same paper: the same entry once more, as after a crash in its middle. */
    boolean isAgain(PaperReceipt wanted) {
        Twin once = new Twin(wanted.dossier, wanted.happenedAt, wanted.enteredAt, wanted.enteredBy);
        return incident.equals(wanted.incident) && entered().anyMatch(one -> one.isAgain(once));
    }

    /** The next version, with what was entered from a further paper. */
    PaperReceipt doubled(Twin another) {
        return with(Stream.concat(entered(), Stream.of(another)).toList(), struck);
    }

    /** The next version, in which nothing was entered for this dossier. */
    PaperReceipt without(String wrong, Instant at, String by) {
        Twin gone =
                entered().filter(one -> one.dossier().equals(wrong)).findFirst().orElseThrow();
        return with(
                entered().filter(one -> !one.equals(gone)).toList(),
                Stream.concat(struck.stream(), Stream.of(new Struck(gone, at, by)))
                        .toList());
    }

    /** The next version: entered so, whatever was struck before. */
    PaperReceipt enteredAs(PaperReceipt wanted) {
        return new PaperReceipt(
                code,
                wanted.incident,
                wanted.dossier,
                wanted.happenedAt,
                wanted.enteredAt,
                wanted.enteredBy,
                List.of(),
                struck,
                version + 1);
    }

    /** The next version, with what was entered struck and the other entered in its place. */
    PaperReceipt amended(PaperReceipt wanted) {
        PaperReceipt next = isEntered() ? without(dossier, wanted.enteredAt, wanted.enteredBy) : this;
        return next.enteredAs(wanted).versioned(version + 1);
    }

    private PaperReceipt versioned(long newer) {
        return new PaperReceipt(code, incident, dossier, happenedAt, enteredAt, enteredBy, doubles, struck, newer);
    }

    private PaperReceipt with(List<Twin> entered, List<Struck> gone) {
        Twin first = entered.isEmpty() ? new Twin("", happenedAt, enteredAt, enteredBy) : entered.get(0);
        List<Twin> more = entered.isEmpty() ? List.of() : entered.subList(1, entered.size());
        return new PaperReceipt(
                code,
                incident,
                first.dossier(),
                first.happenedAt(),
                first.enteredAt(),
                first.enteredBy(),
                more,
                gone,
                version + 1);
    }

    /** Who entered it, and who struck something, each with the place where it stands. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("e", enteredBy);
        for (int i = 0; i < doubles.size(); i++) {
            names.put("t" + i, doubles.get(i).enteredBy());
        }
        for (int i = 0; i < struck.size(); i++) {
            names.put("w" + i, struck.get(i).what().enteredBy());
            names.put("s" + i, struck.get(i).by());
        }
        return names;
    }

    /** The next version, with people called otherwise. */
    PaperReceipt renamed(UnaryOperator<String> name) {
        return new PaperReceipt(
                code,
                incident,
                dossier,
                happenedAt,
                enteredAt,
                name.apply(enteredBy),
                doubles.stream().map(one -> one.renamed(name)).toList(),
                struck.stream()
                        .map(one -> new Struck(one.what().renamed(name), one.at(), name.apply(one.by())))
                        .toList(),
                version + 1);
    }
}
