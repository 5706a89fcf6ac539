package vn.trucban.notifier.channel.facebook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.PublicPlace;
import vn.trucban.notifier.channel.Rest;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.channel.facebook.GraphAnswer.Refused;
import vn.trucban.notifier.channel.facebook.GraphAnswer.Silent;
import vn.trucban.notifier.http.Exchange;

/**
 * Posts notices on the page. Takes notices only. Links and telephone numbers stand in the text; nobody can press a button of ours on a
 * page, so presses are left out.
 */
final class FacebookChannel implements Channel {
    /** 63 206 characters (Facebook's own limit of a post); a page is posted to now and then, and its budget is small. */
    static final ChannelLimits LIMITS = new ChannelLimits(63_206, 0, 1);

    private static final Reason LEFT_ALONE = new Reason(Failure.RATE_LIMITED, "estimated_time_to_regain_access");

    private final GraphApi api;
    private final String pageId;
    private final PostedNotices posted;
    private final Clock clock;

    private volatile Rest resting = Rest.NONE;

    FacebookChannel(GraphApi api, String pageId, Clock clock) {
        this.api = api;
        this.pageId = pageId;
        this.posted = new PostedNotices(api, pageId);
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FACEBOOK;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public ChannelLimits limits() {
        return LIMITS;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        Optional<SendOutcome> refusal = PublicPlace.refuses(message);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Duration> rest = rest();
        if (rest.isPresent()) {
            return new SendOutcome.RetryLater(LEFT_ALONE, rest, true);
        }
        NoticeHead notice = message.notice().get();
        String text = text(message);
        return message.replaces()
                .flatMap(post -> update(post, text))
                .orElseGet(() -> message.repeat() ? lookThenPost(notice, text) : post(notice, text));
    }

    private static String text(OutgoingMessage message) {
        List<Button> readable = message.buttons().stream()
                .filter(button -> !(button instanceof Button.Press))
                .toList();
        return new NumberedText(() -> "").of(message.text(), readable);
    }

    /** Empty where the post no longer exists. Writing the same text again is harmless, so no outcome stays unknown. */
    private Optional<SendOutcome> update(String postId, String text) {
        GraphAnswer answer = minding(api.post(postId, Map.of("message", text)));
        if (answer instanceof Refused refused && GraphErrors.noSuchPost(refused)) {
            return Optional.empty();
        }
        SendOutcome outcome = answer.fold(
                done -> new SendOutcome.Sent(postId),
                GraphErrors::outcome,
                silent -> WireOutcome.of(silent.exchange()));
        return Optional.of(
                outcome instanceof SendOutcome.Unknown unknown
                        ? new SendOutcome.RetryLater(unknown.reason(), Optional.empty(), false)
                        : outcome);
    }

    private SendOutcome lookThenPost(NoticeHead notice, String text) {
        return posted.find(notice.serial(), text)
                .fold(
                        seen -> new SendOutcome.Sent(seen.postId()),
                        notThere -> post(notice, text),
                        blind -> new SendOutcome.Unknown(reason(minding(blind.answer()))));
    }

    private SendOutcome post(NoticeHead notice, String text) {
        GraphAnswer answer = minding(api.post(pageId + "/feed", Map.of("message", text)));
        if (answer instanceof Refused refused && GraphErrors.duplicate(refused)) {
            return posted.find(notice.serial(), text)
                    .fold(
                            seen -> new SendOutcome.Sent(seen.postId()),
                            notThere -> GraphErrors.outcome(refused),
                            blind -> new SendOutcome.Unknown(GraphErrors.reason(refused)));
        }
        return answer.fold(
                done -> sent(done.body().path("id").asString("")), GraphErrors::outcome, FacebookChannel::outcome);
    }

    private static SendOutcome sent(String postId) {
        return postId.isEmpty()
                ? new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "no post id"))
                : new SendOutcome.Sent(postId);
    }

    /** why: behind the error page of a gateway a post may have been made; one look at the page is cheaper than a second post. */
    private static SendOutcome outcome(Silent silent) {
        SendOutcome outcome = WireOutcome.of(silent.exchange());
        return silent.exchange() instanceof Exchange.Answer answer && answer.status() >= 500
                ? new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP " + answer.status()))
                : outcome;
    }

    private Optional<Duration> rest() {
        return resting.left(clock.instant());
    }

    /** Remembers how long Facebook wants to be left alone. */
    private GraphAnswer minding(GraphAnswer answer) {
        answer.rest().ifPresent(rest -> resting = new Rest(clock.instant(), rest));
        return answer;
    }

    private static Reason reason(GraphAnswer answer) {
        return answer.fold(
                done -> new Reason(Failure.NO_ANSWER, "no list of posts"),
                GraphErrors::reason,
                silent -> WireOutcome.reason(silent.exchange()));
    }

    @Override
    public ChannelHealth check() {
        if (rest().isPresent()) {
            return new ChannelHealth.NotReady(LEFT_ALONE);
        }
        GraphAnswer answer = minding(api.get(pageId, Map.of("fields", "name")));
        return answer instanceof GraphAnswer.Done done
                ? new ChannelHealth.Ready(done.body().path("name").asString(""))
                : new ChannelHealth.NotReady(reason(answer));
    }
}
