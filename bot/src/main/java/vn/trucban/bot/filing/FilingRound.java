package vn.trucban.bot.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** Looks again and again: which incidents have come to owe a report, which reports are late, what was decided and is no fact of its incident yet. */
final class FilingRound {
    /** An incident that ended between two rounds is still found. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);
    /** Looking back costs more than looking at what is open. */
    private static final Duration LOOK_BACK_EVERY = Duration.ofMinutes(30);
    /** Facts of reports are told to nobody, so it does not matter who is left out. */
    private static final PersonId NOBODY = new PersonId("filing");

    private static final Logger LOG = LoggerFactory.getLogger(FilingRound.class);

    private final IncidentStore incidents;
    private final FilingStore store;
    private final Telling people;
    private final Supplier<Content> content;
    private final Clock clock;
    private final Duties duties;
    private Instant lookedBackAt = Instant.MIN;

    FilingRound(IncidentStore incidents, FilingStore store, Telling people, Supplier<Content> content, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.people = people;
        this.content = content;
        this.clock = clock;
        this.duties = new Duties(store, content, clock);
    }

    /** Whether an incident owes a report, and by when. */
    Optional<Owed> owed(Incident incident) {
        return duties.owed(Summary.of(incident, ""), Optional.empty());
    }

    /** Begins what has come to be owed, and asks for what is late. */
    void run(Optional<FilingDesk.Facts> facts) {
        Instant now = clock.instant();
        duties.look();
        incidents.open().forEach(incident -> beginIfOwed(Summary.of(incident, "")));
        if (lookBackDue(now)) {
            try (Stream<Summary> lately = incidents.summaries(now.minus(LOOK_BACK), now.plusSeconds(1))) {
                lately.forEach(this::beginIfOwed);
            }
        }
        store.unsent().forEach(filing -> {
            incidents.numbered(filing.number()).ifPresent(incident -> follow(incident, now));
            store.find(filing.number()).ifPresent(one -> chaseIfLate(one, now));
            store.find(filing.number()).ifPresent(one -> enterDeeds(one, facts));
        });
    }

    /** Its times were said: whether it owes a report, and by when, follows at once. */
    void look(Incident incident) {
        Instant now = clock.instant();
        beginIfOwed(Summary.of(incident, ""));
        follow(incident, now);
        store.find(incident.number()).ifPresent(filing -> tellIfOutdated(filing, incident));
    }

    /** why by the last time said: heard of twice it is told once, and said once more it is news. */
    private void tellIfOutdated(Filing filing, Incident incident) {
        FilingTexts texts = new FilingTexts(content.get().messages());
        texts.outdated(filing, incident).ifPresent(text -> {
            int seq =
                    times(incident).stream().mapToInt(IncidentEvent::seq).max().orElse(0);
            tell("filing/" + filing.number() + "/outdated/" + seq, text, List.of(texts.open(filing)));
        });
    }

    private static List<IncidentEvent> times(Incident incident) {
        return incident.events().stream()
                .filter(event -> event.kind() == Kind.BEGAN || event.kind() == Kind.ENDED)
                .toList();
    }

    /** why once for each time that was said: nothing else changes what is owed, least of all other rules. */
    private void follow(Incident incident, Instant now) {
        List<IncidentEvent> said = times(incident);
        if (said.isEmpty() || incident.falseAlarm()) {
            return;
        }
        boolean saved = false;
        while (!saved) {
            Optional<Filing> before = store.find(incident.number())
                    .filter(one -> one.owed() && !one.done() && !one.out())
                    .filter(one -> one.heeded() < said.size());
            saved = before.isEmpty() || store.replace(following(before.get(), incident, said, now));
        }
    }

    private Filing following(Filing before, Incident incident, List<IncidentEvent> said, Instant now) {
        Optional<Owed> owed = duties.owed(Summary.of(incident, ""), before.duty());
        return before.following(said.size(), owed, said.get(said.size() - 1).who(), now);
    }

    /** Enters what was decided at once, for whoever looks right afterwards; where it cannot be, the next round does. */
    void enterSoon(Filing filing, Optional<FilingDesk.Facts> facts) {
        try {
            enterDeeds(filing, facts);
        } catch (RuntimeException busy) {
            LOG.warn(
                    "what was decided about report {} is entered in the register by the next round",
                    filing.number(),
                    busy);
        }
    }

    /** why entered before it is noted: a crash in between enters it again under the same name, which an incident takes once. */
    private void enterDeeds(Filing filing, Optional<FilingDesk.Facts> facts) {
        if (facts.isEmpty() || filing.untold().isEmpty()) {
            return;
        }
        for (int i = filing.told(); i < filing.deeds().size(); i++) {
            Deed deed = filing.deeds().get(i);
            facts.get()
                    .enter(
                            filing.incident(),
                            "filing/" + filing.number() + "/deed/" + i,
                            new OutsideFact(
                                    deed.kind().fact(),
                                    deed.at(),
                                    NOBODY,
                                    deed.by(),
                                    deed.text(content.get().messages()),
                                    false));
        }
        store.replace(filing.allTold());
    }

    private synchronized boolean lookBackDue(Instant now) {
        boolean due = lookedBackAt.equals(Instant.MIN)
                || Duration.between(lookedBackAt, now).compareTo(LOOK_BACK_EVERY) >= 0;
        if (due) {
            lookedBackAt = now;
        }
        return due;
    }

    private void beginIfOwed(Summary summary) {
        Content current = content.get();
        Optional<Owed> owed = duties.owed(summary, Optional.empty());
        if (owed.isEmpty()) {
            return;
        }
        Optional<Filing> there = store.find(summary.number());
        if (there.isPresent()) {
            there.filter(one -> !one.owed())
                    .flatMap(one -> duties.owed(summary, one.duty()))
                    .ifPresent(again -> owe(summary.number(), again));
            return;
        }
        incidents.numbered(summary.number()).ifPresent(incident -> {
            Filing filing = Filing.begun(
                            summary.number(),
                            incident.id(),
                            owed,
                            current.reporting().recipients())
                    .asUsual(store.recent(Filing.REMEMBERED), current.messages().text("incident.erased"));
            // why told first: a crash in between tells it again under the same name, which a chat takes once
            FilingTexts texts = new FilingTexts(current.messages());
            boolean ignored =
                    tell("filing/" + filing.number(), texts.owed(filing, incident), List.of(texts.open(filing)));
            store.insert(filing);
        });
    }

    private void owe(int number, Owed owed) {
        Optional<Filing> before =
                store.find(number).filter(one -> one.owedSince().isEmpty());
        while (before.isPresent() && !store.replace(before.get().owe(owed))) {
            before = store.find(number).filter(one -> one.owedSince().isEmpty());
        }
    }

    private void chaseIfLate(Filing filing, Instant now) {
        Content current = content.get();
        Optional<Instant> due = Owed.nextChase(filing, current.reporting(), current.calendar());
        if (due.filter(at -> !now.isBefore(at)).isEmpty() || !current.calendar().open(now)) {
            return;
        }
        FilingTexts texts = new FilingTexts(current.messages());
        // why: of what was nothing nobody has to report, until it is opened again
        incidents.numbered(filing.number()).filter(one -> !one.falseAlarm()).ifPresent(incident -> {
            String id = "filing/" + filing.number() + "/late/" + filing.chased().times();
            if (tell(id, texts.chase(filing, incident), List.of(texts.open(filing)))) {
                store.replace(filing.chase(now));
            }
        });
    }

    private boolean tell(String id, String text, List<Button> buttons) {
        return people.tellLeadersAndAdministrators(id, text, buttons);
    }
}
