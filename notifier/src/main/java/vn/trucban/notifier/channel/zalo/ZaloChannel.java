package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.Rest;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.TextRoom;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.channel.zalo.ZaloAnswer.Done;
import vn.trucban.notifier.channel.zalo.ZaloAnswer.Failed;
import vn.trucban.notifier.http.Exchange;
import vn.trucban.notifier.zalo.ZaloContact;
import vn.trucban.notifier.zalo.ZaloPurse.Coin;
import vn.trucban.notifier.zalo.ZaloPurse.Pocket;

/**
 * Sends through the Official Account: a consultation message; to people outside its window a notice goes as a template message where one
 * is configured. Buttons are always written out under the text too, because not every client shows them. Zalo cannot edit: what replaces
 * an earlier message is a new one.
 */
final class ZaloChannel implements Channel {
    private static final int MAX_TEXT = 2_000;
    private static final String CONSULTATION = "/v3.0/oa/message/cs";

    private final ZaloApi api;
    private final ZaloTokens tokens;
    private final ZaloTemplates templates;
    private final ZaloBooks books;
    private final NumberedText numbered;
    private final ChannelLimits limits;
    private final Clock clock;

    private volatile Rest resting = Rest.NONE;

    ZaloChannel(
            ZaloApi api,
            ZaloTokens tokens,
            ZaloTemplates templates,
            ZaloBooks books,
            NumberedText numbered,
            Clock clock) {
        this.api = api;
        this.tokens = tokens;
        this.templates = templates;
        this.books = books;
        this.numbered = numbered;
        this.limits = limits(numbered);
        this.clock = clock;
    }

    /** 2000 (message/cs), for notices less room for five written-out buttons; 4 000 calls a minute (documented for an app). */
    static ChannelLimits limits(NumberedText numbered) {
        return new ChannelLimits(1_500, ZaloMessages.MAX_BUTTONS, 66, new TextRoom(MAX_TEXT, numbered::of));
    }

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
        Optional<Duration> pause = resting.left(clock.instant());
        if (pause.isPresent()) {
            return new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "X-RateLimit-Remain 0"), pause, true);
        }
        String text = numbered.of(message.text(), message.buttons());
        if (!limits.room().takes(message.text(), message.buttons())) {
            return new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, text.length() + " characters"));
        }
        return message.notice()
                .map(notice -> notice(message, text, notice))
                .orElseGet(() -> outcome(consultation(message, text)));
    }

    /** Free within 48 hours, from the package within seven days, after that as a template: what is paid comes from the purse. */
    private SendOutcome notice(OutgoingMessage message, String text, NoticeHead notice) {
        ZaloContact contact = books.contact(message.to().value());
        if (templates.exist() && contact.refusedLately(clock.instant())) {
            return templates.send(message, notice, this::outcome);
        }
        if (contact.window(clock.instant()) == ZaloContact.Window.FREE) {
            return insideTheWindow(message, text, notice);
        }
        Optional<Coin> coin = books.purse().take(Pocket.CONSULTATION, notice.emergency());
        if (coin.isEmpty()) {
            return templates.exist()
                    ? templates.send(message, notice, this::outcome)
                    : new SendOutcome.NotReachable(new Reason(Failure.QUOTA_RESERVED, "package"));
        }
        try {
            return insideTheWindow(message, text, notice);
        } finally {
            books.purse().paid(coin.get());
        }
    }

    private SendOutcome insideTheWindow(OutgoingMessage message, String text, NoticeHead notice) {
        ZaloAnswer answer = consultation(message, text);
        if (answer instanceof Done done) {
            ZaloQuota.heardOfPackage(books.purse(), done.data().path("quota"));
        }
        if (!(answer instanceof Failed failed)) {
            return outcome(answer);
        }
        boolean closed = ZaloErrors.windowClosed(failed.error());
        if (closed) {
            books.refused(message.to().value());
        }
        return templates.exist() && (closed || ZaloErrors.packageExhausted(failed.error()))
                ? templates.send(message, notice, this::outcome)
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

    private ZaloAnswer post(String path, ObjectNode body) {
        ZaloAnswer answer = api.post(path, body);
        OptionalInt remaining =
                answer.fold(Done::remaining, Failed::remaining, s -> OptionalInt.empty(), n -> OptionalInt.empty());
        if (remaining.orElse(1) == 0) {
            resting = new Rest(clock.instant(), ZaloErrors.toNextMinute(clock));
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
