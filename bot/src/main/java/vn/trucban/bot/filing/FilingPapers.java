package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.report.Supplement;
import vn.trucban.content.library.Content;
import vn.trucban.content.text.VietnameseNumber;

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
    Optional<byte[]> today(Filing filing) {
        return drawn(filing).map(Draft::file);
    }

    /**
     * @param at when what it tells was looked up
     * @param seq of the last fact that it knows
     * @param dossiers so many it knows of
     */
    private record Draft(byte[] file, Instant at, int seq, Optional<Supplement.Dossiers> dossiers) {
        Filing.Drawn keptAs(String digest) {
            return new Filing.Drawn(
                    digest,
                    at,
                    seq,
                    dossiers.map(Supplement.Dossiers::entered).orElse(null),
                    dossiers.map(Supplement.Dossiers::unclear).orElse(List.of()));
        }
    }

    private Optional<Draft> drawn(Filing filing) {
        Instant now = clock.instant();
        return incidents
                .numbered(filing.number())
                .filter(incident -> !incident.falseAlarm())
                .map(incident -> {
                    Optional<Supplement.Dossiers> dossiers = beside.dossiers().apply(incident);
                    return new Draft(
                            file(filing, incident, now), now, incident.events().size(), dossiers);
                });
    }

    private byte[] file(Filing filing, Incident incident, Instant now) {
        Content current = content.get();
        FilingLetter letter = new FilingLetter(
                filing,
                incident,
                new FilingLetter.Known(course(incident, current), blank -> known(blank, incident), unclear(incident)),
                current,
                now);
        return LetterDocx.write(letter.letter(), new LetterWords(current.messages()));
    }

    /** What the register says where nobody filled in anything; empty: nothing. */
    String known(Blank blank, Incident incident) {
        return switch (blank) {
            case CAUSE -> cause(incident);
            case DOSSIERS ->
                beside.dossiers()
                        .apply(incident)
                        .map(papers -> VietnameseNumber.written(papers.entered()))
                        .orElse("");
            case MEASURES, AFFECTED, REQUEST, PLAN, AUTHORITY, SIGNER -> "";
        };
    }

    List<String> unclear(Incident incident) {
        return beside.dossiers()
                .apply(incident)
                .map(Supplement.Dossiers::unclear)
                .orElse(List.of());
    }

    /** What somebody filled in of their own. A cause as it was once entered is the register's, where it may have been put right since. */
    static Optional<String> own(Filing filing, Blank blank, Incident incident) {
        return filing.filled(blank)
                .filter(said -> blank != Blank.CAUSE
                        || incident.resolution()
                                .filter(end -> end.cause().strip().equals(said))
                                .isEmpty());
    }

    /** As it was put right in the register, where that was done. */
    private String cause(Incident incident) {
        String kept = incident.resolution().map(Incident.Resolution::cause).orElse("");
        List<IncidentEvent> fixed = incident.events(IncidentEvent.Kind.RESOLVED);
        if (kept.isBlank() || fixed.isEmpty()) {
            return kept;
        }
        int seq = fixed.get(fixed.size() - 1).seq();
        String start = content.get()
                .messages()
                .template("incident.fact.resolved")
                .split("\\{", 2)[0]
                .strip();
        return beside.late().apply(incident).stream()
                .filter(fact -> fact.corrects().filter(about -> about == seq).isPresent())
                .map(LateFact::text)
                .map(text ->
                        text.startsWith(start) ? text.substring(start.length()).strip() : text)
                .findFirst()
                .orElse(kept);
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
                return now.flatMap(this::today);
            }
            Optional<byte[]> there = now.flatMap(this::taken);
            Optional<Draft> letter = there.isPresent() ? Optional.empty() : now.flatMap(this::drawn);
            if (letter.isEmpty() || take(now.get(), letter.get())) {
                return there.or(() -> letter.map(Draft::file));
            }
        }
    }

    private Optional<byte[]> taken(Filing filing) {
        return filing.drawn().flatMap(letter -> store.files().find(letter.digest()));
    }

    /** False where somebody changed it meanwhile, or took one that is not this one. */
    private boolean take(Filing filing, Draft letter) {
        String digest = store.files().keep(letter.file());
        if (store.replace(filing.drawnAs(letter.keptAs(digest)))) {
            // why again: who drew the very same and came too late may have forgotten it in between
            store.files().keep(letter.file());
            return true;
        }
        store.forgetUnused(filing.number(), digest);
        return false;
    }

    /** What was taken to be signed, or went out to others; where nobody took it or it is not there any more, as it is now. */
    Optional<Filing.Drawn> sending(Filing filing) {
        return filing.drawn()
                .filter(letter -> filing.out() || taken(filing).isPresent())
                .or(() ->
                        drawn(filing).map(letter -> letter.keptAs(store.files().keep(letter.file()))));
    }

    /** The letter to be signed was made before something happened that it would tell now. */
    boolean overtaken(Filing filing, Incident incident) {
        return filing.draft()
                .filter(letter ->
                        course(incident, content.get()).newSince(letter) || countsOthers(filing, letter, incident))
                .isPresent();
    }

    /** Other dossiers are known than it says; where somebody typed their number it says that. Or others are unclear than it names. */
    private boolean countsOthers(Filing filing, Filing.Drawn letter, Incident incident) {
        if (letter.unclear() != null && !letter.unclear().equals(unclear(incident))) {
            return true;
        }
        if (letter.seq() == null || filing.filled(Blank.DOSSIERS).isPresent()) {
            return false;
        }
        Optional<Supplement.Dossiers> now = beside.dossiers().apply(incident);
        return !now.map(Supplement.Dossiers::entered).equals(Optional.ofNullable(letter.dossiers()));
    }

    private Course course(Incident incident, Content current) {
        return new Course(incident, beside.late().apply(incident), current);
    }

    /** Why it is not noted that it went out to this recipient. */
    Optional<Refusal> keepsFromSending(Filing filing, String recipient, FilingDesk.Shown shown) {
        if (filing.recipients().stream().noneMatch(one -> one.id().equals(recipient))) {
            return Optional.of(Refusal.NO_SUCH_RECIPIENT);
        }
        Optional<Refusal> unready = filing.sentTo(recipient).isPresent() ? Optional.empty() : keepsFromSigning(filing);
        if (unready.isPresent()) {
            return unready;
        }
        if (shown.isOther(filing)) {
            return Optional.of(Refusal.OTHER_LETTER);
        }
        boolean unknown = !shown.overtaken()
                && incidents
                        .numbered(filing.number())
                        .filter(incident -> overtaken(filing, incident))
                        .isPresent();
        return unknown ? Optional.of(Refusal.OVERTAKEN) : Optional.empty();
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
