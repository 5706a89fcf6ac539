package vn.trucban.bot.paper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.SystemNames;
import vn.trucban.bot.paper.IncidentPaper.Closing;
import vn.trucban.bot.paper.IncidentPaper.Decision;
import vn.trucban.bot.paper.IncidentPaper.Explanation;
import vn.trucban.bot.paper.PaperDesk.AffectedSystem;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.paper.PaperPlan;
import vn.trucban.content.playbook.PlaybookId;

/** What each decision makes of an incident's paper file. Pure. */
final class PaperRules {
    private static final int LONGEST_NOTE = 200;
    private static final int NAMED = 4;
    static final PersonId ITSELF = new PersonId("trucban");
    /** What closes an incident; the last one of these has. */
    private static final Set<Kind> CLOSING =
            EnumSet.of(Kind.CLOSED, Kind.CONFIRMED, Kind.SOLVED_ON_THE_SPOT, Kind.RESOLVED, Kind.FALSE_ALARM);

    private final Incident incident;
    private final Content content;
    private final Instant now;

    PaperRules(Incident incident, Content content, Instant now) {
        this.incident = incident;
        this.content = content;
        this.now = now;
    }

    PaperAnswer<IncidentPaper> on(IncidentPaper paper, Set<String> chosen, String note, Actor by) {
        if (paper.closing().isPresent()) {
            return PaperAnswer.refused("paper.refused.closed");
        }
        if (incident.archived()) {
            return PaperAnswer.refused("paper.refused.archived");
        }
        Optional<String> objection = PlainWords.objection(note, LONGEST_NOTE);
        if (objection.isPresent()) {
            return PaperAnswer.refused(objection.get(), Map.of("most", LONGEST_NOTE));
        }
        List<String> procedures = procedures(chosen);
        if (procedures.isEmpty()) {
            return PaperAnswer.refused("paper.refused.no-procedure");
        }
        if (!incident.open() && isKnown(paper, procedures, note)) {
            return PaperAnswer.refused("paper.refused.late-known");
        }
        if (!incident.open()) {
            return PaperAnswer.done(setDown(paper, procedures, note, by));
        }
        boolean same = paper.latest()
                .filter(last -> last.on()
                        && last.note().equals(note)
                        && last.procedures().equals(procedures))
                .isPresent();
        // why: an old button that only switches on takes back nothing that was chosen since
        boolean nothingChosen = paper.on() && chosen.isEmpty() && note.isEmpty();
        if (same || nothingChosen) {
            return PaperAnswer.refused("paper.refused.on-already", since(paper));
        }
        String decided = decided(paper.on() ? "paper.fact.changed" : "paper.fact.on", procedures);
        return PaperAnswer.done(paper.decided(
                new Decision(true, now, by, procedures, note),
                fact(Kind.PAPER_ON, by, noted(decided, paper, note), true)));
    }

    /** why with its end: what was, and is over, must not be paper intake again when the trouble comes back. */
    private IncidentPaper setDown(IncidentPaper paper, List<String> procedures, String note, Actor by) {
        // why not now: an intake counts where its trouble does
        Instant began = incident.openedAt();
        String text = noted(decided("paper.fact.on-late", procedures), paper, note);
        return paper.decided(
                new Decision(true, now, by, procedures, note, began),
                new OutsideFact(Kind.PAPER_ON, began, by.id(), by.name(), text, false),
                lateEnd(by),
                lateEndFact(by));
    }

    private Decision lateEnd(Actor by) {
        return new Decision(false, now, by, List.of(), "", over());
    }

    private OutsideFact lateEndFact(Actor by) {
        return new OutsideFact(
                Kind.PAPER_OFF, over(), by.id(), by.name(), text("paper.fact.off-late", Map.of()), false);
    }

    private Instant over() {
        return incident.resolution().map(Incident.Resolution::at).orElse(now);
    }

    private String decided(String key, List<String> procedures) {
        return text(key, Map.of("procedures", String.join("; ", content.paper().names(procedures))));
    }

