package vn.trucban.notifier.channel.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.zalo.ZaloAnswer.Done;
import vn.trucban.notifier.channel.zalo.ZaloAnswer.Failed;
import vn.trucban.notifier.zalo.ZaloPurse.Coin;
import vn.trucban.notifier.zalo.ZaloPurse.Pocket;

/** Template messages: for people outside the window, by user id, and by telephone number where that is known and the id does not do. */
final class ZaloTemplates {
    static final String BY_USER = "/v3.0/oa/message/template";
    static final String BY_PHONE = "/message/template";

    private final ZaloApi api;
    private final ZaloApi business;
    private final Optional<String> templateId;
    private final ZaloBooks books;
    private final Clock clock;
    private volatile Exhausted exhausted = new Exhausted(Instant.EPOCH, new Reason(Failure.QUOTA_EXHAUSTED, ""));

    ZaloTemplates(ZaloApi api, ZaloApi business, Optional<String> templateId, ZaloBooks books, Clock clock) {
        this.api = api;
        this.business = business;
        this.templateId = templateId;
        this.books = books;
        this.clock = clock;
    }

    private record Exhausted(Instant until, Reason reason) {}

    boolean exist() {
        return templateId.isPresent();
    }

    /**
     * @param meaning what an answer means that is not about templates
     * @return not reachable, where the rest of the day's allowance is kept for emergencies
     */
    SendOutcome send(OutgoingMessage message, NoticeHead notice, Meaning meaning) {
        Exhausted resting = exhausted;
        Duration rest = Duration.between(clock.instant(), resting.until());
        if (rest.compareTo(Duration.ZERO) > 0) {
            return new SendOutcome.RetryLater(resting.reason(), Optional.of(rest), false);
        }
        Optional<Coin> coin = books.purse().take(Pocket.TEMPLATES, notice.emergency());
        if (coin.isEmpty()) {
            return new SendOutcome.NotReachable(new Reason(Failure.QUOTA_RESERVED, "templates"));
        }
        try {
            return outcome(answered(message, notice), meaning);
        } finally {
            books.purse().paid(coin.get());
        }
    }

    private ZaloAnswer answered(OutgoingMessage message, NoticeHead notice) {
        String template = templateId.orElseThrow();
        ZaloAnswer answer = api.post(BY_USER, ZaloMessages.template(template, message, notice));
        if (!(answer instanceof Failed failed && ZaloErrors.notByUserId(failed.error()))) {
            return answer;
        }
        return books.contact(message.to().value())
                .phone()
                .map(phone -> business.post(
                        BY_PHONE, ZaloMessages.templateByPhone(template, phone, tracking(message), message, notice)))
                .orElse(answer);
    }

    /** Says nothing of the person, and the same on every repeat. */
    private static String tracking(OutgoingMessage message) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(message.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private SendOutcome outcome(ZaloAnswer answer, Meaning meaning) {
        if (answer instanceof Done done) {
            JsonNode data = done.data();
            ZaloQuota.heardOfTemplates(books.purse(), data.path("quota"));
            return new SendOutcome.Sent(
                    data.path("message_id").asString(data.path("msg_id").asString("")));
        }
        if (!(answer instanceof Failed failed)) {
            return meaning.of(answer);
        }
        SendOutcome outcome = ZaloErrors.ofTemplate(failed.error(), clock);
        // why: the next thousand would each cost a call to hear the same
        if (ZaloErrors.templatesExhausted(failed.error()) && outcome instanceof SendOutcome.RetryLater later) {
            exhausted = new Exhausted(clock.instant().plus(later.after().orElse(Duration.ZERO)), later.reason());
        }
        return outcome;
    }

    /** What an answer means for a message of whatever kind. */
    interface Meaning {
        SendOutcome of(ZaloAnswer answer);
    }
}
