package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.PublicStatus;
import vn.trucban.content.commune.Commune;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.subscriber.Subscriber;

/** Residents and businesses: subscribe by one tap or one word, stop at once, ask whether the centre works, check a notice. */
final class ResidentTalk {
    /** What a stranger may ask for; staff may too. */
    static final Set<Verb> KNOWS = EnumSet.of(
            Verb.MENU,
            Verb.SUBSCRIBE,
            Verb.HAMLET,
            Verb.TOPICS,
            Verb.WITHDRAW,
            Verb.LINK,
            Verb.STATUS,
            Verb.VERIFY,
            Verb.HUMAN);

    private static final int LONGEST_CRY = 60;
    private static final String EVERYTHING = "all";
    private static final String WHOLE_COMMUNE = "-";
    private static final String DONE = "done";

    private final Situation situation;

    ResidentTalk(Situation situation) {
        this.situation = situation;
    }

    /** Staff are residents too: their words about a subscription mean it, as long as nothing else is going on. */
    Optional<Turn> ofStaff(ChatState state, Words words) {
        if (words.are("conversation.words.subscribe")) {
            return Optional.of(act(state, Action.of(Verb.SUBSCRIBE)));
        }
        boolean subscribed = words.are("conversation.words.withdraw")
                && situation.books().subscriber(situation.address()).isPresent();
        return subscribed ? Optional.of(act(state, Action.of(Verb.WITHDRAW))) : Optional.empty();
    }

    Turn text(ChatState state, String text, Words words) {
        // why: a cry is short; what is long was more likely forwarded to be checked
        Optional<Turn> cry = text.length() < LONGEST_CRY ? danger(text) : Optional.empty();
        if (cry.isPresent()) {
            return cry.get();
        }
        if (words.are("conversation.words.subscribe")) {
            return act(state, Action.of(Verb.SUBSCRIBE));
        }
        if (words.are("conversation.words.withdraw")) {
            return act(state, Action.of(Verb.WITHDRAW));
        }
        if (words.are("conversation.words.link")) {
            return act(state, Action.of(Verb.LINK));
        }
        if (words.are("conversation.words.status")) {
            return act(state, Action.of(Verb.STATUS));
        }
        if (state instanceof ChatState.Verifying) {
            return verify(text);
        }
        Optional<Turn> verdict = new VerifyTalk(situation).unasked(text);
        if (verdict.isPresent()) {
            return verdict.get();
        }
        Optional<Turn> danger = danger(text);
        if (danger.isPresent()) {
            return danger.get();
        }
        return Turn.idle()
                .say(
                        situation.text("conversation.resident.not-understood", Menus.greeting(situation)),
                        Menus.of(situation))
                .done();
    }

    /** Somebody in danger is told whom to call before anything else; this channel cannot send help. */
    private Optional<Turn> danger(String text) {
        return situation.content().triage().classify(text).danger().map(kind -> {
            List<Button> calls = new ArrayList<>();
            Commune commune = situation.content().commune();
            commune.emergencies().forEach(contact -> contact.phone()
                    .ifPresent(phone -> calls.add(new Button.Call(
                            situation.text("conversation.button.call", Map.of("name", contact.name())), phone))));
            calls.add(Menus.button(situation, Verb.HUMAN, "conversation.button.human"));
            return Turn.idle()
                    .say(situation.text("danger." + kind.name().toLowerCase(Locale.ROOT)))
                    .say(situation.text("conversation.resident.in-danger"), calls)
                    .done();
        });
    }

    Turn photo() {
        return Turn.idle()
                .say(situation.text("conversation.resident.no-photos"), Menus.of(situation))
                .done();
    }

    Turn act(ChatState state, Action action) {
        return switch (action.verb()) {
            case SUBSCRIBE ->
                action.arg().equals(EVERYTHING) && hasRead(state)
                        ? subscribe(Optional.empty(), topicIds())
                        : offerSubscription();
            case HAMLET -> hamlet(state, action.arg());
            case TOPICS -> topics(state, action.arg());
            case WITHDRAW -> Turn.idle().then(new Effect.Withdraw(false)).done();
            case LINK -> Turn.idle().then(LinkTalk.act(action)).done();
            case STATUS ->
                Turn.to(state)
                        .say(
                                new PublicStatus(situation.content(), situation.now())
                                        .sentences(situation.books().openIncidents()),
                                Menus.of(situation))
                        .done();
            case VERIFY ->
                Turn.to(new ChatState.Verifying())
                        .say(situation.text("conversation.resident.send-code"))
                        .done();
            case HUMAN -> human();
            default -> Menus.show(situation).done();
        };
    }

    /** Whether a code, or a forwarded text with a code or without, is the commune's. */
    Turn verify(String text) {
        return new VerifyTalk(situation).asked(text);
    }