    /** With what the door says besides, so that it can be shown afterwards, where it does not say what it said before. */
    private String noted(String decided, IncidentPaper paper, String note) {
        String before = paper.latest().map(Decision::note).orElse("");
        if (note.equals(before)) {
            return decided;
        }
        return note.isEmpty()
                ? text("paper.fact.note-gone", Map.of("decided", decided, "note", before))
                : text("paper.fact.note", Map.of("decided", decided, "note", note));
    }

    /** What is set down afterwards adds nothing to what was decided when it was so. */
    private static boolean isKnown(IncidentPaper paper, List<String> procedures, String note) {
        return paper.decisions().stream()
                .anyMatch(one -> one.on()
                        && one.procedures().equals(procedures)
                        && (note.isEmpty() || one.note().equals(note)));
    }

    private List<String> procedures(Set<String> chosen) {
        PaperPlan plan = content.paper();
        Stream<PaperPlan.Procedure> all = chosen.isEmpty()
                ? plan.received(incident.playbook().id()).stream()
                : plan.procedures().stream().filter(one -> chosen.contains(one.id()));
        return all.map(PaperPlan.Procedure::id).toList();
    }

    private Map<String, String> since(IncidentPaper paper) {
        Decision begun = paper.begun().orElseThrow();
        return Map.of("since", moments().at(begun.at(), now), "who", begun.by().name());
    }

    PaperAnswer<IncidentPaper> off(IncidentPaper paper, Actor by) {
        // why both: a button outlives its incident, and nothing is stopped in one that is over
        if (!paper.on() || !incident.open()) {
            return PaperAnswer.refused("paper.refused.off-already");
        }
        return PaperAnswer.done(paper.decided(
                new Decision(false, now, by, List.of(), ""),
                fact(Kind.PAPER_OFF, by, text("paper.fact.off", Map.of()), true)));
    }

    /** The trouble is over and its incident closed: then paper is over too. Empty where there is nothing to end. */
    Optional<IncidentPaper> ended(IncidentPaper paper) {
        Optional<Decision> on = paper.latest().filter(Decision::on);
        if (on.isEmpty() || paper.closing().isPresent()) {
            return Optional.empty();
        }
        if (on.get().late()) {
            // why: earlier versions set it down without its end
            return Optional.of(
                    paper.decided(lateEnd(on.get().by()), lateEndFact(on.get().by())));
        }
        return incident.events().stream()
                .filter(event -> !incident.open() && CLOSING.contains(event.kind()))
                .reduce((one, later) -> later)
                .map(end -> ended(paper, end));
    }

    private IncidentPaper ended(IncidentPaper paper, IncidentEvent end) {
        String desk = text("incident.desk", Map.of());
        Actor by = new Actor(ITSELF, desk);
        // why told to whoever closed it, too: that this ends paper is news to them; and why not at night: nobody can
        // take the notice down before the office opens
        OutsideFact fact = new OutsideFact(
                Kind.PAPER_OFF,
                end.at(),
                ITSELF,
                desk,
                end.who().equals(desk)
                        ? text("paper.fact.off-closed", Map.of())
                        : text("paper.fact.off-closed-by", Map.of("who", end.who())),
                content.calendar().open(now));
        return paper.decided(new Decision(false, end.at(), by, List.of(), ""), fact);
    }

    PaperAnswer<IncidentPaper> explain(IncidentPaper paper, String from, String to, String reason, Actor by) {
        if (paper.closing().isPresent()) {
            return PaperAnswer.refused("paper.refused.closed");
        }
        List<PaperCode> codes = PaperCode.find(from + " " + to).codes();
        boolean row = (codes.size() == 1 || codes.size() == 2)
                && codes.stream().allMatch(code -> code.kind() == PaperCode.Kind.RECEIPT)
                && codes.get(0).year() == codes.get(codes.size() - 1).year()
                && codes.get(0).number() <= codes.get(codes.size() - 1).number();
        if (!row) {
            return PaperAnswer.refused("paper.refused.serial-missing");
        }
        if (reason.isEmpty()) {
            return PaperAnswer.refused("paper.refused.reason-missing");
        }
        Optional<String> objection = PlainWords.objection(reason, LONGEST_NOTE);
        if (objection.isPresent()) {
            return PaperAnswer.refused(objection.get(), Map.of("most", LONGEST_NOTE));
        }
        PaperCode first = codes.get(0);
        PaperCode last = codes.get(codes.size() - 1);
        String text = text(
                first.equals(last) ? "paper.fact.explained" : "paper.fact.explained-row",
                Map.of("first", first, "last", last, "reason", reason));
        return PaperAnswer.done(paper.explained(
                new Explanation(first.year(), first.number(), last.number(), reason, now, by),
                fact(Kind.PAPER_EXPLAINED, by, text, false)));
    }

