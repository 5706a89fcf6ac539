package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.RiskLevel;
import vn.trucban.content.text.ReadAloud;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * Puts together exactly what a channel shows: the layouts are messages ({@code broadcast.layout.…}), their places are filled here, and a
 * line whose places are all empty disappears. Of the result only the time of issue is still open.
 */
final class NoticeComposer {
    private static final String ISSUED = "{issued}";

    private final Messages messages;
    private final Commune commune;

    NoticeComposer(Messages messages, Commune commune) {
        this.messages = messages;
        this.commune = commune;
    }

    /** The text of a notice on a channel, in NFC. */
    String compose(Broadcast broadcast, ChannelKind channel) {
        String text = channel == ChannelKind.LOUDSPEAKER ? script(broadcast) : written(broadcast, channel);
        return broadcast.drill() ? marked(text, "\n\n") : text;
    }

    /** why: layouts are content and may be changed; that a drill begins and ends as one is not. */
    static String marked(String text, String between) {
        String mark = Broadcast.DRILL_MARK;
        String begun = text.startsWith(mark) ? text : mark + "." + between + text;
        return begun.endsWith(mark) || begun.endsWith(mark + ".") ? begun : begun + between + mark + ".";
    }

    /** What people are told of a notice that is taken back. */
    String withdrawal(Broadcast predecessor) {
        String time = predecessor.issue().map(it -> OfficeTime.read(it.at())).orElse(ISSUED);
        return messages.text(
                "broadcast.withdrawal",
                Map.of(
                        "issuer", issuer(predecessor),
                        "title", predecessor.wording().title(),
                        "time", time));
    }

    /** Puts the time of issue where it was left open. */
    static String dated(String composed, Instant issuedAt) {
        return composed.replace(ISSUED, OfficeTime.read(issuedAt));
    }

    /** Who speaks: the committee in an emergency, else the centre. */
    String issuer(Broadcast broadcast) {
        return broadcast.level() == Level.EMERGENCY
                ? commune.names().committee()
                : commune.names().centre();
    }

    /** The title of a notice that follows another. */
    String followTitle(FollowUp kind, Broadcast predecessor) {
        String full = messages.text(
                "broadcast.follow-title." + key(kind),
                Map.of("title", predecessor.wording().title()));
        return full.length() <= Readiness.LONGEST_TITLE
                ? full
                : messages.text(
                        "broadcast.follow-title-short." + key(kind),
                        Map.of("serial", predecessor.serial().value()));
    }

    private String written(Broadcast broadcast, ChannelKind channel) {
        Wording wording = broadcast.wording();
        Map<String, String> places = common(broadcast);
        places.put("heading", messages.text("broadcast.heading." + headingKind(broadcast)));
        places.put("title", wording.title());
        places.put("text", wording.text());
        places.put("issued", ISSUED);
        String when = broadcast.link().isPresent() ? "broadcast.when.updated" : "broadcast.when.issued";
        places.put("when", messages.text(when, Map.of("issued", ISSUED)));
        places.put("earlier", earlier(broadcast));
        places.put("risk", risk(broadcast, "broadcast.risk"));
        places.put("reference", reference(broadcast, "broadcast.reference."));
        places.put(
                "until",
                broadcast
                        .request()
                        .expiresAt()
                        .map(end -> messages.text("broadcast.until", Map.of("time", OfficeTime.read(end))))
                        .orElse(""));
        String own = "broadcast.layout." + channel.id();
        return Wording.clean(messages.text(messages.has(own) ? own : "broadcast.layout.chat", places));
    }

    private String script(Broadcast broadcast) {
        Wording wording = broadcast.wording();
        Map<String, String> places = common(broadcast);
        places.put("station", commune.names().station());
        places.put("province", commune.names().province());
        places.put("kind", messages.text("broadcast.spoken.kind." + spokenKind(broadcast)));
        places.put("reference", ReadAloud.script(reference(broadcast, "broadcast.spoken.reference.")));
        places.put("title", ReadAloud.script(wording.title()));
        places.put("text", ReadAloud.script(wording.spoken()));
        places.put("risk", ReadAloud.script(risk(broadcast, "broadcast.spoken.risk")));
        return Wording.clean(messages.text("broadcast.layout.loudspeaker", places));
    }

    private Map<String, String> common(Broadcast broadcast) {
        Map<String, String> places = new HashMap<>();
        places.put("issuer", issuer(broadcast));
        places.put("serial", broadcast.serial().value());
        places.put("drill-first", broadcast.drill() ? messages.text("broadcast.drill.first") : "");
        places.put("drill-last", broadcast.drill() ? messages.text("broadcast.drill.last") : "");
        places.put("single-leader", oneLeader(broadcast));
        return places;
    }

    private String oneLeader(Broadcast broadcast) {
        if (broadcast.review().isPresent()) {
            return messages.text("broadcast.broke-glass");
        }
        return broadcast.singleLeader() ? messages.text("broadcast.single-leader") : "";
    }

    /** The chain before it, oldest first: what a post updated in place no longer shows. */
    private String earlier(Broadcast broadcast) {
        String list = broadcast.link().map(Link::earlier).orElse(List.of()).stream()
                .map(it -> messages.text(
                        "broadcast.earlier-one",
                        Map.of("serial", it.serial().value(), "time", OfficeTime.read(it.issuedAt()))))
                .collect(Collectors.joining(messages.text("broadcast.earlier-between")));
        return list.isEmpty() ? "" : messages.text("broadcast.earlier", Map.of("list", list));
    }

    private String reference(Broadcast broadcast, String prefix) {
        Optional<Link> link = broadcast.link();
        return link.map(it -> messages.text(
                        prefix + key(it.kind()),
                        Map.of(
                                "serial", it.predecessor().serial().value(),
                                "time", OfficeTime.read(it.predecessor().issuedAt()),
                                "issuer", issuer(broadcast))))
                .orElse("");
    }

    private String risk(Broadcast broadcast, String message) {
        boolean over = broadcast.link().filter(it -> it.kind().toTheSame()).isPresent();
        return broadcast
                .source()
                .filter(source -> !over && RiskLevel.exists(source.riskLevel()))
                .map(source -> messages.text(
                        message,
                        Map.of(
                                "level", Integer.toString(source.riskLevel()),
                                "name", riskName(source.riskLevel()),
                                "number", source.number(),
                                "source", source.issuer(),
                                "time", source.issuedAt().map(OfficeTime::read).orElse(""))))
                .orElse("");
    }

    private String riskName(int level) {
        String message = "broadcast.risk-name." + level;
        return messages.has(message) ? messages.text(message) : "";
    }

    private static String headingKind(Broadcast broadcast) {
        if (broadcast.drill()) {
            return "drill";
        }
        return broadcast.allClear() ? key(FollowUp.ALL_CLEAR) : key(broadcast.level());
    }

    private static String spokenKind(Broadcast broadcast) {
        if (broadcast.drill()) {
            return "drill";
        }
        return broadcast.link().map(it -> key(it.kind())).orElseGet(() -> key(broadcast.level()));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
