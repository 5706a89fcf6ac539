package vn.trucban.notifier.channel.zalobot;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.TextRoom;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.zalobot.ZaloBotAnswer;
import vn.trucban.notifier.zalobot.ZaloBotAnswer.Refused;
import vn.trucban.notifier.zalobot.ZaloBotApi;

/** Sends through a bot of the Zalo Bot Platform. It cannot edit: what replaces an earlier message is a new one. */
final class ZaloBotChannel implements Channel {
    private static final int MAX_TEXT = 2_000;
    private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofMinutes(15);

    private final ZaloBotApi api;
    private final NumberedText numbered;
    private final ChannelLimits limits;

    ZaloBotChannel(ZaloBotApi api, NumberedText numbered) {
        this.api = api;
        this.numbered = numbered;
        // why: 2000 characters (sendMessage), for notices less room for written-out buttons; the rate is documented
        // nowhere, a careful guess
        this.limits = new ChannelLimits(1_500, 0, 5, new TextRoom(MAX_TEXT, numbered::of));
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.ZALO_BOT;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public ChannelLimits limits() {
        return limits;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        String text = numbered.of(message.text(), message.buttons());
        if (!limits.room().takes(message.text(), message.buttons())) {
            return new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, text.length() + " characters"));
        }
        return post(message, text)
                .fold(
                        done -> new SendOutcome.Sent(
                                done.result().path("message_id").asString("")),
                        ZaloBotChannel::outcome,
                        silent -> WireOutcome.of(silent.exchange()));
    }

    /** A photo the platform will not fetch any more does not cost the words. */
    private ZaloBotAnswer post(OutgoingMessage message, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("chat_id", message.to().value());
        if (message.photo().isPresent()) {
            Map<String, String> withPhoto = new LinkedHashMap<>(parameters);
            withPhoto.put("photo", message.photo().get());
            withPhoto.put("caption", text);
            ZaloBotAnswer answer = api.call("sendPhoto", withPhoto);
            if (!(answer instanceof Refused refused) || refused.code() != 400) {
                return answer;
            }
        }
        parameters.put("text", text);
        return api.call("sendMessage", parameters);
    }

    private static SendOutcome outcome(Refused refused) {
        Reason reason = reason(refused);
        return switch (reason.failure()) {
            case RATE_LIMITED -> new SendOutcome.RetryLater(reason, refused.retryAfter(), true);
            case TOKEN_INVALID -> new SendOutcome.RetryLater(reason, Optional.of(UNTIL_SOMEBODY_ACTS), true);
            case BLOCKED_BY_RECIPIENT, RECIPIENT_UNKNOWN -> new SendOutcome.RecipientGone(reason);
            // 408: the platform gave up waiting for itself; 5xx: nothing promises that it failed before the sending
            case NO_ANSWER, PLATFORM_DOWN -> new SendOutcome.Unknown(reason);
            case MESSAGE_REFUSED,
                    PERMISSION_MISSING,
                    NO_CONNECTION,
                    QUOTA_EXHAUSTED,
                    QUOTA_RESERVED,
                    WINDOW_CLOSED,
                    NIGHT_REST,
                    DUPLICATE_REFUSED,
                    NOT_CONFIGURED -> new SendOutcome.Rejected(reason);
        };
    }

    private static Reason reason(Refused refused) {
        Failure failure =
                switch (refused.code()) {
                    case 401, 404 -> Failure.TOKEN_INVALID;
                    case 403 -> Failure.BLOCKED_BY_RECIPIENT;
                    case 408, 504 -> Failure.NO_ANSWER;
                    case 429 -> Failure.RATE_LIMITED;
                    default -> refused.code() >= 500 ? Failure.PLATFORM_DOWN : Failure.MESSAGE_REFUSED;
                };
        return new Reason(failure, Integer.toString(refused.code()));
    }

    @Override
    public ChannelHealth check() {
        return api.call("getMe", Map.of())
                .fold(
                        done -> new ChannelHealth.Ready(
                                done.result().path("account_name").asString("")),
                        refused -> new ChannelHealth.NotReady(reason(refused)),
                        silent -> new ChannelHealth.NotReady(WireOutcome.reason(silent.exchange())));
    }
}
