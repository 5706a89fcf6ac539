package vn.trucban.bot.incident;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.library.Content;

/**
 * Whoever cries in several short messages has each noted with all that came before it. Those who have read the beginning need the newest
 * words alone; who has not needs all.
 *
 * @param newest what was not said before
 * @param begun number of the fact that has the beginning; {@link Rescues#REPORT} where it is the report
 */
public record Piece(String newest, int begun) {
    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.NOTED, Kind.JOINED);

    /**
     * Empty: it goes on from nothing that this person said.
     *
     * @param said the fact that has it all
     * @param known number of the last fact of which the readers may have heard
     */
    public static Optional<Piece> of(Incident incident, Content content, IncidentEvent said, int known) {
        List<Beginning> all = beginnings(incident, content, said);
        Optional<Piece> piece = before(new Beginning(said.text(), said.seq()), all);
        // why piece by piece: the middle of what was typed long ago may be left out of it, and nothing newer may
        while (piece.filter(one -> one.begun() > known).isPresent()) {
            Piece later = piece.orElseThrow();
            piece = all.stream()
                    .filter(one -> one.begun() == later.begun())
                    .findFirst()
                    .flatMap(one -> before(one, all))
                    .map(one -> new Piece(one.newest() + TypedOn.BETWEEN + later.newest(), one.begun()));
        }
        return piece;
    }

    private static List<Beginning> beginnings(Incident incident, Content content, IncidentEvent said) {
        PressedCries pressed = new PressedCries(incident, content);
        Stream<Beginning> report = Stream.of(new Beginning(incident.words(), Rescues.REPORT))
                .filter(one -> incident.reporter().name().equals(said.who()));
        Stream<Beginning> facts = incident.events().stream()
                .filter(event -> event.seq() < said.seq())
                .filter(event -> event.who().equals(said.who()))
                .flatMap(event -> words(event, pressed).map(words -> new Beginning(words, event.seq())).stream());
        return Stream.concat(report, facts).toList();
    }

    /** What these words say more than the one before them that says most of them. */
    private static Optional<Piece> before(Beginning said, List<Beginning> all) {
        return all.stream()
                .filter(one -> one.begun() < said.begun())
                .flatMap(one -> TypedOn.newest(one.words(), said.words())
                        .filter(newest -> !newest.isBlank())
                        .map(newest -> new Piece(newest, one.begun()))
                        .stream())
                .min(Comparator.comparing(piece -> piece.newest().length()));
    }

    private record Beginning(String words, int begun) {}

    private static Optional<String> words(IncidentEvent event, PressedCries pressed) {
        return WRITTEN.contains(event.kind()) ? Optional.of(event.text()) : pressed.danger(event);
    }

    /** False where the beginning is known not to have reached this person, or they came after it. */
    boolean readBy(Party party, Incident incident, Unreached unreached) {
        boolean cameAfter = incident.events(Kind.JOINED).stream()
                .anyMatch(event -> event.seq() > begun && event.who().equals(party.name()));
        return !cameAfter
                && !incident.unreached().contains(party.at())
                && !unreached.since(begun).contains(party.name());
    }
}
