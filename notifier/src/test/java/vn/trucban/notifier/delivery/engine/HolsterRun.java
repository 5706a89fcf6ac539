package vn.trucban.notifier.delivery.engine;

import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.BINH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.broadcast.Answer;
import vn.trucban.notifier.broadcast.ApprovalPolicy;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.InMemoryBroadcasts;
import vn.trucban.notifier.broadcast.SourceBulletin;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;

/**
 * From a leader's confirmation to the first call on each channel: a storm warning is under way to everybody, half of it sent, when its
 * prepared correction is sent. The real desk and the real engine, platforms that take so many messages a second and so long to answer.
 *
 * <p>Run: {@code java … vn.trucban.notifier.delivery.engine.HolsterRun [recipients [messages a second]]}. Prints a line a channel.
 */
final class HolsterRun {
    static final List<ChannelKind> CHANNELS =
            List.of(ChannelKind.TELEGRAM, ChannelKind.ZALO, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER);

    private HolsterRun() {}

    public static void main(String[] args) {
        int recipients = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int perSecond = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        Map<ChannelKind, Duration> first = measure(recipients, perSecond);
        System.out.printf("correction of an emergency under way to %d recipients at %d/s%n", recipients, perSecond);
        first.forEach((channel, time) ->
                System.out.printf("%-12s first call %5d ms after the tap%n", channel.id(), time.toMillis()));
    }

    /** How long after the tap each channel's platform got the first word of the correction. */
    static Map<ChannelKind, Duration> measure(int recipients, int perSecond) {
        Map<ChannelKind, Integer> sizes =
                Map.of(ChannelKind.TELEGRAM, recipients, ChannelKind.ZALO, recipients / 2 + 1);
        try (Scene scene = Scene.of(sizes, perSecond)) {
            BroadcastDesk desk = BroadcastDesk.open(
                    new InMemoryBroadcasts(),
                    new Channels(List.copyOf(scene.channels.values())),
                    (audience, kind, all) -> recipients,
                    (audience, all) -> java.util.Optional.empty(),
                    scene.desk(),
                    ApprovalPolicy.TWO_LEADERS,
                    () -> BuiltIn.CONTENT,
                    scene.clock);
            Broadcast storm = sending(desk);
            int some = Math.min(perSecond / 2 + 1, recipients / 2);
            scene.until(() -> CHANNELS.stream()
                    .allMatch(kind -> scene.channels.get(kind).received().size() >= (kind.publishes() ? 1 : some)));
            Map<ChannelKind, Long> called = new ConcurrentHashMap<>();
            CHANNELS.forEach(kind -> scene.channels.get(kind).usually(message -> {
                if (!message.notice().orElseThrow().noticeId().equals(storm.id().value())) {
                    called.putIfAbsent(kind, System.nanoTime());
                }
                return scene.channels.get(kind).sent();
            }));
            long tap = System.nanoTime();
            yes(desk.sendPrepared(storm.id(), FollowUp.CORRECTION, AN));
            scene.until(() -> called.size() == CHANNELS.size());
            Map<ChannelKind, Duration> first = new EnumMap<>(ChannelKind.class);
            called.forEach((kind, at) -> first.put(kind, Duration.ofNanos(at - tap)));
            return first;
        }
    }

    private static Broadcast sending(BroadcastDesk desk) {
        Map<String, String> values = BuiltIn.CONTENT.notices().get("storm").blanks().stream()
                .collect(Collectors.toMap(Blank::id, Blank::example));
        DraftRequest request = DraftRequest.fromTemplate("storm", false)
                .edit()
                .fill(values)
                .citing(SourceBulletin.provenBy("https://kttv.example.vn/12"))
                .over(EnumSet.copyOf(new ArrayList<>(CHANNELS)))
                .done();
        Broadcast draft = yes(desk.draft("storm", request, AN));
        Broadcast submitted = yes(desk.submit(draft.id(), AN));
        return yes(desk.approve(submitted.id(), submitted.round(), BINH));
    }

    private static Broadcast yes(Answer answer) {
        return answer.fold(it -> it, refusal -> {
            throw new AssertionError(BuiltIn.CONTENT.messages().text(refusal.messageKey(), refusal.values()));
        });
    }
}
