package vn.trucban.notifier.broadcast;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.zalo.ZaloBill;

/** A broadcast desk with everything around it in memory: the built-in content plus {@link Samples#STORM}, five subscribers on Telegram. */
public final class Office {
    static final Content CONTENT = withStorm(BuiltIn.CONTENT);

    static final URI PAGE = URI.create("https://xa.example.vn");

    public final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    final InMemoryBroadcasts store = new InMemoryBroadcasts();
    final RecordingDelivery delivery = new RecordingDelivery();
    /** What Zalo will cost; null: nothing. */
    ZaloBill bill;

    final Map<ChannelKind, Long> reach = new ConcurrentHashMap<>(Map.of(ChannelKind.TELEGRAM, 5L));
    final List<Entry> heard = new ArrayList<>();
    /** {@code person/notice}: who has just given their PIN for which notice. */
    public final Set<String> pins = new HashSet<>();

    /** The channels that reach people outside; all others only simulate. */
    public final Set<ChannelKind> alive = EnumSet.noneOf(ChannelKind.class);

    public final BroadcastDesk desk;

    Office(ApprovalPolicy policy) {
        this.desk = open(policy);
        desk.onChange((broadcast, entry) -> heard.add(entry));
    }

    public Office() {
        this(ApprovalPolicy.TWO_LEADERS);
    }

    /** As after a restart: another desk over the same store and delivery. */
    BroadcastDesk open(ApprovalPolicy policy) {
        return open(
                policy,
                new Channels(List.of(
                        new FakeChannel(ChannelKind.TELEGRAM, 4096, alive),
                        new FakeChannel(ChannelKind.ZALO, 2000, alive),
                        new FakeChannel(ChannelKind.FACEBOOK, 5000, alive),
                        new FakeChannel(ChannelKind.LOUDSPEAKER, 5000, alive))));
    }

    /** Another desk, where all other channels have been switched off. */
    BroadcastDesk withOnly(ChannelKind kind) {
        return open(ApprovalPolicy.TWO_LEADERS, new Channels(List.of(new FakeChannel(kind, 4096))));
    }

    private BroadcastDesk open(ApprovalPolicy policy, Channels channels) {
        return BroadcastDesk.open(
                store,
                channels,
                (audience, kind, all) -> reach.getOrDefault(kind, 0L),
                (audience, all) -> Optional.ofNullable(bill).filter(it -> all.contains(ChannelKind.ZALO)),
                delivery,
                policy,
                (person, notice) -> pins.contains(person + "/" + notice),
                () -> CONTENT,
                clock,
                Optional.of(PAGE));
    }

    /** Some thôn of the commune. */
    String hamlet() {
        return CONTENT.commune().hamlets().get(0).id();
    }

    Broadcast drafted(DraftRequest request) {
        return yes(desk.draft("draft", request, Samples.AN));
    }

    Broadcast submitted(DraftRequest request) {
        return yes(desk.submit(drafted(request).id(), Samples.AN));
    }

    /** Submitted by An, approved by Bình, handed to delivery. */
    public Broadcast sending(DraftRequest request) {
        Broadcast submitted = submitted(request);
        return yes(desk.approve(submitted.id(), submitted.round(), Samples.BINH));
    }

    public Broadcast now(BroadcastId id) {
        return desk.find(id).orElseThrow();
    }

    /** The sentence a person reads. */
    static String sentence(Refusal refusal) {
        return CONTENT.messages().text(refusal.messageKey(), refusal.values());
    }

    public static Broadcast yes(Answer answer) {
        return answer.fold(it -> it, refusal -> {
            throw new AssertionError(sentence(refusal));
        });
    }

    static Refusal no(Answer answer) {
        return answer.fold(
                it -> {
                    throw new AssertionError("accepted: " + it.stage());
                },
                refusal -> refusal);
    }

    private static Content withStorm(Content content) {
        Map<String, NoticeTemplate> notices = new HashMap<>(content.notices());
        notices.put("sample-storm", Samples.STORM);
        return new Content(
                content.version(),
                content.commune(),
                content.calendar(),
                content.ladder(),
                content.reporting(),
                content.paper(),
                content.certificates(),
                content.outside(),
                content.drills(),
                content.command(),
                content.playbooks(),
                notices,
                content.messages(),
                content.triage());
    }
}
