package vn.trucban.bot.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Review;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;

/** What programs read of notices. Times are UTC, ISO 8601. */
final class BroadcastViews {
    private BroadcastViews() {}

    /** A notice in short. */
    record Short(
            String id,
            @Schema(example = "TB-2026-0042-7") String serial,
            @Schema(
                            allowableValues = {
                                "draft",
                                "submitted",
                                "returned",
                                "rejected",
                                "approved",
                                "sending",
                                "done",
                                "cancelled",
                                "expired"
                            })
                    String state) {
        static Short of(Broadcast broadcast) {
            return new Short(broadcast.id().value(), broadcast.serial().value(), stateOf(broadcast));
        }
    }

    /** A notice, and how its delivery stands on each channel. The eight numbers of a channel always add up to its audience. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Full(
            String id,
            String serial,
            String state,
            String level,
            String title,
            boolean drill,
            Optional<Instant> issuedAt,
            Optional<Instant> expiresAt,
            @Schema(description = "UPDATE, CORRECTION, ALL_CLEAR or CANCEL, where it follows another")
                    Optional<String> kind,
            @Schema(description = "Serial of the notice it follows") Optional<String> follows,
            @Schema(description = "Serial of the notice that follows it") Optional<String> followedBy,
            @Schema(description = "Issued by one leader alone and not reviewed yet") boolean underReview,
            Map<String, ChannelProgress> channels) {
        static Full of(Broadcast it, Optional<Progress> progress, Messages messages) {
            Map<String, ChannelProgress> channels = new LinkedHashMap<>();
            new TreeSet<>(it.request().channels()).forEach(kind -> channels.put(kind.id(), ChannelProgress.none()));
            progress.ifPresent(known -> known.channels()
                    .forEach(channel -> channels.put(channel.channel().id(), ChannelProgress.of(channel, messages))));
            return new Full(
                    it.id().value(),
                    it.serial().value(),
                    stateOf(it),
                    it.level().name(),
                    it.wording().title(),
                    it.drill(),
                    it.issue().map(Broadcast.Issue::at),
                    it.issue().map(Broadcast.Issue::expiresAt).or(() -> it.request()
                            .expiresAt()),
                    it.link().map(link -> link.kind().name()),
                    it.link().map(link -> link.predecessor().serial().value()),
                    it.successor().map(next -> next.serial().value()),
                    it.review().filter(Review::open).isPresent(),
                    channels);
        }
    }

    /** @param next present while there is more: pass it as {@code cursor} */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Deliveries(List<Line> deliveries, Optional<String> next) {
        static Deliveries of(DeliveryList list, Messages messages) {
            return new Deliveries(
                    list.deliveries().stream().map(it -> Line.of(it, messages)).toList(), list.next());
        }
    }

    /**
     * One recipient.
     *
     * @param reason in Vietnamese, and {@code failure} its stable name
     * @param handedTo the channel that took this person over, {@code cameFrom} the one that could not reach them before, and {@code detour}
     *     the same in Vietnamese
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Line(
            String channel,
            String address,
            String state,
            Optional<String> failure,
            Optional<String> reason,
            Optional<String> skipped,
            int attempts,
            Instant at,
            Optional<Instant> notBefore,
            Optional<String> providerId,
            Optional<String> handedTo,
            Optional<String> cameFrom,
            Optional<String> detour) {
        static Line of(DeliveryList.Delivery it, Messages messages) {
            Optional<String> failure =
                    it.reason().map(SendOutcome.Reason::failure).map(BroadcastViews::dashed);
            return new Line(
                    it.address().channel().id(),
                    it.address().value(),
                    name(it.state()),
                    failure,
                    failure.map(name -> messages.text("failure." + name)),
                    it.skip().map(BroadcastViews::dashed),
                    it.attempts(),
                    it.at(),
                    it.notBefore(),
                    it.providerId(),
                    it.handedTo().map(ChannelKind::id),
                    it.cameFrom().map(origin -> origin.channel().id()),
                    detour(it, messages));
        }

        private static Optional<String> detour(DeliveryList.Delivery it, Messages messages) {
            return it.handedTo()
                    .map(to -> messages.text("delivery.detour.handed-to", Map.of("channel", named(to, messages))))
                    .or(() -> it.cameFrom().map(origin -> cameFrom(origin, messages)));
        }

        private static String cameFrom(DeliveryList.Origin origin, Messages messages) {
            String channel = named(origin.channel(), messages);
            return origin.reason()
                    .map(reason -> messages.text(
                            "delivery.detour.came-from",
                            Map.of(
                                    "channel",
                                    channel,
                                    "reason",
                                    messages.text(reason.failure().messageKey()))))
                    .orElseGet(() -> messages.text("delivery.detour.withdrew", Map.of("channel", channel)));
        }

        private static String named(ChannelKind kind, Messages messages) {
            return messages.text("broadcast.channel." + kind.id());
        }
    }

    static String stateOf(Broadcast broadcast) {
        return broadcast.stage().name().toLowerCase(Locale.ROOT);
    }

    /** The state as the API writes it: {@code notReachable}. */
    static String name(DeliveryState state) {
        return switch (state) {
            case WAITING -> "waiting";
            case SENDING -> "sending";
            case SENT -> "sent";
            case FAILED -> "failed";
            case UNKNOWN -> "unknown";
            case GONE -> "gone";
            case NOT_REACHABLE -> "notReachable";
            case SKIPPED -> "skipped";
        };
    }

    /** Reads a state in any case, with or without dashes. */
    static Optional<DeliveryState> state(String typed) {
        String letters = typed.replaceAll("[^A-Za-z]", "");
        for (DeliveryState state : DeliveryState.values()) {
            if (name(state).equalsIgnoreCase(letters)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private static String dashed(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
