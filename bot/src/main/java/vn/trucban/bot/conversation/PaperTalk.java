package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.notifier.channel.Button;

/** Paper intake (plan III.4): switch it on and off, and enter afterwards what was received. */
final class PaperTalk {
    static final String ON = "on";
    static final String OFF = "off";
    /** What follows says which procedures were shown, see {@link #late}. */
    static final String LATE = "late";

    static final String ENTER = "in";
    static final String MINE = "mine";
    static final String STACK = "stack";
    static final String ONLY = "only";
    static final String AMEND = "fix";
    static final String SURE = "sure";
    static final String CERTIFICATE = "cert";
    static final String PAGE = "page";

    private static final int FEWEST_DIGITS = 5;

    private final Situation situation;

    PaperTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (action.ref().isEmpty()) {
            PaperDeed deed = action.arg().equals(PAGE) ? PaperDeed.PAGE : PaperDeed.LIST;
            return doing(state, deed, Optional.empty());
        }
        IncidentId id = new IncidentId(action.ref());
        return situation
                .books()
                .incident(id)
                .map(incident -> act(state, action.arg(), incident))
                .orElseGet(() -> Menus.show(situation).done());
    }

    private Turn act(ChatState state, String wish, Incident incident) {
        if (Supposed.over(incident.id(), situation)) {
            return Turn.to(state).say(Supposed.ended(incident, situation)).done();
        }
        Optional<IncidentId> id = Optional.of(incident.id());
        if (wish.startsWith(LATE)) {
            return Turn.to(state)
                    .then(new Effect.Paper(PaperDeed.LATE, id, wish))
                    .done();
        }
        return switch (wish) {
            case ON -> doing(state, PaperDeed.ON, id);
            case OFF -> doing(state, PaperDeed.OFF, id);
            case ENTER -> how(state, incident.id());
            case MINE -> held(state, incident.id(), PaperDeed.MINE);
            case STACK -> held(state, incident.id(), PaperDeed.MINE_STACK);
            case ONLY -> held(state, incident.id(), PaperDeed.MINE_ONLY);
            case AMEND -> held(state, incident.id(), PaperDeed.AMEND);
            case SURE -> held(state, incident.id(), PaperDeed.SURE);
            case PAGE -> doing(state, PaperDeed.PAGE, id);
            case CERTIFICATE -> doing(state, PaperDeed.CERTIFICATE, id);
            default -> doing(state, PaperDeed.SHOW, id);
        };
    }

    /** Confirms these procedures and no others: what the commune puts on the list meanwhile was shown to nobody. */
    static String late(List<String> procedures) {
        return LATE + "-" + Integer.toHexString(procedures.hashCode());
    }

    /** What photos have brought is not forgotten. */
    private Turn how(ChatState state, IncidentId id) {
        ChatState.EnteringReceipts entering = entering(state, id).orElse(new ChatState.EnteringReceipts(id));
        String how = situation.text("paper.talk.how");
        String waiting = entering.serials().isEmpty()
                ? ""
                : "\n"
                        + situation.text(
                                "paper.talk.waiting",
                                Map.of(
                                        "count",
                                        entering.serials().size(),
                                        "serials",
                                        String.join("\n", entering.serials())));
        return Turn.to(entering).say(how + waiting).done();
    }

    private static Optional<ChatState.EnteringReceipts> entering(ChatState state, IncidentId id) {
        return state instanceof ChatState.EnteringReceipts entering
                        && entering.incident().equals(id)
                ? Optional.of(entering)
                : Optional.empty();
    }

    /** The lines that were refused wait in the chat, so that one tap is enough. */
    private Turn held(ChatState state, IncidentId id, PaperDeed deed) {
        Optional<ChatState.EnteringReceipts> waits =
                entering(state, id).filter(entering -> !entering.held().isEmpty());
        if (waits.isEmpty()) {
            return how(state, id);
        }
        ChatState.EnteringReceipts next =
                new ChatState.EnteringReceipts(id, waits.get().serials(), "");
        return Turn.to(next)
                .then(Effect.Paper.entering(deed, next, waits.get().held()))
                .done();
    }

    /** True where a receipt's number or a dossier's code stands in it, also a wrong one: no counter and no hour has so many digits. */
    static boolean namesPaper(String text) {
        return Entry.read(text).stream().anyMatch(entry -> !entry.serial().isEmpty())
                || Stream.of(text.split("\\s+"))
                        .filter(word -> !word.chars().allMatch(Character::isDigit))
                        .anyMatch(
                                word -> word.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS);
    }

    /** Lines with receipts, while they are awaited; a wish, or such lines, where nothing else is. */
    Optional<Turn> text(ChatState state, String text) {
        Optional<Turn> wished = wished(state, text);
        if (wished.isPresent()) {
            return wished;
        }
        if (state instanceof ChatState.EnteringReceipts entering) {
            return Optional.of(entered(entering, text));
        }
        return listens(state) && PaperWords.isEntry(text)
                ? Optional.of(Turn.to(state)
                        .then(new Effect.Paper(PaperDeed.LINES, Optional.empty(), text))
                        .done())
                : Optional.empty();
    }

    /** True where no words of another kind are awaited. */
    private static boolean listens(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Joining
                || state instanceof ChatState.Choosing
                || state instanceof ChatState.Guided;
    }

    private Optional<Turn> wished(ChatState state, String text) {
        boolean heard = listens(state) || state instanceof ChatState.EnteringReceipts && !namesPaper(text);
        return Optional.of(text)
                .filter(said -> heard)
                .flatMap(new PaperWords(situation)::wish)
                .map(wish -> wished(state, wish));
    }

    private Turn wished(ChatState state, PaperWords.Wish wish) {
        Turn turn =
                switch (wish.what()) {
                    case START -> doing(state, PaperDeed.WISH_ON, Optional.empty());
                    case STOP -> doing(state, PaperDeed.WISH_OFF, Optional.empty());
                    case TELL -> doing(state, PaperDeed.TELL, Optional.empty());
                    case ENTER ->
                        state instanceof ChatState.EnteringReceipts entering
                                ? how(state, entering.incident())
                                : doing(state, PaperDeed.WISH_IN, Optional.empty());
                };
        return wish.well() ? turn.andThen(worksAgain()) : turn;
    }

    /** Asked whether it works, whoever says so and ends paper in one line has answered that, too. */
    private List<Effect> worksAgain() {
        return situation.books().openIncidents().stream()
                .filter(incident ->
                        incident.asks(situation.party()) && !new Fitting(incident, situation.content()).ofPeople())
                .reduce((older, newer) -> newer)
                .<Effect>map(incident -> new Effect.Work(incident.id(), Effect.Deed.SOLVED, "", ""))
                .stream()
                .toList();
    }

    /** Lines without numbers are those of the photos, in their order; none leaves the list before it is entered. */
    private Turn entered(ChatState.EnteringReceipts state, String text) {
        List<String> lines = Entry.unnumbered(text);
        boolean numbered =
                Entry.read(text).stream().anyMatch(entry -> !entry.serial().isEmpty());
        List<String> serials = state.serials();
        if (numbered || serials.isEmpty()) {
            return Turn.to(state)
                    .then(Effect.Paper.entering(PaperDeed.ENTER, state, text))
                    .done();
        }
        if (lines.size() > serials.size()) {
            Map<String, ?> values =
                    Map.of("lines", lines.size(), "count", serials.size(), "serials", String.join("\n", serials));
            return Turn.to(state)
                    .say(situation.text("paper.talk.too-many-lines", values))
                    .done();
        }
        String whole = IntStream.range(0, lines.size())
                .mapToObj(i -> serials.get(i) + " " + lines.get(i))
                .collect(Collectors.joining("\n"));
        return Turn.to(state)
                .then(Effect.Paper.entering(PaperDeed.ENTER, state, whole))
                .done();
    }

    /** A photo of receipts, while they are awaited: never the report of something broken. */
    static Optional<Turn> photo(ChatState state, String photo) {
        return state instanceof ChatState.EnteringReceipts entering
                ? Optional.of(Turn.to(state)
                        .then(Effect.Paper.entering(PaperDeed.PHOTO, entering, photo))
                        .done())
                : Optional.empty();
    }

    private static Turn doing(ChatState state, PaperDeed deed, Optional<IncidentId> incident) {
        return Turn.to(state).then(new Effect.Paper(deed, incident, "")).done();
    }

    /** A button for each of these incidents, which shows how it stands. */
    static List<Button> choices(Situation situation, List<Incident> incidents) {
        return choices(situation, incidents, "");
    }

    /** The same, each doing this. */
    static List<Button> choices(Situation situation, List<Incident> incidents, String wish) {
        return incidents.stream()
                .map(incident -> new Action(Verb.PAPER, incident.id().value(), wish)
                        .button(situation.text(
                                "paper.talk.button.choose",
                                Map.of(
                                        "code", situation.incidents().code(incident),
                                        "kind", incident.playbook().name()))))
                .toList();
    }
}
