package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.broadcast.FollowUp;
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
        situation
                .books()
                .preview(notice.id())
                .flatMap(Preview::template)
                .map(shown -> situation.text(
                        "conversation.notice.zalo.template",
                        Map.of("title", shown.title(), "serial", shown.serial(), "text", shown.text())))
                .ifPresent(text -> says.add(Say.of(text, List.of())));
        // why here: not every one of them has the serial on it
        return Supposed.marked(says, notice.drill());
    }

    String summary(Broadcast notice) {
        List<String> problems = situation.books().preview(notice.id()).map(Preview::problems).orElse(List.of()).stream()
                .map(problem -> situation.text(problem.messageKey(), problem.values()))
                .toList();
        Map<String, Object> values = base(notice);
        values.put("end", new EndTalk(situation).line(notice));
        values.put("problems", String.join("\n", problems));
        return situation.text(
                problems.isEmpty() ? "conversation.notice.ready" : "conversation.notice.not-ready", values);
    }

    /**
     * The request put to the other leaders, its buttons under the last message: what people will read and hear, whom it reaches and until
     * when it holds, what proves it, and the correction and all-clear that one leader's tap sends later on the strength of this approval.
     */
    List<Say> request(Broadcast notice) {
        String id = notice.id().value();
        String text = READ_FIRST.stream()
                .map(notice.texts()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        Map<String, Object> values = base(notice);
        // why: the time of issue is the approver's own
        values.put("text", text.replace("{issued}", situation.text("conversation.notice.when-approved")));
        notice.last(Entry.What.SUBMITTED).ifPresent(line -> values.put("author", line.name()));
        values.put("facts", new NoticeFacts(situation).of(notice));
        values.put("prepared", prepared(notice));
        Button first = notice.awaitsLeader()
                ? Action.of(Verb.SUBMIT, id).button(situation.text("conversation.button.put-forward"))
                : new Action(Verb.APPROVE, id, Integer.toString(notice.round()))
                        .button(situation.text("conversation.button.approve"));
        List<Button> buttons = List.of(
                first,
                Action.of(Verb.SEND_BACK, id).button(situation.text("conversation.button.send-back")),
                Action.of(Verb.REJECT, id).button(situation.text("conversation.button.reject")),
                Action.of(Verb.REVIEW, id).button(situation.text("conversation.button.review")));
        List<Say> says = new ArrayList<>();
        script(notice, text).ifPresent(says::add);
        says.add(Say.of(situation.text("conversation.notice.request", values), buttons));
        return Supposed.marked(says, notice.drill());
    }

    /** What the station reads, where its words are others than those above. */
    private Optional<Say> script(Broadcast notice, String shown) {
        boolean others = !notice.wording().spoken().equals(notice.wording().text());
        return Optional.ofNullable(notice.texts().get(ChannelKind.LOUDSPEAKER))
                .filter(script -> others && !script.equals(shown))
                .map(script -> Say.of(
                        situation.text(
                                "conversation.notice.script",
                                Map.of("serial", notice.serial().value(), "text", script)),
                        List.of()));
    }

    private String prepared(Broadcast notice) {
        List<String> parts = new ArrayList<>();
        notice.prepared(FollowUp.CORRECTION)
                .ifPresent(text ->
                        parts.add(situation.text("conversation.notice.prepared-correction", Map.of("text", text))));
        notice.prepared(FollowUp.ALL_CLEAR)
                .ifPresent(text ->
                        parts.add(situation.text("conversation.notice.prepared-all-clear", Map.of("text", text))));
        return String.join("\n\n", parts);
    }

    /** How a notice stands on which nothing is to be decided. */
    Say standing(Broadcast notice) {
        Map<String, Object> values = base(notice);
        values.put(
                "stage",
                situation.text("broadcast.stage." + notice.stage().name().toLowerCase(Locale.ROOT)));
        return BlankQuestion.say(notice, situation.text("conversation.notice.standing", values), Menus.of(situation));
    }

    /** What one leader issued alone, put to another. */
    Say reviewRequest(Broadcast notice) {
        String id = notice.id().value();
        Map<String, Object> values = base(notice);
        values.put(
                "leader", notice.last(Entry.What.BROKE_GLASS).map(Entry::name).orElse(""));
        values.put("title", notice.wording().title());
        values.put(
                "time", situation.moments().full(notice.review().orElseThrow().dueAt()));
        return BlankQuestion.say(
                notice,
                situation.text("conversation.notice.review-request", values),
                List.of(
                        Action.of(Verb.REVIEW_RIGHT, id).button(situation.text("conversation.button.review-right")),
                        Action.of(Verb.REVIEW_WRONG, id).button(situation.text("conversation.button.review-wrong")),
                        Action.of(Verb.PROGRESS, id).button(situation.text("conversation.button.review"))));
    }

    /** How many people a correction, all-clear or withdrawal of it goes to. */
    long concerned(Broadcast notice) {
        return situation.books().progress(notice.id()).map(Progress::channels).orElse(List.of()).stream()
                .filter(channel -> !channel.channel().publishes())
                .map(Progress.OnChannel::counts)
                .mapToLong(counts -> counts.sent() + counts.unknown() + counts.sending() + counts.waiting())
                .sum();
    }

    String progress(Broadcast notice, Progress progress) {
        String lines = progress.channels().stream()
                .map(new ProgressTexts(situation, notice)::line)
                .collect(Collectors.joining("\n"));
        Map<String, Object> values = base(notice);
        values.put("list", lines);
        return situation.text(progress.settled() ? "conversation.notice.done" : "conversation.notice.progress", values);
    }

    List<Button> progressButtons(Broadcast notice, Progress progress) {
        List<Button> buttons = new ArrayList<>();
        String id = notice.id().value();
        if (progress.counts().settled() > progress.counts().sent()) {
            buttons.add(Action.of(Verb.MISSED, id).button(situation.text("conversation.button.missed")));
        }
        if (notice.successor().isPresent()) {
            return buttons;
        }
        if (progress.settled() && progress.missed() > 0) {
            buttons.add(Action.of(Verb.RESEND, id).button(situation.text("conversation.button.resend")));
        }
        if (notice.prepared(FollowUp.CORRECTION).isPresent()) {
            buttons.add(Action.of(Verb.CORRECT, id).button(situation.text("conversation.button.correct")));
        }
        if (notice.prepared(FollowUp.ALL_CLEAR).isPresent()) {
            buttons.add(Action.of(Verb.ALL_CLEAR, id).button(situation.text("conversation.button.all-clear")));
        }
        buttons.addAll(new RewordTalk(situation).buttons(notice));
        buttons.add(Action.of(Verb.UPDATE, id).button(situation.text("conversation.button.update")));
        buttons.add(Action.of(Verb.TAKE_BACK, id).button(situation.text("conversation.button.take-back")));
        return buttons;
    }

    String channel(ChannelKind kind) {
        return situation.text("conversation.channel." + kind.id());
    }

    /** A channel and how many it reaches. */
    String reach(Preview.Showing showing) {
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
                        .filter(name -> notice.link().isEmpty())
                        .orElseGet(() -> notice.wording().title()));
        values.put("single", notice.singleLeader() ? situation.text("conversation.notice.single-leader") : "");
        values.put(
                "followed",
                notice.successor()
                        .map(next -> situation.text(
                                "conversation.notice.followed",
                                Map.of(
                                        "kind",
                                        situation.text("broadcast.follow."
                                                + next.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')),
                                        "serial",
                                        next.serial().value())))
                        .orElse(""));
        return values;
    }
}
