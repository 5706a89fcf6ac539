package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Cards.Card;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.text.VietnameseText;

/**
 * What those on duty say instead of pressing: "để em xem" under a call, "vâng" to what is handed over to them, "giao anh Hùng". Each means a
 * button; of several nobody knows which. Words that name a danger mean none.
 */
final class DutyWords {
    private final Situation situation;
    private final Chat chat;

    DutyWords(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** The buttons meant; empty: these words are about anything else. */
    List<Named> in(String text, Words words) {
        boolean heard = situation.onDuty()
                && text.length() <= NamedButtons.LONGEST
                && (mayBeLeft() || underACall())
                && !situation.content().triage().namesDanger(text);
        if (!heard) {
            return List.of();
        }
        if (chat.state() instanceof ChatState.HandingOver handing) {
            return toWhom(handing, text, words);
        }
        List<Named> answers = answers(words);
        if (!answers.isEmpty()) {
            return answers;
        }
        List<Named> given = words.match("conversation.patterns.hands-over") ? handedOver(text) : List.of();
        if (!given.isEmpty()) {
            return given;
        }
        if (words.match("conversation.patterns.takes")) {
            return taken(text);
        }
        return words.match("conversation.patterns.is-done") && !isAskedThemselves() ? done() : List.of();
    }

    private boolean mayBeLeft() {
        return chat.state() instanceof ChatState.Idle
                || chat.state() instanceof ChatState.Choosing
                || chat.state() instanceof ChatState.Joining
                || chat.state() instanceof ChatState.AwaitingWords
                || chat.state() instanceof ChatState.HandingOver;
    }

    /** Amid steps of their own it is the call only while that is the last they were told. */
    private boolean underACall() {
        return chat.state() instanceof ChatState.Guided && !newest(Verb.TAKE).isEmpty();
    }

    private List<Incident> newest(Verb verb) {
        return chat.cards().newest().stream().flatMap(card -> about(card, verb)).toList();
    }

    private Stream<Incident> about(Card card, Verb verb) {
        return card.buttons().stream()
                .flatMap(button -> button.action().stream())
                .filter(action -> action.verb() == verb)
                .flatMap(action -> situation.books().incident(new IncidentId(action.ref())).stream());
    }

    /** To the question that stands whether they take what is handed over to them. */
    private List<Named> answers(Words words) {
        List<Incident> offered = newest(Verb.DECLINE).stream()
                .filter(one -> one.isOfferedTo(situation.party().person()))
                .toList();
        boolean takes = words.match("conversation.patterns.takes") || words.match("conversation.patterns.assents");
        if (!offered.isEmpty() && takes) {
            return named(offered, Verb.TAKE, "incident.button.accept");
        }
        return words.match("conversation.patterns.declines")
                ? named(offered, Verb.DECLINE, "incident.button.decline")
                : List.of();
    }

    /** What waits to be taken by them; where nothing does, whatever is open. */
    private List<Named> taken(String text) {
        Stream<Incident> shown = chat.cards().kept().stream()
                .flatMap(card -> about(card, Verb.TAKE))
                .filter(DutyWords::waits);
        Stream<Incident> called = situation.books().openIncidents().stream()
                .filter(one -> isOffered(one)
                        || waits(one) && one.ladder().calls(situation.party().person(), one.rung()));
        Map<IncidentId, Incident> waiting = new LinkedHashMap<>();
        Stream.concat(called, shown).forEach(one -> waiting.put(one.id(), one));
        if (waiting.isEmpty()) {
            return held().isEmpty()
                    ? List.of(new Named(text, Action.of(Verb.INCIDENTS).payload()))
                    : List.of();
        }
        return named(List.copyOf(waiting.values()), Verb.TAKE, "incident.button.take");
    }

    private static boolean waits(Incident incident) {
        return incident.status() == Incident.Status.ESCALATED && !incident.underCommand();
    }

    private boolean isOffered(Incident incident) {
        return incident.isOfferedTo(situation.party().person());
    }

    private List<Incident> held() {
        return new Held(situation).all();
    }

    private List<Named> done() {
        return named(held(), Verb.RESOLVE, "incident.button.resolve");
    }

    /** "Xong rồi" may be the answer to whether it works on their own machine. */
    private boolean isAskedThemselves() {
        return situation.books().openIncidents().stream().anyMatch(one -> one.asks(situation.party()));
    }

    private List<Named> named(List<Incident> incidents, Verb verb, String label) {
        return incidents.stream()
                .map(one -> new Named(
                        situation.text(label), Action.of(verb, one.id().value()).payload()))
                .distinct()
                .toList();
    }

    /** To whomever they name, once they confirm it; to nobody they know, to whom is asked. */
    private List<Named> handedOver(String text) {
        HandOverTalk handOver = new HandOverTalk(situation);
        List<Person> people = handOver.candidates();
        List<Integer> places = handOver.named(text, people).places();
        List<Named> meant = new ArrayList<>();
        for (Incident incident : meant(text)) {
            String ref = incident.id().value();
            if (places.isEmpty()) {
                meant.add(new Named(
                        situation.text("incident.button.hand-over"),
                        Action.of(Verb.HAND_OVER, ref).payload()));
            }
            places.forEach(place -> meant.add(new Named(
                    people.get(place).name(), new Action(Verb.HAND_OVER, ref, Integer.toString(place)).payload())));
        }
        return meant;
    }

    /** Of those that they work on the ones that they name, by the code or the kind. */
    private List<Incident> meant(String text) {
        List<Incident> held = held();
        String folded = VietnameseText.fold(text);
        List<Incident> named = held.stream()
                .filter(one -> names(folded, situation.incidents().code(one))
                        || names(folded, one.playbook().shortName()))
                .toList();
        return named.isEmpty() ? held : named;
    }

    private static boolean names(String folded, String label) {
        return (" " + folded.replaceAll("[^a-z0-9-]+", " ") + " ").contains(" " + VietnameseText.fold(label) + " ");
    }

    /** At the question to whom; a name that nobody has is asked for again. */
    private List<Named> toWhom(ChatState.HandingOver handing, String text, Words words) {
        HandOverTalk handOver = new HandOverTalk(situation);
        List<Person> people = handing.candidates().stream()
                .flatMap(id -> situation.staff().person(id).stream())
                .toList();
        if (people.size() < handing.candidates().size()) {
            return List.of();
        }
        String ref = handing.incident().value();
        if (people.size() == 1 && words.match("conversation.patterns.assents")) {
            return List.of(to(ref, 0, people.get(0)));
        }
        boolean gives = words.match("conversation.patterns.hands-over");
        HandOverTalk.Naming naming = handOver.named(text, people);
        if (!naming.places().isEmpty() && (gives || naming.nothingElse())) {
            return naming.places().stream()
                    .map(place -> to(ref, place, people.get(place)))
                    .toList();
        }
        return gives ? others(ref, handOver, text) : List.of();
    }

    /** Somebody else than whom they were asked to confirm. */
    private List<Named> others(String ref, HandOverTalk handOver, String text) {
        List<Person> all = handOver.candidates();
        List<Integer> places = handOver.named(text, all).places();
        String place = places.size() == 1 ? Integer.toString(places.get(0)) : "";
        return List.of(new Named(
                situation.text("incident.button.hand-over"), new Action(Verb.HAND_OVER, ref, place).payload()));
    }

    private static Named to(String ref, int place, Person person) {
        return new Named(person.name(), new Action(Verb.HAND_TO, ref, Integer.toString(place)).payload());
    }
}
