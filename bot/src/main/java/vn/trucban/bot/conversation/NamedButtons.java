package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Cards.Card;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;

/**
 * The buttons that somebody means by the words that stand on them. A message with buttons is meant while it is the last; one above it only
 * by what is still open of that person. Words that name a danger mean no button.
 */
final class NamedButtons {
    /** These carry a name that nobody types, or less than is said: "Đã gọi" of "Đã gọi VNPT". */
    private static final Set<Verb> IN_PART = EnumSet.of(Verb.OUTSIDE, Verb.HAND_TO, Verb.REOPEN);

    /** Whatever can be done with an incident as it stands for somebody. */
    private static final Set<Verb> OF_INCIDENTS = EnumSet.of(
            Verb.TAKE,
            Verb.NOTE,
            Verb.RESOLVE,
            Verb.HAND_OVER,
            Verb.GIVE_BACK,
            Verb.DECLINE,
            Verb.REOPEN,
            Verb.CONTACTS,
            Verb.CERTIFICATE);

    private static final Set<Verb> OF_STEPS = EnumSet.of(Verb.CHOOSE, Verb.NOT_YET, Verb.FIXED, Verb.HELP);

    private static final Set<Verb> WHILE_OPEN = EnumSet.of(Verb.OUTSIDE, Verb.PAPER, Verb.AGAIN);

    /** That such a button has: on it stand the words of the cry. */
    private static final Pattern OF_A_CRY = Pattern.compile("\\d+");

    /** Nothing longer stands on a button. */
    static final int LONGEST = 80;

    private final Situation situation;
    private final Chat chat;

    NamedButtons(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** Of the last message, or of the question that is open; several where only whoever typed them can tell which. */
    List<Named> standing(String text, Words words) {
        return text.length() > LONGEST ? List.of() : sound(text, words, named(words));
    }

    private List<Named> named(Words words) {
        Optional<Named> again = again(words);
        if (again.isPresent()) {
            return List.of(again.get());
        }
        List<Card> answers = chat.answers();
        if (Awaited.words(chat.state())) {
            return answers.stream()
                    .flatMap(card -> card.buttons().stream())
                    .filter(button -> words.say(button.label()))
                    .toList();
        }
        Optional<Card> newest = chat.cards().newest();
        List<Named> on = newest.map(card -> among(card.buttons(), words)).orElse(List.of());
        boolean answer = newest.filter(answers::contains).isPresent();
        if (!answer && on.size() == 1 && situation.person().isPresent()) {
            return distinct(Stream.concat(open(words).stream(), on.stream()).toList());
        }
        return on.isEmpty() && answer
                ? among(
                        answers.stream()
                                .flatMap(card -> card.buttons().stream())
                                .toList(),
                        words)
                : on;
    }

    /** Twice within seconds: the second time it stands under the answer, which nobody has read. */
    private Optional<Named> again(Words words) {
        boolean atOnce = !situation.now().isAfter(chat.lastAt().plus(Cards.TWICE));
        return chat.cards()
                .pressed()
                .filter(button -> atOnce && !among(List.of(button), words).isEmpty());
    }

    /** Of messages above the last, and of what is open whatever was shown: no more than one for each thing. */
    List<Named> above(String text, Words words) {
        return text.length() > LONGEST
                        || Awaited.words(chat.state())
                        || situation.person().isEmpty()
                ? List.of()
                : sound(text, words, open(words));
    }

    private List<Named> open(Words words) {
        List<Named> shown = new ArrayList<>();
        chat.cards().kept().forEach(card -> shown.addAll(card.buttons()));
        Stream<Named> own = situation.books().openIncidents().stream()
                .filter(this::isTheirs)
                .flatMap(incident -> Named.of(new DutyTalk(situation).buttons(incident)));
        return distinct(
                whole(Stream.concat(own, shown.stream().filter(this::isOpen)).toList(), words));
    }

    private boolean isTheirs(Incident incident) {
        return incident.isWith(situation.party().person())
                || incident.isOfferedTo(situation.party().person())
                || incident.concerns(situation.party());
    }

    private boolean isOpen(Named button) {
        return button.action().filter(this::isOpen).isPresent();
    }

    private boolean isOpen(Action action) {
        if (OF_STEPS.contains(action.verb()) && !action.arg().isEmpty()) {
            boolean here = chat.state() instanceof ChatState.Guided;
            return chat.place()
                    .filter(at -> at.incident().value().equals(action.ref())
                            && action.arg().startsWith(at.step())
                            && (here || GuidanceTalk.underWay(at, situation)))
                    .isPresent();
        }
        Optional<Incident> incident = action.ref().isEmpty()
                ? Optional.empty()
                : situation.books().incident(new IncidentId(action.ref())).filter(Incident::open);
        return incident.filter(one -> WHILE_OPEN.contains(action.verb())
                        || OF_INCIDENTS.contains(action.verb())
                                && Named.of(new DutyTalk(situation).buttons(one))
                                        .anyMatch(button -> button.payload().equals(action.payload())))
                .isPresent();
    }

    /** By the whole words on them; where none is meant so, by a part that only one has. */
    private static List<Named> among(List<Named> buttons, Words words) {
        List<Named> whole = whole(buttons, words);
        List<Named> part = buttons.stream()
                .filter(button -> words.sayPartOf(button.label())
                        && button.action()
                                .filter(action -> IN_PART.contains(action.verb()))
                                .isPresent())
                .toList();
        return whole.isEmpty() && part.size() == 1 ? part : whole;
    }

    private static List<Named> whole(List<Named> buttons, Words words) {
        return buttons.stream()
                .filter(button -> words.sayKindly(button.label()))
                .toList();
    }

    /** The lowest of each thing. */
    private static List<Named> distinct(List<Named> buttons) {
        Map<String, Named> lowest = new LinkedHashMap<>();
        buttons.forEach(
                button -> button.action().ifPresent(action -> lowest.put(action.verb() + "." + action.ref(), button)));
        return List.copyOf(lowest.values());
    }

    /**
     * A number is no label, and neither danger nor its end is told by one: both have their own way to be heard.
     *
     * <p>why by the label where it stands there as a whole: without accents "chưa ngắt được" may as well be somebody who suffocates.
     */
    private List<Named> sound(String text, Words words, List<Named> named) {
        if (words.number().isPresent()) {
            return List.of();
        }
        Map<String, Named> once = new LinkedHashMap<>();
        named.stream()
                .filter(button -> !situation
                        .content()
                        .triage()
                        .namesDanger(words.sayKindly(button.label()) ? button.label() : text))
                .filter(button ->
                        button.action().filter(action -> !endsDanger(action)).isPresent())
                .forEach(button -> once.putIfAbsent(button.payload(), button));
        return List.copyOf(once.values());
    }

    /** "Hết lỗi" at the steps of a fire; a cry under "which of these are safe?": whoever types it once more says that they are not. */
    private boolean endsDanger(Action action) {
        boolean isACry =
                action.verb() == Verb.SAFE && OF_A_CRY.matcher(action.arg()).matches();
        return isACry
                || action.verb() == Verb.FIXED
                        && !action.arg().isEmpty()
                        && situation
                                .books()
                                .incident(new IncidentId(action.ref()))
                                .filter(incident -> SafetyFirst.isMeantBy(incident, situation))
                                .isPresent();
    }
}
