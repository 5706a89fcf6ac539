package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.text.VietnameseText;

/** What whoever talks here works on, and what they say of it without a button. */
final class Held {
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s.,;:!]+$");

    private final Situation situation;

    Held(Situation situation) {
        this.situation = situation;
    }

    /** Oldest first; what a board has nobody works on alone. */
    List<Incident> all() {
        return situation.books().openIncidents().stream()
                .filter(one -> one.going()
                        && !one.underCommand()
                        && one.isWith(situation.party().person()))
                .toList();
    }

    /** "Xong rồi chị Hoa ơi, thay trống mực" ends the one with that cause; "em đang qua" is news of it. Empty: it says anything else. */
    Optional<Turn> said(ChatState state, String text) {
        boolean free = state instanceof ChatState.Idle
                || state instanceof ChatState.Choosing
                || state instanceof ChatState.Joining
                || state instanceof ChatState.AwaitingWords;
        if (!free
                || text.length() > NamedButtons.LONGEST * 2
                || situation.content().triage().namesDanger(text)) {
            return Optional.empty();
        }
        List<Incident> held = all();
        if (held.size() != 1) {
            return Optional.empty();
        }
        Words words = new Words(situation.content().messages(), text);
        return words.match("conversation.patterns.takes")
                ? Optional.of(noted(held.get(0), text))
                : cause(text).map(cause -> ended(held.get(0), cause));
    }

    private Turn noted(Incident incident, String text) {
        return Turn.idle()
                .then(new Effect.Work(incident.id(), Deed.NOTE, text, ""))
                .say(situation.text("conversation.noted"), new DutyTalk(situation).buttons(incident))
                .done();
    }

    /** Where somebody may still be in danger, whether it is to end is asked first, and the cause kept. */
    private Turn ended(Incident incident, String cause) {
        return new ResolveTalk(situation).asked(new ChatState.Ending(incident.id(), "", cause), incident, "");
    }

    /** What follows after "xong rồi"; empty: it is not said, or taken back in the same breath. */
    private Optional<String> cause(String text) {
        String clean = VietnameseText.clean(text);
        String folded = VietnameseText.fold(clean);
        Matcher done = Pattern.compile(situation.text("conversation.patterns.done-and-why"))
                .matcher(folded);
        boolean whole = folded.length() == clean.length();
        return whole && done.matches()
                ? Optional.of(EDGE.matcher(clean.substring(done.start("why"))).replaceAll(""))
                        .filter(cause -> cause.contains(" "))
                : Optional.empty();
    }
}