    /** What is told of receipts that were entered, and of what was put right. */
    EntryFacts facts() {
        return new EntryFacts(incident, messages(), now);
    }

    /** A receipt was found, or something is to be put right: the file goes on. */
    PaperAnswer<IncidentPaper> openAgain(IncidentPaper paper, String reason, Actor by) {
        if (paper.closing().isEmpty()) {
            return PaperAnswer.refused("paper.refused.not-closed");
        }
        if (incident.archived()) {
            return PaperAnswer.refused("paper.refused.archived-file");
        }
        if (reason.isEmpty()) {
            return PaperAnswer.refused("paper.refused.open-reason");
        }
        Optional<String> objection = PlainWords.objection(reason, LONGEST_NOTE);
        if (objection.isPresent()) {
            return PaperAnswer.refused(objection.get(), Map.of("most", LONGEST_NOTE));
        }
        String text = text("paper.fact.open-again", Map.of("reason", reason));
        return PaperAnswer.done(paper.openedAgain(fact(Kind.PAPER_OPENED_AGAIN, by, text, false)));
    }

    /** The trouble came back after the file was closed: paper may come again. Empty where it did not. */
    Optional<IncidentPaper> goesOn(IncidentPaper paper) {
        return paper.closing()
                .filter(closing -> incident.open())
                .flatMap(closing -> incident.events(Kind.REOPENED).stream()
                        .filter(event -> event.at().isAfter(closing.at()))
                        .findFirst())
                .map(event -> paper.openedAgain(new OutsideFact(
                        Kind.PAPER_OPENED_AGAIN,
                        event.at(),
                        ITSELF,
                        event.who(),
                        text("paper.fact.open-reopened", Map.of()),
                        false)));
    }

    /** @param reason why nothing came, which only has to be said where somebody has said afterwards that paper was received */
    PaperAnswer<IncidentPaper> close(IncidentPaper paper, Reconciliation found, String reason, Actor by) {
        if (paper.decisions().isEmpty()) {
            return PaperAnswer.refused("paper.refused.never-on");
        }
        if (paper.closing().isPresent()) {
            return PaperAnswer.refused("paper.refused.closed");
        }
        // why also after a fix that may not hold: until somebody stops it, the notice at the door says that paper is
        // taken
        if (end(paper).isEmpty() || (paper.on() && incident.open())) {
            return PaperAnswer.refused("paper.refused.still-on");
        }
        List<Reconciliation.Line> open = found.open();
        if (!open.isEmpty()) {
            String serials =
                    open.stream().limit(NAMED).map(line -> line.code().value()).collect(Collectors.joining(", "));
            int more = open.size() - NAMED;
            return PaperAnswer.refused(
                    more > 0 ? "paper.refused.unexplained-more" : "paper.refused.unexplained",
                    Map.of("count", open.size(), "serials", serials, "more", more));
        }
        boolean nothingCame = paper.setDownLate() && found.dossiers() == 0;
        Optional<String> objection = nothingCame ? PlainWords.objection(reason, LONGEST_NOTE) : Optional.empty();
        if (nothingCame && reason.isEmpty()) {
            return PaperAnswer.refused("paper.refused.nothing-came");
        }
        if (objection.isPresent()) {
            return PaperAnswer.refused(objection.get(), Map.of("most", LONGEST_NOTE));
        }
        String text = nothingCame ? text("paper.fact.closed-empty", Map.of("reason", reason)) : closed(found);
        return PaperAnswer.done(paper.closed(new Closing(now, by), fact(Kind.PAPER_CLOSED, by, text, false)));
    }

