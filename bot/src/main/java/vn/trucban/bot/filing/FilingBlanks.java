package vn.trucban.bot.filing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.trucban.bot.filing.FilingDesk.Outcome;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.kept.Written;
import vn.trucban.content.library.Content;

/**
 * What people fill in: everything that one of them changed in one save, or nothing of it. Nobody writes over what somebody else wrote since
 * they looked.
 */
final class FilingBlanks {
    private final IncidentStore incidents;
    private final FilingStore store;
    private final FilingPapers papers;
    private final FilingChanges changes;
    private final Supplier<Content> content;
    private final Clock clock;

    FilingBlanks(
            IncidentStore incidents,
            FilingStore store,
            FilingPapers papers,
            FilingChanges changes,
            Supplier<Content> content,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.papers = papers;
        this.changes = changes;
        this.content = content;
        this.clock = clock;
    }

    /** What stands there: what somebody filled in, else what the register has. */
    String shown(Filing filing, Blank blank, Optional<Incident> incident) {
        return incident.map(one -> FilingPapers.own(filing, blank, one).orElseGet(() -> papers.known(blank, one)))
                .or(() -> filing.filled(blank))
                .orElse("");
    }

    /** @param by id of a member of staff; blank: nobody in particular */
    Outcome fill(int number, List<Typed> typed, String by) {
        Optional<Incident> incident = incidents.numbered(number);
        Map<Blank, Typed> changed = new EnumMap<>(Blank.class);
        Map<Blank, String> said = new EnumMap<>(Blank.class);
        Map<Blank, Refusal> wrong = new EnumMap<>(Blank.class);
        for (Typed one : typed) {
            Optional<Blank> blank = Blank.of(one.blank());
            if (blank.isEmpty()) {
                return Outcome.no(Refusal.NO_SUCH_BLANK);
            }
            changed.put(blank.get(), one);
            refused(blank.get(), one.text())
                    .ifPresentOrElse(
                            why -> wrong.put(blank.get(), why),
                            () -> said.put(blank.get(), meant(blank.get(), one.text(), incident)));
        }
        if (!wrong.isEmpty()) {
            Refusal first = wrong.values().iterator().next();
            return Outcome.no(first, EnumSet.copyOf(wrong.keySet()));
        }
        // why no refusal: who says once more what went out meanwhile changes nothing of it
        Optional<Filing> same =
                store.find(number).filter(one -> different(one, said).isEmpty());
        if (same.isPresent()) {
            return Outcome.of(same.get());
        }
        Optional<Written> who = by.isBlank() ? Optional.empty() : Optional.of(new Written(by, clock.instant()));
        return changes.beforeItIsOut(number, filing -> step(filing, incident, changed, said, who));
    }

    private Outcome step(
            Filing filing,
            Optional<Incident> incident,
            Map<Blank, Typed> changed,
            Map<Blank, String> said,
            Optional<Written> who) {
        Set<Blank> others = EnumSet.noneOf(Blank.class);
        changed.forEach((blank, typed) -> {
            if (typed.overwrites(shown(filing, blank, incident))) {
                others.add(blank);
            }
        });
        if (!others.isEmpty()) {
            return Outcome.no(Refusal.WRITTEN_MEANWHILE, others);
        }
        Map<Blank, String> different = different(filing, said);
        return Outcome.of(different.isEmpty() ? filing : filing.fill(different, who));
    }

    private static Map<Blank, String> different(Filing filing, Map<Blank, String> said) {
        Map<Blank, String> different = new EnumMap<>(Blank.class);
        different.putAll(said);
        different
                .entrySet()
                .removeIf(one -> filing.filled(one.getKey()).orElse("").equals(one.getValue()));
        return different;
    }

    private Optional<Refusal> refused(Blank blank, String text) {
        if (text.length() > FilingDesk.LONGEST_TEXT) {
            return Optional.of(Refusal.TOO_LONG);
        }
        boolean count = blank != Blank.DOSSIERS
                || DossierCount.read(text, content.get().messages()).isPresent();
        return count ? Optional.empty() : Optional.of(Refusal.NOT_A_COUNT);
    }

    /** As it is kept. The cause as the form had it stays the register's, and is put right with it. */
    private String meant(Blank blank, String text, Optional<Incident> incident) {
        if (blank == Blank.DOSSIERS) {
            return DossierCount.read(text, content.get().messages()).orElseThrow();
        }
        boolean known = blank == Blank.CAUSE
                && incident.filter(one -> papers.known(blank, one).strip().equals(text))
                        .isPresent();
        return known ? "" : text;
    }
}
