package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Triage;
import vn.trucban.content.triage.Verdict;

/** What is told amid the steps of something else and cannot wait for a button: danger, and what hits the whole office. */
final class Meanwhile {
    private static final Set<Deed> TELLING = EnumSet.of(Deed.NOTE, Deed.JOIN);

    private final Situation situation;
    private final ReportTalk reports;
    private final GuidanceTalk guidance;

    Meanwhile(Situation situation, ReportTalk reports) {
        this.situation = situation;
        this.reports = reports;
        this.guidance = new GuidanceTalk(situation);
    }

    /** Empty: it is about what is at hand, or can wait. What was shown along with it goes where the words go. */
    Optional<Turn> told(ChatState.Guided guided, Unfiled report) {
        Told told = Told.in(report.words(), situation.content().triage());
        Words words = new Words(situation.content().messages(), report.words());
        return guidance.takes(guided, words, told)
                ? Optional.empty()
                : goodNews(guided, report).or(() -> alarm(guided, report, told)).or(() -> everybody(guided, report));
    }

    /** Of people in danger elsewhere: noted there, and the step goes on; or asked about. */
    private Optional<Turn> goodNews(ChatState.Guided guided, Unfiled report) {
        return new GoodNews(situation).besides(guided, report, guidance);
    }

    /** Danger is an incident of its own, at once: whoever runs out presses no button. */
    private Optional<Turn> alarm(ChatState.Guided guided, Unfiled report, Told told) {
        // why also what names no danger: whoever speaks of a fire they told of before does not name it again
        if (!told.cries() && !new PeopleInDanger(situation).toldOf(report.words())) {
            return Optional.empty();
        }
        Turn begun = reports.beginning(
                        told.cries() ? told.first().orElse(PlaybookId.DISASTER) : PlaybookId.DISASTER, report)
                .done();
        // why not there, too: leaders would be called for a printer, again and again, while they save people
        Turn heard = begun.effects().stream().anyMatch(effect -> tellsAnother(effect, guided))
                ? begun
                : begun.alsoDoing(List.of(new Effect.Work(guided.incident(), Deed.NOTE, report.words(), "")));
        return Optional.of(SafetyFirst.before(heard, told.verdict().danger(), situation));
    }

    private static boolean tellsAnother(Effect effect, ChatState.Guided guided) {
        return effect instanceof Effect.Report
                || effect instanceof Effect.Work work
                        && TELLING.contains(work.deed())
                        && !work.incident().equals(guided.incident());
    }

    /** An office without power is not called out only once somebody is through with the printer. */
    private Optional<Turn> everybody(ChatState.Guided guided, Unfiled report) {
        String text = report.words();
        Triage triage = situation.content().triage();
        Verdict verdict = triage.classify(text);
        PlaybookId kind = verdict.best().id();
        boolean sure = verdict.best().confidence() >= Told.SURE
                && kind != PlaybookId.OTHER
                && !new WellAgain(situation).saysSo(text);
        return situation
                .books()
                .incident(guided.incident())
                .filter(incident -> incident.going() && incident.playbook().id() != kind)
                .filter(incident -> sure && (triage.hitsEverybody(text) || othersHaveIt(kind, text)))
                .map(incident ->
                        SafetyFirst.before(ofItsOwn(guided, incident, kind, report), verdict.danger(), situation));
    }

    /** The network is down for several already: whoever reports it amid something else is one of them, and is counted. */
    private boolean othersHaveIt(PlaybookId kind, String text) {
        return new SharedTrouble(situation)
                .among(kind, text, reports.alike(kind))
                .isPresent();
    }

    /** What hits everybody is what others have reported already; where it is one's own, one is asked, and it is noted there meanwhile. */
    private Turn ofItsOwn(ChatState.Guided guided, Incident incident, PlaybookId kind, Unfiled report) {
        List<Incident> alike = reports.alike(kind);
        if (alike.isEmpty()) {
            Turn begun = reports.beginning(kind, report).done();
            return keeping(guided, incident, "conversation.kept-at-its-step", begun);
        }
        Incident newest = alike.get(alike.size() - 1);
        boolean known = alike.stream()
                .anyMatch(one -> one.concerns(situation.party())
                        || one.isWith(situation.party().person()));
        if (!known) {
            Turn joined =
                    new SharedTrouble(situation).join(newest, kind, report).done();
            return keeping(guided, incident, "conversation.kept-and-joined", joined);
        }
        Turn asked = reports.beginning(kind, report).done();
        boolean waits = asked.state() instanceof ChatState.Joining;
        return waits
                ? keeping(guided, incident, "conversation.kept-and-asked", asked)
                        .alsoDoing(List.of(new Effect.Work(newest.id(), Deed.NOTE, report.words(), "")))
                : keeping(guided, incident, "conversation.kept-and-noted", asked);
    }

    /** The steps at hand wait where they are, one tap away. */
    private Turn keeping(ChatState.Guided guided, Incident incident, String key, Turn begun) {
        Map<String, String> values = Map.of(
                "code", situation.incidents().code(incident),
                "kind", incident.playbook().shortName());
        List<Say> says = new ArrayList<>();
        says.add(Say.of(
                situation.text(key, values),
                List.of(new Action(Verb.SHOW, guided.incident().value(), guided.step())
                        .button(situation.text("conversation.button.back-to-step", values)))));
        says.addAll(begun.says());
        return new Turn(begun.state(), says, begun.effects());
    }
}
