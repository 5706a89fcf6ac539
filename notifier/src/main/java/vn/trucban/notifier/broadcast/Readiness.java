package vn.trucban.notifier.broadcast;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.text.TextLength;
import vn.trucban.notifier.broadcast.Preview.Showing;
import vn.trucban.notifier.broadcast.Refusal.Kind;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.zalo.ZaloBill;

/** Examines a draft: what every channel would show, whom it reaches, and everything that must be put right before it is submitted. */
final class Readiness {
    static final int LONGEST_TITLE = 65;

    private final Channels channels;
    private final Reach reach;
    private final Costs costs;
    private final Supplier<Content> content;
    private final Optional<URI> publicUrl;

    /** @param publicUrl where residents read the whole of a notice; absent: nowhere */
    Readiness(Channels channels, Reach reach, Costs costs, Supplier<Content> content, Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
        this.channels = channels;
        this.reach = reach;
        this.costs = costs;
        this.content = content;
    }

    /**
     * What was found.
     *
     * @param problems in the order to put right
     * @param texts what the channels would show, the time of issue still open; only those of channels that exist
     * @param brief what Zalo would show whoever has not written for long; absent where it goes nowhere near Zalo
     */
    record Examined(
            List<Refusal> problems,
            Map<ChannelKind, String> texts,
            Map<ChannelKind, Long> reach,
            Optional<ZaloBill> bill,
            Optional<String> brief) {
        Examined {
            problems = List.copyOf(problems);
            texts = Map.copyOf(texts);
            reach = Map.copyOf(reach);
        }

        /** What costs nothing at Zalo. */
        Examined(List<Refusal> problems, Map<ChannelKind, String> texts, Map<ChannelKind, Long> reach) {
            this(problems, texts, reach, Optional.empty(), Optional.empty());
        }
    }

    NoticeComposer composer() {
        Content now = content.get();
        return new NoticeComposer(now.messages(), now.commune());
    }

    /** What the channels that exist would show. */
    Map<ChannelKind, String> texts(Broadcast broadcast) {
        return texts(broadcast, composer());
    }

    /** What Zalo shows whoever has not written for long. */
    Optional<String> brief(Broadcast broadcast) {
        return broadcast.request().channels().contains(ChannelKind.ZALO)
                        && channels.of(ChannelKind.ZALO).isPresent()
                ? new BriefComposer(content.get().messages(), publicUrl).compose(broadcast)
                : Optional.empty();
    }

    Examined examine(Broadcast broadcast, Instant now) {
        NoticeComposer composer = composer();
        Map<ChannelKind, String> texts = texts(broadcast, composer);
        Map<ChannelKind, Long> people = people(broadcast);
        List<Refusal> problems = new ArrayList<>();
        problems.addAll(DraftChecks.onWords(broadcast));
        problems.addAll(DraftChecks.onKind(broadcast));
        problems.addAll(nobodyToTell(broadcast, people));
        broadcast.ended(now).ifPresent(end -> problems.add(no("expiry-past", end.values())));
        problems.addAll(tooLong(broadcast, composer, texts));
        Optional<ZaloBill> bill =
                costs.zalo(broadcast.audience(), broadcast.request().channels());
        bill.flatMap(it -> overTheReserve(broadcast, it)).ifPresent(problems::add);
        Optional<String> brief = brief(broadcast);
        if (texts.containsKey(ChannelKind.ZALO) && brief.isEmpty()) {
            problems.add(no("brief-too-long", Map.of("most", "" + NoticeHead.LONGEST_BRIEF)));
        }
        return new Examined(problems, texts, people, bill, brief);
    }

    /** why not what ends a notice: whoever was told something wrong is told that it was wrong. */
    private static Optional<Refusal> overTheReserve(Broadcast broadcast, ZaloBill bill) {
        boolean ends =
                broadcast.link().filter(it -> it.kind() != FollowUp.UPDATE).isPresent();
        return broadcast.level() == Level.EMERGENCY || ends || bill.shortage() == 0
                ? Optional.empty()
                : Optional.of(no(
                        "zalo-reserve",
                        Map.of("needed", "" + (bill.paid() + bill.templates()), "short", "" + bill.shortage())));
    }

    /** False where nobody outside sees it: the channel is a sandbox, or it publishes and this is a drill for staff. */
    boolean live(Broadcast broadcast, ChannelKind kind) {
        return channels.of(kind).filter(Channel::live).isPresent() && (broadcast.forEverybody() || !kind.publishes());
    }

