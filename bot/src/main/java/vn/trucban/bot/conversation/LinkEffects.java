package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.subscriber.LinkDesk;
import vn.trucban.notifier.subscriber.LinkDesk.Answer;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** Carries out what people decide about the channels on which they are told. */
final class LinkEffects {
    private static final String RESIDENT = "resident";

    private final LinkDesk links;
    private final SubscriberDesk subscribers;
    private final OtherChats others;

    LinkEffects(LinkDesk links, SubscriberDesk subscribers, OtherChats others) {
        this.links = links;
        this.subscribers = subscribers;
        this.others = others;
    }

    /** Where something is said in another of the person's chats. */
    interface OtherChats {
        void post(Address address, Post post);
    }

    /** @param id of the effect: a repetition says nothing twice elsewhere */
    Aftermath run(String id, Effect.Link effect, Situation situation) {
        Address here = situation.address();
        return switch (effect.deed()) {
            case SHOW -> show(situation);
            case GIVE_CODE ->
                links.show(here)
                        .map(code -> say(situation, "conversation.link.code", Map.of("code", code), List.of()))
                        .orElseGet(() -> subscribeFirst(situation));
            case TYPE_CODE -> typed(id, effect.detail(), situation);
            case PREFER -> preferred(ChannelKind.of(effect.detail()), situation);
            case UNTIE ->
                say(
                        situation,
                        links.untie(here) ? "conversation.link.untied" : "conversation.link.not-tied",
                        Map.of(),
                        Menus.of(situation));
            case STOP_EVERYWHERE -> stopped(situation);
        };
    }

    /** What is said to whoever withdrew this address; empty: it was their only one. */
    Optional<Aftermath> stillToldElsewhere(Situation situation) {
        List<Address> left = links.others(situation.address());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        situation,
                        "conversation.link.withdrawn-here",
                        Map.of("order", names(left, situation)),
                        List.of(
                                LinkTalk.stopEverywhere().button(situation.text("conversation.button.stop-everywhere")),
                                Menus.button(situation, Verb.SUBSCRIBE, "conversation.button.subscribe"))));
    }

    private Aftermath show(Situation situation) {
        List<Address> order = links.addresses(situation.address());
        Button more = LinkTalk.giveCode().button(situation.text("conversation.button.link-code"));
        if (order.isEmpty()) {
            return say(situation, "conversation.link.alone", Map.of(), List.of(more));
        }
        List<Button> buttons = firsts(order, situation);
        buttons.add(LinkTalk.untie().button(situation.text("conversation.button.untie")));
        buttons.add(more);
        return say(situation, "conversation.link.order", Map.of("order", names(order, situation)), buttons);
    }

    private Aftermath typed(String id, String code, Situation situation) {
        Answer answer = links.type(code, situation.address());
        if (answer instanceof Answer.Refused refused) {
            return refused.why() == LinkDesk.Why.NOT_SUBSCRIBED
                    ? subscribeFirst(situation)
                    : say(situation, refused.messageKey(), Map.of(), Menus.of(situation));
        }
        List<Address> order = ((Answer.Tied) answer).addresses();
        order.stream()
                .filter(address -> !address.equals(situation.address()))
                .forEach(address -> others.post(
                        address,
                        Post.of(
                                "linked/" + id + "/" + address.channel().id(),
                                Say.of(
                                        situation.text(
                                                "conversation.link.told",
                                                Map.of("channel", name(situation.address(), situation))),
                                        List.of(LinkTalk.untie()
                                                .button(situation.text("conversation.button.untie")))))));
        return say(situation, "conversation.link.tied", Map.of(), firsts(order, situation));
    }

    private Aftermath preferred(Optional<ChannelKind> channel, Situation situation) {
        List<Address> order =
                channel.map(kind -> links.prefer(situation.address(), kind)).orElse(List.of());
        return order.isEmpty()
                ? say(situation, "conversation.link.not-tied", Map.of(), Menus.of(situation))
                : say(
                        situation,
                        "conversation.link.order",
                        Map.of("order", names(order, situation)),
                        Menus.of(situation));
    }

    private Aftermath stopped(Situation situation) {
        List<Address> left = new ArrayList<>(links.others(situation.address()));
        left.add(situation.address());
        left.forEach(address -> {
            boolean ignored = subscribers.withdraw(address, RESIDENT);
        });
        return say(
                situation,
                "conversation.link.stopped-everywhere",
                Map.of(),
                List.of(Menus.button(situation, Verb.SUBSCRIBE, "conversation.button.subscribe")));
    }

    private Aftermath subscribeFirst(Situation situation) {
        return say(
                situation,
                "resident.link.not-subscribed",
                Map.of(),
                List.of(Menus.button(situation, Verb.SUBSCRIBE, "conversation.button.subscribe")));
    }

    private static List<Button> firsts(List<Address> order, Situation situation) {
        return order.stream()
                .map(Address::channel)
                .distinct()
                .map(kind -> LinkTalk.prefer(kind.id())
                        .button(situation.text(
                                "conversation.button.link-first", Map.of("channel", name(kind, situation)))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String names(List<Address> order, Situation situation) {
        return order.stream().map(address -> name(address, situation)).collect(Collectors.joining(" → "));
    }

    private static String name(Address address, Situation situation) {
        return name(address.channel(), situation);
    }

    private static String name(ChannelKind kind, Situation situation) {
        return situation.text("conversation.channel." + kind.id());
    }

    private static Aftermath say(Situation situation, String key, Map<String, ?> values, List<Button> buttons) {
        return Aftermath.say(Say.of(situation.text(key, values), buttons));
    }
}
