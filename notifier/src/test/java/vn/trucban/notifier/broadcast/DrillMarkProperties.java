package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.channel.ChannelKind;

/** Whatever is written, whatever it follows, and whatever a commune makes of the layouts: a drill begins and ends as one. */
class DrillMarkProperties {
    private static final NoticeComposer OURS =
            new NoticeComposer(BuiltIn.CONTENT.messages(), BuiltIn.CONTENT.commune());
    /** Layouts of a commune that forgot the sentences. */
    private static final NoticeComposer THEIRS = new NoticeComposer(forgetful(), BuiltIn.CONTENT.commune());

    private static Messages forgetful() {
        Map<String, String> texts = new HashMap<>();
        BuiltIn.CONTENT
                .messages()
                .keys()
                .forEach(key -> texts.put(key, BuiltIn.CONTENT.messages().template(key)));
        texts.put("broadcast.layout.chat", "{title}\n{text}\n{single-leader}");
        texts.put("broadcast.layout.facebook", "{text}");
        texts.put("broadcast.layout.loudspeaker", "{text}\n{drill-last}\nHết.");
        texts.put("broadcast.drill.last", "Hết diễn tập");
        return new Messages(texts);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> pieces = Arbitraries.of(
                "DIỄN TẬP",
                "diễn tập",
                "\n",
                " ",
                "{issued}",
                "{drill-first}",
                "bão",
                ".",
                "\u200B",
                "🔴",
                "Hết.",
                "\r\n\n\n");
        return pieces.list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void a_drill_begins_and_ends_as_one(
            @ForAll("words") String title,
            @ForAll("words") String text,
            @ForAll Level level,
            @ForAll ChannelKind channel,
            @ForAll Optional<FollowUp> follows,
            @ForAll boolean alone,
            @ForAll boolean open) {
        DraftRequest request = DraftRequest.freeText(level, title, text, true)
                .edit()
                .forEverybody(open)
                .done();
        Broadcast draft = Samples.draft(1, request, Optional.empty()).marked(alone);
        Broadcast drill = follows.map(kind -> draft.linked(new Link(
                        kind, List.of(new Link.Reference(Samples.id(9), Serial.of(true, 2026, 9), Samples.NOW)))))
                .orElse(draft);
        for (NoticeComposer composer : List.of(OURS, THEIRS)) {
            String composed = NoticeComposer.dated(composer.compose(drill, channel), Samples.NOW);
            assertThat(composed).startsWith("DIỄN TẬP");
            assertThat(composed.replaceAll("\\.$", "")).endsWith("DIỄN TẬP");
        }
    }
}