    /** What a leader sees before deciding, or what was shown once it is issued. */
    Preview preview(Broadcast broadcast, Instant now) {
        Examined found = examine(broadcast, now);
        Map<ChannelKind, String> texts = broadcast.texts().isEmpty() ? found.texts() : broadcast.texts();
        List<Showing> showings = new ArrayList<>();
        for (ChannelKind kind : new TreeSet<>(texts.keySet())) {
            Optional<Channel> channel = channels.of(kind);
            String shown = NoticeComposer.dated(texts.get(kind), now);
            showings.add(new Showing(
                    kind,
                    shown,
                    TextLength.of(shown),
                    channel.map(it -> it.limits().maxText()).orElse(0),
                    found.reach().getOrDefault(kind, 0L),
                    live(broadcast, kind)));
        }
        return new Preview(
                showings,
                broadcast.stage().open() ? found.problems() : List.of(),
                broadcast.issued() ? Optional.empty() : found.bill(),
                template(broadcast, found));
    }

    private static Optional<Preview.Template> template(Broadcast broadcast, Examined found) {
        boolean needed = found.bill().filter(it -> it.templates() > 0).isPresent() && !broadcast.issued();
        Optional<String> brief = broadcast.stage().open() ? found.brief() : broadcast.brief();
        return brief.filter(it -> needed)
                .map(it -> new Preview.Template(
                        broadcast.markedTitle(), broadcast.serial().value(), it));
    }

    private Map<ChannelKind, String> texts(Broadcast broadcast, NoticeComposer composer) {
        Map<ChannelKind, String> texts = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : broadcast.request().channels()) {
            if (channels.of(kind).isPresent()) {
                texts.put(kind, composer.compose(broadcast, kind));
            }
        }
        return texts;
    }

    private Map<ChannelKind, Long> people(Broadcast broadcast) {
        Map<ChannelKind, Long> people = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : broadcast.request().channels()) {
            if (!kind.publishes() && channels.of(kind).isPresent()) {
                people.put(
                        kind,
                        reach.count(
                                broadcast.audience(), kind, broadcast.request().channels()));
            }
        }
        return people;
    }

    private List<Refusal> nobodyToTell(Broadcast broadcast, Map<ChannelKind, Long> people) {
        Set<ChannelKind> wanted = broadcast.request().channels();
        if (wanted.isEmpty()) {
            return List.of(no("channels-missing", Map.of()));
        }
        List<Refusal> problems = new ArrayList<>();
        for (ChannelKind kind : new TreeSet<>(wanted)) {
            if (channels.of(kind).isEmpty()) {
                problems.add(no("channel-off", Map.of("channel", name(kind))));
            }
        }
        boolean published = wanted.stream().anyMatch(ChannelKind::publishes);
        boolean nobody = people.values().stream().mapToLong(Long::longValue).sum() == 0;
        // why: whoever got the first notice is told that it ended, even if the count is nought by now
        if (nobody && !published && broadcast.link().isEmpty() && problems.isEmpty()) {
            problems.add(no("nobody", Map.of()));
        }
        problems.addAll(DraftChecks.onAudience(broadcast, content.get().commune()));
        return problems;
    }

    private List<Refusal> tooLong(Broadcast broadcast, NoticeComposer composer, Map<ChannelKind, String> texts) {
        List<Refusal> problems = new ArrayList<>();
        for (ChannelKind kind : new TreeSet<>(texts.keySet())) {
            fits("text-too-long", kind, texts.get(kind)).ifPresent(problems::add);
            if (broadcast.prepared(FollowUp.CORRECTION).isPresent()) {
                String correction = composer.compose(rehearsed(broadcast, FollowUp.CORRECTION, composer), kind);
                fits("correction-too-long", kind, correction).ifPresent(problems::add);
            }
            if (broadcast.prepared(FollowUp.ALL_CLEAR).isPresent()) {
                String allClear = composer.compose(rehearsed(broadcast, FollowUp.ALL_CLEAR, composer), kind);
                fits("all-clear-too-long", kind, allClear).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** The prepared notice as it would be, to see whether it fits before it is needed. */
    private static Broadcast rehearsed(Broadcast broadcast, FollowUp kind, NoticeComposer composer) {
        List<Link.Reference> chain =
                new ArrayList<>(broadcast.link().map(Link::earlier).orElse(List.of()));
        chain.add(new Link.Reference(
                broadcast.id(), broadcast.serial(), broadcast.latest().at()));
        return broadcast
                .saying(broadcast.asFollowUp(
                        kind, composer.followTitle(kind, broadcast), composer.withdrawal(broadcast)))
                .linked(new Link(kind, chain));
    }

    private Optional<Refusal> fits(String problem, ChannelKind kind, String text) {
        int most = channels.of(kind).orElseThrow().limits().maxText();
        int length = TextLength.of(NoticeComposer.dated(text, Instant.EPOCH));
        return length <= most
                ? Optional.empty()
                : Optional.of(
                        no(problem, Map.of("channel", name(kind), "over", "" + (length - most), "most", "" + most)));
    }

    private String name(ChannelKind kind) {
        return content.get().messages().text("broadcast.channel." + kind.id());
    }

    private static Refusal no(String reason, Map<String, String> values) {
        return Refusal.because(Kind.NOT_READY, reason, values);
    }
}
