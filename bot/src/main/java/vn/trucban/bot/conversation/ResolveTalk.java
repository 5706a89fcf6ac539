package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentButtons;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.StillInDanger;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Button;

/**
 * "Đã xử lý xong": whoever says so is asked for the cause; first, where somebody was cried for and nobody has said that they are safe,
 * whether it is to end nevertheless.
 */
final class ResolveTalk {
    private final Situation situation;

    ResolveTalk(Situation situation) {
        this.situation = situation;
    }

    /**
     * @param state in which they may have told the cause already
     * @param seen the last fact that they read of before they said that it ends; empty: it is to be asked
     */
    Turn asked(ChatState state, Incident incident, String seen) {
        String cause =
                state instanceof ChatState.Ending ending && ending.incident().equals(incident.id())
                        ? ending.cause()
                        : "";
        StillInDanger danger = new StillInDanger(incident, situation.content());
        int known = seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
        return incident.going() && danger.unknownTo(known)
                ? askWhether(incident, danger, cause)
                : withCause(incident, known < 0 ? "" : seen, cause);
    }

    private Turn withCause(Incident incident, String seen, String cause) {
        return cause.isEmpty()
                ? askCause(incident, seen)
                : Turn.idle()
                        .then(new Effect.Work(incident.id(), Deed.RESOLVE, cause, seen))
                        .done();
    }

    private Turn askWhether(Incident incident, StillInDanger danger, String cause) {
        boolean leads = incident.isWith(situation.party().person()) || situation.is(Role.LEADER);
        IncidentButtons buttons = situation.incidents().buttons();
        String ask = situation.incidents().endInDanger(incident, danger);
        return Turn.to(new ChatState.Ending(incident.id(), Integer.toString(danger.latest()), cause))
                .say(
                        cause.isEmpty()
                                ? ask
                                : situation.text("conversation.cause-kept", Map.of("cause", cause)) + "\n" + ask,
                        buttons.endAnyway(incident, situation.party().name(), leads, danger.latest()))
                .done();
    }

    private Turn askCause(Incident incident, String seen) {
        return Turn.to(new ChatState.Resolving(incident.id(), seen))
                .say(
                        situation.text("conversation.what-cause", code(incident)),
                        List.of(new Action(Verb.SKIP_CAUSE, incident.id().value(), seen)
                                .button(situation.text("conversation.button.skip-cause"))))
                .done();
    }

    /** @param seen as {@link #asked} has it */
    Turn withoutCause(Incident incident, String seen) {
        return Turn.idle()
                .then(new Effect.Work(incident.id(), Deed.RESOLVE, "", seen))
                .done();
    }

    Turn text(ChatState.Resolving resolving, String text) {
        return notOverYet(resolving.incident(), text).orElseGet(() -> Turn.idle()
                .then(new Effect.Work(resolving.incident(), Deed.RESOLVE, text, resolving.seen()))
                .done());
    }

    /**
     * The cause, told before it was asked; it waits for the answer whether it ends. Empty: somebody may be left in it, or it is over by
     * another.
     */
    Optional<Turn> text(ChatState.Ending ending, String text) {
        Optional<Incident> going = situation.books().incident(ending.incident()).filter(Incident::going);
        boolean victims = situation.content().triage().tellsOfVictims(text)
                || situation.content().triage().namesVictims(text);
        if (going.isEmpty() || victims) {
            return Optional.empty();
        }
        Words words = new Words(situation.content().messages(), text);
        boolean bare = words.areKindly("conversation.words.same")
                || words.areKindly("conversation.words.done")
                || !words.readable();
        String cause = bare ? ending.cause() : Told.more(ending.cause(), text);
        return notOverYet(ending.incident(), text)
                .or(() -> going.map(
                        incident -> askWhether(incident, new StillInDanger(incident, situation.content()), cause)));
    }

    /** "Khoan, chưa xong" is no cause. */
    private Optional<Turn> notOverYet(IncidentId id, String text) {
        Words words = new Words(situation.content().messages(), text);
        return words.are("conversation.words.not-over")
                ? situation.books().incident(id).filter(Incident::going).map(incident -> Turn.idle()
                        .say(situation.text("conversation.not-over-yet", code(incident)), buttons(incident))
                        .done())
                : Optional.empty();
    }

    Optional<Turn> photo(ChatState.Resolving resolving, String photo, Optional<String> caption) {
        Effect kept = new Effect.Work(resolving.incident(), Deed.PHOTO, photo, "");
        return caption.map(cause -> Turn.idle()
                        .then(kept)
                        .then(new Effect.Work(resolving.incident(), Deed.RESOLVE, cause, resolving.seen()))
                        .done())
                .or(() -> situation.books().incident(resolving.incident()).map(incident -> asked(
                                resolving, incident, resolving.seen())
                        .alsoDoing(List.of(kept))));
    }

    private List<Button> buttons(Incident incident) {
        return new DutyTalk(situation).buttons(incident);
    }

    private Map<String, String> code(Incident incident) {
        return Map.of("code", situation.incidents().code(incident));
    }
}
