package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.staff.Person;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;

/** "Ai chưa nhận?": who and why, a line each. Colleagues are named; of everybody else only the end of the address is shown. */
final class MissedTexts {
    /** Enough to tell two people apart on the telephone, too little to write to them. */
    private static final int SHOWN_OF_AN_ADDRESS = 3;

    private final Situation situation;

    MissedTexts(Situation situation) {
        this.situation = situation;
    }

    String page(Broadcast notice, List<Delivery> deliveries) {
        return situation.text(
                deliveries.isEmpty() ? "conversation.missed.nobody" : "conversation.missed.page",
                Map.of(
                        "serial",
                        notice.serial().value(),
                        "list",
                        deliveries.stream().map(this::line).collect(Collectors.joining("\n"))));
    }

    private String line(Delivery delivery) {
        return situation.text(
                "conversation.missed.line",
                Map.of(
                        "channel",
                        situation.text("conversation.channel."
                                + delivery.address().channel().id()),
                        "who",
                        who(delivery.address()),
                        "state",
                        situation.text("conversation.missed.state." + dashed(delivery.state())),
                        "reason",
                        reason(delivery)));
    }

    private String who(Address address) {
        if (address.channel().publishes()) {
            return situation.text("conversation.missed.page-itself");
        }
        String value = address.value();
        String end = value.substring(Math.max(0, value.length() - SHOWN_OF_AN_ADDRESS));
        return situation
                .staff()
                .at(address)
                .map(Person::name)
                .orElseGet(() -> situation.text("conversation.missed.masked", Map.of("end", end)));
    }

    private String reason(Delivery delivery) {
        return delivery.skip()
                .map(skip -> situation.text("conversation.missed.skip." + dashed(skip)))
                .or(() -> delivery.reason().map(Reason::failure).map(failure -> situation.text(failure.messageKey())))
                .orElseGet(() -> situation.text("conversation.missed.no-reason"));
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
