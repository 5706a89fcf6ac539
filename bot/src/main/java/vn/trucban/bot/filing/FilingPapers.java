package vn.trucban.bot.filing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.content.library.Content;

/** The letters of incidents' reports: drawn from what is known, and kept as they went out. */
final class FilingPapers {
    private final IncidentStore incidents;
    private final FilingStore store;
    private final Function<Incident, OptionalInt> dossiers;
    private final Supplier<Content> content;
    private final Clock clock;

    FilingPapers(
            IncidentStore incidents,
            FilingStore store,
            Function<Incident, OptionalInt> dossiers,
            Supplier<Content> content,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.dossiers = dossiers;
        this.content = content;
        this.clock = clock;
    }

    /** A letter of this incident that went out, also where that was taken back. */
    Optional<byte[]> sentAs(Filing filing, String digest) {
        return Optional.of(filing)
                .filter(one -> one.deeds().stream()
                        .flatMap(deed -> deed.paper().stream())
                        .anyMatch(paper -> paper.digest().equals(digest)))
                .flatMap(one -> store.files().find(digest));
    }

    /** As it is known now; empty where there is no such incident. */
    Optional<byte[]> drawn(Filing filing) {
        Content current = content.get();
        return incidents
                .numbered(filing.number())
                .map(incident -> LetterDocx.write(
                        new FilingLetter(filing, incident, blank -> known(blank, incident), current, clock.instant())
                                .letter(),
                        new LetterWords(current.messages())));
    }

    /** What the register says where nobody filled in anything; empty: nothing. */
    String known(Blank blank, Incident incident) {
        return switch (blank) {
            case CAUSE -> incident.resolution().map(Incident.Resolution::cause).orElse("");
            case DOSSIERS -> {
                OptionalInt papers = dossiers.apply(incident);
                yield papers.isPresent() ? Integer.toString(papers.getAsInt()) : "";
            }
            case MEASURES, AFFECTED, REQUEST, PLAN, AUTHORITY, SIGNER -> "";
        };
    }

    /** Somebody took this letter to have it signed; an earlier one is of no use any more. */
    void taken(Filing filing, byte[] letter) {
        String digest = store.files().keep(letter);
        Filing after = filing.drawnAs(new Filing.Drawn(digest, clock.instant()));
        if (store.replace(after)) {
            filing.draftGoneWith(after).ifPresent(store.files()::forget);
        } else {
            // why: somebody changed it meanwhile, so this is not what will be sent
            store.files().forget(digest);
        }
    }

    /** What was taken to be signed; where nobody took it, as it is now. */
    Optional<Filing.Drawn> sending(Filing filing) {
        return filing.drawn().or(() -> drawn(filing)
                .map(letter -> new Filing.Drawn(store.files().keep(letter), clock.instant())));
    }

    /** The blanks that have to be filled in before it goes out, and are not. */
    List<Blank> left(Filing filing) {
        Optional<Incident> incident = incidents.numbered(filing.number());
        return Arrays.stream(Blank.values())
                .filter(Blank::obligatory)
                .filter(blank -> filing.filled(blank).isEmpty())
                .filter(blank -> incident.map(one -> known(blank, one))
                        .filter(known -> !known.isBlank())
                        .isEmpty())
                .toList();
    }
}
