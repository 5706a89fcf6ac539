package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;
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
import vn.trucban.notifier.channel.zalo.ZaloAnswer.Done;
import vn.trucban.notifier.channel.zalo.ZaloAnswer.Failed;
import vn.trucban.notifier.http.Exchange;

/**
 * Sends through the Official Account: a consultation message; to people outside its window a notice goes as a template message where one
 * is configured. Buttons are always written out under the text too, because not every client shows them. Zalo cannot edit: what replaces
 * an earlier message is a new one.
 */
final class ZaloChannel implements Channel {
    private static final int MAX_TEXT = 2_000;
    private static final String CONSULTATION = "/v3.0/oa/message/cs";
    private static final String TEMPLATE = "/v3.0/oa/message/template";

    private final ZaloApi api;
    private final ZaloTokens tokens;
    private final Optional<String> templateId;
    private final NumberedText numbered;
    private final ChannelLimits limits;
    private final Clock clock;

    private volatile Instant nothingBefore = Instant.EPOCH;
    private volatile Exhausted templates = new Exhausted(Instant.EPOCH, new Reason(Failure.QUOTA_EXHAUSTED, ""));

    ZaloChannel(ZaloApi api, ZaloTokens tokens, Optional<String> templateId, NumberedText numbered, Clock clock) {
        this.api = api;
        this.tokens = tokens;
        this.templateId = templateId;
        this.numbered = numbered;
        this.limits = limits(numbered);
        this.clock = clock;
    }

    /** 2000 (message/cs), for notices less room for five written-out buttons; 4 000 calls a minute (documented for an app). */
    static ChannelLimits limits(NumberedText numbered) {
        return new ChannelLimits(1_500, ZaloMessages.MAX_BUTTONS, 66, new TextRoom(MAX_TEXT, numbered::of));
    }

    private record Exhausted(Instant until, Reason reason) {}

    @Override
    public ChannelKind kind() {
        return ChannelKind.ZALO;
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
        Optional<Duration> pause = left(nothingBefore);
        if (pause.isPresent()) {
            return new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "X-RateLimit-Remain 0"), pause, true);
        }
        String text = numbered.of(message.text(), message.buttons());
        if (!limits.room().takes(message.text(), message.buttons())) {
            return new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, text.length() + " characters"));
        }
        ZaloAnswer answer = consultation(message, text);
        return answer instanceof Failed failed && ZaloErrors.windowClosed(failed.error())
                ? outsideTheWindow(message, failed)
                : outcome(answer);
    }

    /** Where Zalo may have stumbled over buttons or photo, the words go alone: they say everything. */
    private ZaloAnswer consultation(OutgoingMessage message, String text) {
        Optional<ObjectNode> attached = ZaloMessages.withAttachment(message, text);
        if (attached.isEmpty()) {
            return post(CONSULTATION, ZaloMessages.words(message, text));
        }
        ZaloAnswer answer = post(CONSULTATION, attached.get());
        return answer instanceof Failed failed && ZaloErrors.perhapsTheAttachment(failed.error())
                ? post(CONSULTATION, ZaloMessages.words(message, text))
                : answer;
    }

    private SendOutcome outsideTheWindow(OutgoingMessage message, Failed closed) {
        if (templateId.isEmpty() || message.notice().isEmpty()) {
            return ZaloErrors.outcome(closed.error(), clock);
        }
        Exhausted resting = templates;
        Optional<Duration> rest = left(resting.until());
        if (rest.isPresent()) {
            return new SendOutcome.RetryLater(resting.reason(), rest, false);
        }
        ObjectNode body = ZaloMessages.template(
                templateId.get(), message, message.notice().get());
        ZaloAnswer answer = post(TEMPLATE, body);
        SendOutcome outcome = outcome(answer);
        // why: the next thousand would each cost a call to hear the same
        if (answer instanceof Failed failed
                && ZaloErrors.templatesExhausted(failed.error())
                && outcome instanceof SendOutcome.RetryLater later) {
            templates = new Exhausted(clock.instant().plus(later.after().orElse(Duration.ZERO)), later.reason());
        }
        return outcome;
    }

    private ZaloAnswer post(String path, ObjectNode body) {
        ZaloAnswer answer = api.post(path, body);
        OptionalInt remaining =
                answer.fold(Done::remaining, Failed::remaining, s -> OptionalInt.empty(), n -> OptionalInt.empty());
        if (remaining.orElse(1) == 0) {
            nothingBefore = clock.instant().plus(ZaloErrors.toNextMinute(clock));
        }
        return answer;
    }

    private SendOutcome outcome(ZaloAnswer answer) {
        return answer.fold(
                done -> new SendOutcome.Sent(done.data().path("message_id").asString("")),
                failed -> ZaloErrors.outcome(failed.error(), clock),
                silent -> tooMany(silent.exchange()).orElseGet(() -> WireOutcome.of(silent.exchange())),
                none -> new SendOutcome.RetryLater(none.reason(), none.after(), true));
    }

    /** 429 from whatever stands in front of Zalo. */
    private Optional<SendOutcome> tooMany(Exchange exchange) {
        if (!(exchange instanceof Exchange.Answer answer) || answer.status() != 429) {
            return Optional.empty();
        }
        Optional<Duration> after = answer.headerValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
        return Optional.of(new SendOutcome.RetryLater(
                new Reason(Failure.RATE_LIMITED, "HTTP 429"),
                after.or(() -> Optional.of(ZaloErrors.toNextMinute(clock))),
                true));
    }

    private Optional<Duration> left(Instant until) {
        return Optional.of(Duration.between(clock.instant(), until)).filter(wait -> wait.compareTo(Duration.ZERO) > 0);
    }

    /** A refused refresh makes it not ready although the old token may still work for some hours: that is the time to act. */
    @Override
    public ChannelHealth check() {
        ZaloAnswer answer = api.get("/v2.0/oa/getoa");
        Optional<Reason> refused = tokens.trouble().filter(reason -> reason.failure() == Failure.TOKEN_INVALID);
        if (refused.isPresent()) {
            return new ChannelHealth.NotReady(refused.get());
        }
        return answer.fold(
                done -> new ChannelHealth.Ready(done.data().path("name").asString("")),
                failed -> new ChannelHealth.NotReady(ZaloErrors.reason(failed.error())),
                silent -> new ChannelHealth.NotReady(WireOutcome.reason(silent.exchange())),
                none -> new ChannelHealth.NotReady(none.reason()));
    }
}