    private Turn offerSubscription() {
        Optional<Subscriber> known = situation.books().subscriber(situation.address());
        List<Button> choose =
                List.of(Action.of(Verb.HAMLET).button(situation.text("conversation.button.choose-hamlet")));
        if (known.isPresent()) {
            List<Button> buttons = new ArrayList<>(choose);
            buttons.add(Menus.button(situation, Verb.LINK, "conversation.button.link"));
            buttons.add(Menus.button(situation, Verb.WITHDRAW, "conversation.button.withdraw"));
            return Turn.idle()
                    .say(situation.text("conversation.resident.subscribed-already", describe(known.get())), buttons)
                    .done();
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Action(Verb.SUBSCRIBE, "", EVERYTHING).button(situation.text("conversation.button.agree-all")));
        buttons.addAll(choose);
        return Turn.to(new ChatState.Subscribing(Optional.empty(), topicIds()))
                .say(situation.text("resident.consent", Menus.greeting(situation)), buttons)
                .done();
    }

    /** why: an old button may be pressed after a withdrawal; nobody subscribes without the consent text before their eyes. */
    private boolean hasRead(ChatState state) {
        return state instanceof ChatState.Subscribing
                || situation.books().subscriber(situation.address()).isPresent();
    }

    private Turn hamlet(ChatState state, String arg) {
        if (!hasRead(state)) {
            return offerSubscription();
        }
        return arg.isEmpty() ? askHamlet() : askTopics(hamlet(arg), topicIds());
    }

    private Turn askHamlet() {
        List<Button> buttons = new ArrayList<>();
        buttons.add(
                new Action(Verb.HAMLET, "", WHOLE_COMMUNE).button(situation.text("conversation.button.whole-commune")));
        for (Commune.Hamlet hamlet : situation.content().commune().hamlets()) {
            buttons.add(new Action(Verb.HAMLET, "", hamlet.id()).button(hamlet.name()));
        }
        return Turn.to(new ChatState.Subscribing(Optional.empty(), topicIds()))
                .say(situation.text("conversation.resident.which-hamlet"), buttons)
                .done();
    }

    private Turn topics(ChatState state, String arg) {
        if (!(state instanceof ChatState.Subscribing subscribing)) {
            return offerSubscription();
        }
        if (arg.equals(DONE)) {
            return subscribing.topics().isEmpty()
                    ? askTopics(subscribing.hamlet(), subscribing.topics())
                    : subscribe(subscribing.hamlet(), subscribing.topics());
        }
        Set<String> chosen = new HashSet<>(subscribing.topics());
        if (topicIds().contains(arg) && !chosen.remove(arg)) {
            chosen.add(arg);
        }
        return askTopics(subscribing.hamlet(), chosen);
    }

    private Turn askTopics(Optional<String> hamlet, Set<String> chosen) {
        List<Button> buttons = new ArrayList<>();
        for (Commune.Topic topic : situation.content().commune().topics()) {
            String label =
                    chosen.contains(topic.id()) ? "conversation.button.topic-on" : "conversation.button.topic-off";
            buttons.add(new Action(Verb.TOPICS, "", topic.id())
                    .button(situation.text(label, Map.of("topic", topic.name()))));
        }
        buttons.add(new Action(Verb.TOPICS, "", DONE).button(situation.text("conversation.button.agree-done")));
        String key = chosen.isEmpty() ? "conversation.resident.no-topic" : "conversation.resident.which-topics";
        return Turn.to(new ChatState.Subscribing(hamlet, chosen))
                .sayInPlace(situation.text(key), buttons, "topics", true)
                .done();
    }

    private Turn subscribe(Optional<String> hamlet, Set<String> topics) {
        boolean change = situation.books().subscriber(situation.address()).isPresent();
        return Turn.idle().then(new Effect.Subscribe(hamlet, topics, change)).done();
    }

    private Turn human() {
        Commune commune = situation.content().commune();
        String number =
                commune.contact(Commune.HOTLINE).flatMap(Commune.Contact::phone).orElse("");
        String key = number.isEmpty() ? "conversation.resident.human" : "conversation.resident.human-phone";
        List<Button> buttons = new ArrayList<>();
        if (!number.isEmpty()) {
            buttons.add(new Button.Call(situation.text("conversation.button.call-centre"), number));
        }
        buttons.addAll(Menus.of(situation));
        return Turn.idle()
                .say(situation.text(key, Map.of("centre", commune.names().centre(), "phone", number)), buttons)
                .done();
    }

    Map<String, String> describe(Subscriber subscriber) {
        return describe(subscriber.hamlet(), subscriber.topics());
    }

    Map<String, String> describe(Optional<String> hamlet, Set<String> topics) {
        Commune commune = situation.content().commune();
        String where = hamlet.flatMap(id -> commune.hamlets().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .map(Commune.Hamlet::name)
                .orElseGet(() -> situation.text("conversation.button.whole-commune"));
        String what = commune.topics().stream()
                .filter(topic -> topics.contains(topic.id()))
                .map(Commune.Topic::name)
                .collect(Collectors.joining(", "));
        return Map.of("hamlet", where, "topics", what);
    }

    private Optional<String> hamlet(String arg) {
        return situation.content().commune().hamlets().stream()
                .map(Commune.Hamlet::id)
                .filter(arg::equals)
                .findFirst();
    }

    private Set<String> topicIds() {
        return situation.content().commune().topics().stream()
                .map(Commune.Topic::id)
                .collect(Collectors.toSet());
    }
}
