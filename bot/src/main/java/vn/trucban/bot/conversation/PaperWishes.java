package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.ReceiptBatch;

/** What was wished of paper intake without a word of which incident: of the only one that it can be meant of, else it is asked which. */
final class PaperWishes {
    private final PaperDesk papers;
    private final IncidentDesk incidents;

    PaperWishes(PaperDesk papers, IncidentDesk incidents) {
        this.papers = papers;
        this.incidents = incidents;
    }

    /** What it needs that others carry out. */
    record Ways(
            Function<Incident, Aftermath> off,
            Function<Incident, Aftermath> stands,
            Function<Effect.Paper, Aftermath> enter,
            Function<Situation, Aftermath> list) {}

    /** Ends it where it goes on; where it does not, that is said, and how it stands. */
    Aftermath off(Situation situation, Ways ways) {
        return only(taking(), "paper.talk.choose-off", PaperTalk.OFF, situation, ways.off())
                .orElseGet(() -> {
                    List<Say> says = new ArrayList<>();
                    says.add(Say.of(situation.text("paper.talk.none-on"), List.of()));
                    Aftermath listed = ways.list().apply(situation);
                    says.addAll(listed.says());
                    return new Aftermath(listed.state(), says);
                });
    }

    /** Shows what would be received, with the button that switches it on: it is a decision, and stands in the register under a name. */
    Aftermath on(Situation situation, Ways ways) {
        List<Incident> open = incidents.open().stream()
                .filter(incident ->
                        incident.going() && incident.playbook().paperHint().isPresent())
                .toList();
        return only(open, "paper.talk.choose-on", "", situation, ways.stands())
                .orElseGet(() -> ways.list().apply(situation));
    }

    /** How it stands where it goes on, else wherever it may. */
    Aftermath tell(Situation situation, Ways ways) {
        return only(taking(), "paper.talk.choose", "", situation, ways.stands())
                .orElseGet(() -> ways.list().apply(situation));
    }

    /** Opens the back-entry. */
    Aftermath in(Situation situation, Ways ways) {
        return only(
                        enterable(),
                        "paper.talk.choose-in",
                        PaperTalk.ENTER,
                        situation,
                        incident -> how(incident, situation))
                .orElseGet(() -> ways.list().apply(situation));
    }

    private static Aftermath how(Incident incident, Situation situation) {
        Turn asked = new PaperTalk(situation)
                .act(new ChatState.Idle(), new Action(Verb.PAPER, incident.id().value(), PaperTalk.ENTER));
        return new Aftermath(Optional.of(asked.state()), asked.says());
    }

    /** Enters these lines where their receipts belong; where nothing is to be entered, what the receipts are. */
    Aftermath lines(Effect.Paper effect, Situation situation, Ways ways) {
        List<Incident> all = enterable();
        List<Incident> given = all.stream()
                .filter(incident -> isGivenFor(incident.id(), effect.detail()))
                .toList();
        return only(
                        given.size() == 1 ? given : all,
                        "paper.talk.choose-lines",
                        PaperTalk.ENTER,
                        situation,
                        incident -> entered(incident.id(), effect.detail(), ways))
                .orElseGet(() -> new VerifyTalk(situation)
                        .forwardedToStaff(new ChatState.Idle(), effect.detail())
                        .map(turn -> new Aftermath(Optional.empty(), turn.says()))
                        .orElseGet(() -> ways.list().apply(situation)));
    }

    private static Aftermath entered(IncidentId id, String lines, Ways ways) {
        ChatState.EnteringReceipts here = new ChatState.EnteringReceipts(id);
        Aftermath answered = ways.enter().apply(Effect.Paper.entering(PaperDeed.ENTER, here, lines));
        return new Aftermath(Optional.of(answered.state().orElse(here)), answered.says());
    }

    /** True where one of these receipts was handed out for this incident. */
    private boolean isGivenFor(IncidentId id, String lines) {
        List<ReceiptBatch> batches = papers.batches();
        return Entry.read(lines).stream()
                .flatMap(entry -> PaperCode.find(entry.serial()).codes().stream())
                .flatMap(code -> batches.stream()
                        .filter(batch -> batch.contains(code))
                        .flatMap(batch -> batch.holder(code.number()).stream()))
                .anyMatch(issue -> issue.incident().filter(id::equals).isPresent());
    }

    private List<Incident> taking() {
        return incidents.open().stream()
                .filter(incident -> incident.onPaperSince().isPresent())
                .toList();
    }

    private List<Incident> enterable() {
        return papers.unfinished().stream()
                .flatMap(paper -> incidents.find(paper.incident()).stream())
                .filter(incident -> !incident.archived())
                .toList();
    }

    /** Empty: there is none. */
    private static Optional<Aftermath> only(
            List<Incident> all, String which, String wish, Situation situation, Function<Incident, Aftermath> done) {
        if (all.size() > 1) {
            return Optional.of(Aftermath.say(Say.of(situation.text(which), PaperTalk.choices(situation, all, wish))));
        }
        return all.stream().findFirst().map(done);
    }
}