    private String closed(Reconciliation found) {
        long explained =
                found.lines().stream().filter(line -> line.reason().isPresent()).count();
        return text("paper.fact.closed", Map.of("entered", found.dossiers(), "explained", explained));
    }

    /** When paper was no longer needed; empty while it is received. */
    Optional<Instant> end(IncidentPaper paper) {
        Optional<Instant> off = paper.latest().filter(last -> !last.on()).map(Decision::about);
        Optional<Instant> over = incident.resolution().map(Incident.Resolution::at);
        return Stream.concat(off.stream(), over.stream()).min(Instant::compareTo);
    }

    /** While dossiers were received, or have been until now. What is set down afterwards was received until the end. */
    Intake intake(IncidentPaper paper) {
        Optional<Instant> off = paper.latest().filter(last -> !last.on()).map(Decision::about);
        Optional<Instant> over =
                incident.open() ? Optional.empty() : incident.resolution().map(Incident.Resolution::at);
        Instant from = Collections.min(List.of(incident.openedAt(), incident.beganAt()));
        return new Intake(from, off.or(() -> over).orElse(now));
    }

    /** By when all should be entered; empty while paper is received. */
    Optional<Instant> due(IncidentPaper paper) {
        return end(paper)
                .flatMap(end -> content.calendar().after(end, content.paper().enterWithin()));
    }

    int year() {
        return now.atZone(Moments.ZONE).getYear();
    }

    /** The procedures that this kind of trouble stops, and those that were received on paper instead, by id. */
    Set<String> affected(Optional<IncidentPaper> paper) {
        Stream<String> stopped = content.paper().procedures().stream()
                .filter(one -> one.stoppedBy().contains(incident.playbook().id()))
                .map(PaperPlan.Procedure::id);
        Stream<String> onPaper = paper.stream()
                .flatMap(one -> one.decisions().stream())
                .flatMap(decision -> decision.procedures().stream());
        return Stream.concat(stopped, onPaper).collect(Collectors.toSet());
    }

    /**
     * The systems of the plan, and before them the one that was reported. Only that one is likely where the report names it: that the
     * documents could not be opened says nothing of the one-stop software. One account that was locked has stopped no system.
     */
    List<AffectedSystem> systems() {
        PlaybookId kind = incident.playbook().id();
        String named = new SystemNames(content::reporting).apply(incident);
        List<String> stopped =
                named.isEmpty() && kind != PlaybookId.ACCOUNT ? content.paper().stopped(kind) : List.of();
        Stream<AffectedSystem> reported =
                named.isEmpty() ? Stream.empty() : Stream.of(new AffectedSystem(named, kind != PlaybookId.ACCOUNT));
        return Stream.concat(
                        reported,
                        content.paper().systems().stream()
                                .map(PaperPlan.Affected::name)
                                .filter(name -> !name.equals(named))
                                .map(name -> new AffectedSystem(name, stopped.contains(name))))
                .toList();
    }

    /** Of an incident that is over. */
    OutageCertificate certificate(PaperCode code, Set<String> affected, List<String> systems, Actor by) {
        Instant to = incident.overAt().orElseThrow().truncatedTo(ChronoUnit.MILLIS);
        return new OutageCertificate(
                code,
                incident.id(),
                incident.number(),
                incident.playbook().name(),
                incident.beganAt(),
                to,
                content.calendar().worked(incident.beganAt(), to),
                systems,
                content.paper().names(List.copyOf(affected)),
                now,
                Optional.of(by.id()));
    }

    OutsideFact certified(OutageCertificate certificate, Actor by) {
        String text = text("paper.fact.certified", Map.of("code", certificate.code()));
        return new OutsideFact(Kind.CERTIFIED, certificate.issuedAt(), by.id(), by.name(), text, false);
    }

    private OutsideFact fact(Kind kind, Actor by, String text, boolean loud) {
        return new OutsideFact(kind, now, by.id(), by.name(), text, loud);
    }

    private String text(String key, Map<String, ?> values) {
        return messages().text(key, values);
    }

    private Moments moments() {
        return new Moments(messages());
    }

    private Messages messages() {
        return content.messages();
    }
}
