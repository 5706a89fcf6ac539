package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.content.commune.Commune;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.broadcast.Preview;

/** What a leader deciding about a notice has to know besides its text: whom it reaches, over what, until when, and what proves it. */
final class NoticeFacts {
    private final Situation situation;

    NoticeFacts(Situation situation) {
        this.situation = situation;
    }

    /** One fact a line. */
    String of(Broadcast notice) {
        List<String> lines = new ArrayList<>();
        lines.add(whom(notice));
        lines.add(new EndTalk(situation).line(notice));
        notice.decideBy()
                .map(end -> situation.text(
                        "conversation.notice.decide-by",
                        Map.of("time", situation.moments().full(end))))
                .ifPresent(lines::add);
        if (notice.awaitsLeader()) {
            lines.add(situation.text("conversation.notice.program-emergency"));
        }
        if (notice.declaredPublic()) {
            lines.add(situation.text("conversation.notice.public-drill"));
        }
        proof(notice).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String whom(Broadcast notice) {
        String channels = situation.books().preview(notice.id()).map(Preview::channels).orElse(List.of()).stream()
                .map(new NoticeTexts(situation)::reach)
                .collect(Collectors.joining(", "));
        Optional<Link> same = notice.link().filter(it -> it.kind().toTheSame());
        if (same.isPresent()) {
            return toTheSame(same.get(), notice);
        }
        return notice.forEverybody()
                ? situation.text(
                        "conversation.notice.to",
                        Map.of("hamlets", hamlets(notice), "topics", topics(notice), "channels", channels))
                : situation.text("conversation.notice.to-drillers", Map.of("channels", channels));
    }

    /** why: the count of an audience says nothing here, it goes to whoever the ledger of the earlier one names. */
    private String toTheSame(Link link, Broadcast notice) {
        NoticeTexts texts = new NoticeTexts(situation);
        long people = situation
                .books()
                .notice(link.predecessor().id())
                .map(texts::concerned)
                .orElse(0L);
        return situation.text(
                "conversation.notice.to-the-same",
                Map.of(
                        "serial",
                        link.predecessor().serial().value(),
                        "count",
                        people,
                        "channels",
                        notice.texts().keySet().stream()
                                .sorted()
                                .map(texts::channel)
                                .collect(Collectors.joining(", "))));
    }

    private String hamlets(Broadcast notice) {
        String named = situation.content().commune().hamlets().stream()
                .filter(one -> notice.audience().hamlets().contains(one.id()))
                .map(Commune.Hamlet::name)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? situation.text("conversation.button.whole-commune") : named;
    }

    private String topics(Broadcast notice) {
        String named = situation.content().commune().topics().stream()
                .filter(one -> notice.audience().topics().contains(one.id()))
                .map(Commune.Topic::name)
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? situation.text("conversation.notice.every-topic") : named;
    }

    private Optional<String> proof(Broadcast notice) {
        return notice.source().filter(source -> source.proof().isPresent()).map(source -> source.link()
                .map(link -> situation.text("conversation.notice.source-link", Map.of("link", link)))
                .orElseGet(() -> situation.text("conversation.notice.source-photo")));
    }
}
