package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Preview;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.Progress;

/** What leaders are shown of a notice: its texts, the request to decide, how sending goes. */
final class NoticeTexts {
    /** A leader deciding reads what people will read on their phones, if it goes there. */
    private static final List<ChannelKind> READ_FIRST = List.of(
            ChannelKind.TELEGRAM,
            ChannelKind.ZALO,
            ChannelKind.SIMULATOR,
            ChannelKind.FACEBOOK,
            ChannelKind.LOUDSPEAKER,
            ChannelKind.ZALO_BOT);

    private final Situation situation;

    NoticeTexts(Situation situation) {
        this.situation = situation;
    }

    /** One message for each text that is really different, headed by its channels and how many people they reach. */
    List<Say> preview(Broadcast notice) {
        Map<String, List<Preview.Showing>> byText = new java.util.LinkedHashMap<>();
        situation
                .books()
                .preview(notice.id())
                .map(Preview::channels)
                .orElse(List.of())
                .forEach(one -> byText.computeIfAbsent(one.text(), text -> new ArrayList<>())
                        .add(one));
        List<Say> says = new ArrayList<>();
        byText.forEach((text, channels) -> says.add(Say.of(
                situation.text(
                        "conversation.notice.showing",
                        Map.of(
                                "channels",
                                channels.stream().map(this::reach).collect(Collectors.joining(" · ")),
                                "text",
                                text)),
                List.of())));
        situation
                .books()
                .preview(notice.id())
                .flatMap(Preview::zalo)
                .map(bill -> new ZaloBillText(situation).of(bill, notice))
                .ifPresent(text -> says.add(Say.of(text, List.of())));
        return says;
    }

    String summary(Broadcast notice) {
        List<String> problems = situation.books().preview(notice.id()).map(Preview::problems).orElse(List.of()).stream()
                .map(problem -> situation.text(problem.messageKey(), problem.values()))
                .toList();
        Map<String, Object> values = base(notice);
        values.put("problems", String.join("\n", problems));
        return situation.text(
                problems.isEmpty() ? "conversation.notice.ready" : "conversation.notice.not-ready", values);
    }

    /** The request put to the other leaders. */
    Say request(Broadcast notice) {
        String id = notice.id().value();
        String text = READ_FIRST.stream()
                .map(notice.texts()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        Map<String, Object> values = base(notice);
        values.put("text", text);
        List<Button> buttons = List.of(
                new Action(Verb.APPROVE, id, Integer.toString(notice.round()))
                        .button(situation.text("conversation.button.approve")),
                Action.of(Verb.SEND_BACK, id).button(situation.text("conversation.button.send-back")),
                Action.of(Verb.REJECT, id).button(situation.text("conversation.button.reject")),
                Action.of(Verb.REVIEW, id).button(situation.text("conversation.button.review")));
        return Say.of(situation.text("conversation.notice.request", values), buttons);
    }

    String progress(Broadcast notice, Progress progress) {
        String lines = progress.channels().stream()
                .map(new ProgressTexts(situation)::line)
                .collect(Collectors.joining("\n"));
        Map<String, Object> values = base(notice);
        values.put("list", lines);
        return situation.text(progress.settled() ? "conversation.notice.done" : "conversation.notice.progress", values);
    }

    List<Button> progressButtons(Broadcast notice, Progress progress) {
        List<Button> buttons = new ArrayList<>();
        String id = notice.id().value();
        if (progress.settled() && progress.missed() > 0) {
            buttons.add(Action.of(Verb.RESEND, id).button(situation.text("conversation.button.resend")));
        }
        if (notice.request().correction().isPresent() || template(notice, NoticeTemplate::correction)) {
            buttons.add(Action.of(Verb.CORRECT, id).button(situation.text("conversation.button.correct")));
        }
        if (notice.request().allClear().isPresent() || template(notice, NoticeTemplate::allClear)) {
            buttons.add(Action.of(Verb.ALL_CLEAR, id).button(situation.text("conversation.button.all-clear")));
        }
        return buttons;
    }

    String channel(ChannelKind kind) {
        return situation.text("conversation.channel." + kind.id());
    }

    private boolean template(
            Broadcast notice, java.util.function.Function<NoticeTemplate, java.util.Optional<String>> text) {
        return notice.template().flatMap(text).isPresent();
    }

    private String reach(Preview.Showing showing) {
        String key =
                showing.channel().publishes() ? "conversation.notice.reach-post" : "conversation.notice.reach-people";
        return situation.text(
                showing.live() ? key : key + "-sandbox",
                Map.of("channel", channel(showing.channel()), "count", showing.reach()));
    }

    private Map<String, Object> base(Broadcast notice) {
        Map<String, Object> values = new HashMap<>();
        values.put("serial", notice.serial().value());
        values.put("author", notice.history().get(0).name());
        values.put(
                "level",
                situation.text(
                        "conversation.notice.level." + notice.level().name().toLowerCase(Locale.ROOT)));
        values.put(
                "name",
                notice.template()
                        .map(NoticeTemplate::name)
                        .or(() -> notice.request().title())
                        .orElse(""));
        values.put("single", notice.singleLeader() ? situation.text("conversation.notice.single-leader") : "");
        return values;
    }
}
