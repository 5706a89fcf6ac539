package vn.trucban.bot.filing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final FilingDesk.Beside beside;
    private final Supplier<Content> content;
    private final Clock clock;

    FilingPapers(
            IncidentStore incidents,
            FilingStore store,
            FilingDesk.Beside beside,
            Supplier<Content> content,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.beside = beside;
        this.content = content;
        this.clock = clock;
    }

    /** A letter of this incident that went out, also where that was taken back. */
    Optional<byte[]> sentAs(Filing filing, String digest) {
        return Optional.of(filing).filter(one -> one.wentOutAs(digest)).flatMap(one -> store.files()
                .find(digest));
    }

    /** There was nothing to report. */
    boolean falseAlarm(Filing filing) {
        return incidents.numbered(filing.number()).filter(Incident::falseAlarm).isPresent();
    }

    /** As it is known now; empty where there is no such incident, and where there was nothing. */
    Optional<byte[]> drawn(Filing filing) {
        Content current = content.get();
        return incidents
                .numbered(filing.number())
                .filter(incident -> !incident.falseAlarm())
                .map(incident -> LetterDocx.write(
                        new FilingLetter(
                                        filing,
                                        incident,
                                        course(incident, current),
                                        blank -> known(blank, incident),
                                        current,
                                        clock.instant())
                                .letter(),
                        new LetterWords(current.messages())));
    }

    /** What the register says where nobody filled in anything; empty: nothing. */
    String known(Blank blank, Incident incident) {
        return switch (blank) {
            case CAUSE -> incident.resolution().map(Incident.Resolution::cause).orElse("");
            case DOSSIERS -> {
                OptionalInt papers = beside.dossiers().apply(incident);
                yield papers.isPresent() ? Integer.toString(papers.getAsInt()) : "";
            }
            case MEASURES, AFFECTED, REQUEST, PLAN, AUTHORITY, SIGNER -> "";
        };
    }

    /**
     * What went out, byte for byte. Before: where it is ready to be signed, the same for everybody who asks, until what it says is changed or
     * it is made anew; else as it is known now.
     */
    Optional<byte[]> letter(int number) {
        while (true) {
            Optional<Filing> now = store.find(number);
            if (now.flatMap(Filing::kept).isPresent()) {
                return now.flatMap(this::taken);
            }
            if (now.filter(one -> !one.out() && keepsFromSigning(one).isEmpty()).isEmpty()) {
                return now.flatMap(this::drawn);
            }
            Optional<byte[]> there = now.flatMap(this::taken);
            Optional<byte[]> letter = there.or(() -> now.flatMap(this::drawn));
            if (there.isPresent() || letter.isEmpty() || take(now.get(), letter.get())) {
                return letter;
            }
        }
    }

    private Optional<byte[]> taken(Filing filing) {
        return filing.drawn().flatMap(letter -> store.files().find(letter.digest()));
    }

    /** False where somebody changed it meanwhile, or took one that is not this one. */
    private boolean take(Filing filing, byte[] letter) {
        String digest = store.files().keep(letter);
        if (store.replace(filing.drawnAs(new Filing.Drawn(digest, clock.instant())))) {
            // why again: who drew the very same and came too late may have forgotten it in between
            store.files().keep(letter);
            return true;
        }
        store.forgetUnused(filing.number(), digest);
        return false;
    }

    /** What was taken to be signed, or went out to others; where nobody took it or it is not there any more, as it is now. */
    Optional<Filing.Drawn> sending(Filing filing) {
        return filing.drawn()
                .filter(letter -> filing.out() || taken(filing).isPresent())
                .or(() -> drawn(filing)
                        .map(letter -> new Filing.Drawn(store.files().keep(letter), clock.instant())));
    }

    /** The letter to be signed was made before something happened that it would tell now. */
    boolean overtaken(Filing filing, Incident incident) {
        return filing.draft()
                .filter(letter -> course(incident, content.get()).newSince(letter.at()))
                .isPresent();
    }

    private Course course(Incident incident, Content current) {
        return new Course(incident, beside.late().apply(incident), current);
    }

    /** Why it cannot go out to anybody yet, or any more. */
    Optional<Refusal> keepsFromSigning(Filing filing) {
        if (falseAlarm(filing)) {
            return Optional.of(Refusal.FALSE_ALARM);
        }
        if (filing.waived().isPresent()) {
            return Optional.of(Refusal.WAIVED);
        }
        if (!left(filing).isEmpty()) {
            return Optional.of(Refusal.BLANKS_LEFT);
        }
        return filing.numbered().isEmpty() ? Optional.of(Refusal.NOT_NUMBERED) : Optional.empty();
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
