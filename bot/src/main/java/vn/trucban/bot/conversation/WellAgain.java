package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Button;

/**
 * "Máy in chạy lại rồi, cảm ơn em": nothing is broken, and nothing is opened for it. Whoever has such a trouble open is asked whether that is
 * over; by a tap, because it may be another machine.
 */
final class WellAgain {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}?]+");
    /** Whoever writes more tells more; and the longer a text, the longer a pattern looks at it. */
    private static final int LONGEST = 120;

    /** What only one kind of thing does: whoever prints again speaks of no network. */
    private static final Map<PlaybookId, String> DOES = Map.of(
            PlaybookId.PRINTER, "conversation.patterns.prints",
            PlaybookId.DIGITAL_SIGNATURE, "conversation.patterns.signs",
            PlaybookId.POWER, "conversation.patterns.has-power",
            PlaybookId.INTERNET, "conversation.patterns.has-network");

    private final Situation situation;

    WellAgain(Situation situation) {
        this.situation = situation;
    }

    /**
     * Amid the steps of what runs again, the same; the steps stay where they are until it is said to be over. Empty: it says anything else.
     *
     * @param fixed the steps at hand take these words as their end, unless another thing does what they say
     */
    Optional<Turn> atTheSteps(ChatState.Guided guided, String text, boolean fixed) {
        if (fixed && !isOfAnother(guided, text)) {
            return Optional.empty();
        }
        boolean well = !situation.content().triage().namesDanger(text) && saysSo(text) && !mayBeOfPeople(guided, text);
        return well
                ? own(text, namesAThing(text))
                        .filter(incident -> !incident.asks(situation.party()))
                        .map(incident -> asked(incident).at(guided))
                : Optional.empty();
    }

    private boolean isOfAnother(ChatState.Guided guided, String text) {
        Optional<PlaybookId> kind = does(text);
        return kind.isPresent()
                && situation
                        .books()
                        .incident(guided.incident())
                        .filter(incident -> incident.playbook().id() != kind.get())
                        .isPresent();
    }

    private Optional<PlaybookId> does(String text) {
        return DOES.entrySet().stream()
                .filter(does -> finds(does.getValue(), text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Empty: it says anything else, or may be good news of people in danger. */
    Optional<Turn> heard(ChatState state, String text) {
        if (text.length() > LONGEST || situation.content().triage().namesDanger(text)) {
            return Optional.empty();
        }
        if (matches("conversation.patterns.thanks", folded(text))) {
            return Optional.of(answered(state));
        }
        if (!saysSo(text)) {
            return Optional.empty();
        }
        boolean thing = namesAThing(text);
        return thing || !mayBeOfPeople(state, text)
                ? Optional.of(own(text, thing).map(this::asked).orElseGet(() -> answered(state)))
                : Optional.empty();
    }

    private static String folded(String text) {
        return BETWEEN.matcher(VietnameseText.fold(text)).replaceAll(" ").strip();
    }

    /** why not a noise: without its accents it is the same word. */
    boolean saysSo(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        boolean noise = Pattern.compile(situation.text("conversation.patterns.noise"))
                .matcher(VietnameseText.clean(text).toLowerCase(Locale.ROOT))
                .find();
        return !noise && matches("conversation.patterns.well-again", folded(text));
    }

    private boolean namesAThing(String text) {
        return finds("conversation.patterns.a-thing", text);
    }

    private boolean finds(String key, String text) {
        return Pattern.compile(situation.text(key)).matcher(folded(text)).find();
    }

    private boolean matches(String key, String folded) {
        return Pattern.compile(situation.text(key)).matcher(folded).matches();
    }

    /** "Ổn rồi", right after a cry or by whoever told of people in danger, is said of them. */
    private boolean mayBeOfPeople(ChatState state, String text) {
        Told told = Told.in(text, situation.content().triage());
        return new CryPieces(situation).justNow().isPresent()
                || new GoodNews(situation).heard(state, text, told).isPresent();
    }

    /** What they were asked about, else the newest that they have or work on, of the kind that they name. */
    private Optional<Incident> own(String text, boolean thing) {
        List<PlaybookId> ranked = situation.content().triage().classify(text).ranked().stream()
                .map(Verdict.Ranked::id)
                .toList();
        Optional<PlaybookId> kind = does(text);
        OwnIncidents own = new OwnIncidents(situation);
        return situation.books().openIncidents().stream()
                .filter(own::is)
                .filter(incident -> !incident.underCommand() && !new Fitting(incident, situation.content()).ofPeople())
                .filter(incident -> kind.isPresent()
                        ? kind.get() == incident.playbook().id()
                        : !thing || isMeant(incident.playbook().id(), ranked))
                .reduce((older, newer) ->
                        older.asks(situation.party()) && !newer.asks(situation.party()) ? older : newer);
    }

    /** why the likeliest but for other matters: thanks are most like those. */
    private static boolean isMeant(PlaybookId kind, List<PlaybookId> ranked) {
        return ranked.stream()
                .filter(one -> one != PlaybookId.OTHER || ranked.get(0) == kind)
                .findFirst()
                .filter(kind::equals)
                .isPresent();
    }

    /** Whoever was asked whether it works has answered. */
    private Turn asked(Incident incident) {
        if (incident.asks(situation.party())) {
            return Turn.idle()
                    .then(new Effect.Work(incident.id(), Deed.SOLVED, "", ""))
                    .done();
        }
        boolean works = incident.isWith(situation.party().person());
        Button over = works
                ? Action.of(Verb.RESOLVE, incident.id().value()).button(situation.text("incident.button.resolve"))
                : new Action(Verb.FIXED, incident.id().value(), "")
                        .button(situation.text(
                                new Fitting(incident, situation.content()).key("incident.", "button.works-again")));
        return Turn.idle()
                .say(
                        situation.text(
                                "conversation.well-again",
                                Map.of(
                                        "code", situation.incidents().code(incident),
                                        "short", incident.playbook().shortName())),
                        List.of(
                                over,
                                Action.of(Verb.SHOW, incident.id().value())
                                        .button(situation.text("incident.button.show"))))
                .done();
    }

    private Turn answered(ChatState state) {
        return Turn.to(Unfiled.in(state).equals(Unfiled.NOTHING) ? new ChatState.Idle() : state)
                .say(situation.text("conversation.small-talk"), Menus.of(situation))
                .done();
    }
}
