package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.text.VietnameseText;

/** Whoever types what stands on the buttons is answered as whoever presses them, in every conversation that is written down. */
class TypedTranscriptsTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    /** By their label, and why. */
    private static final Map<String, String> MEANT_OTHERWISE =
            Map.of("Thiên tai, cháy", "whoever types a danger tells of it, and is not asked what kind it is");

    static List<Path> transcripts() {
        return TranscriptBook.files();
    }

    private static void means(Phone phone, String label) {
        if (MEANT_OTHERWISE.containsKey(label)) {
            phone.presses(label);
        } else {
            phone.writes(label);
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void typed_is_pressed(Path file) {
        Transcript transcript = Transcript.parse(TranscriptBook.text(file));

        assertThat(TranscriptPlayer.playSlowly(transcript, TypedTranscriptsTest::means))
                .isEqualTo(TranscriptPlayer.playSlowly(transcript, Phone::presses));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void in_a_hurry_too(Path file) {
        Transcript transcript = Transcript.parse(TranscriptBook.text(file));

        assertThat(TranscriptPlayer.playSlowly(transcript, (phone, label) -> {
                    if (CONTENT.triage().namesDanger(label)) {
                        phone.presses(label);
                    } else {
                        phone.writes("dạ " + VietnameseText.fold(label) + " ạ.");
                    }
                }))
                .isEqualTo(TranscriptPlayer.playSlowly(transcript, Phone::presses));
    }

    @Test
    void whatever_is_listed_is_no_such_label() {
        MEANT_OTHERWISE.keySet().forEach(label -> {
            Transcript alone =
                    new Transcript("", List.of(Transcript.Act.writes("/baocao"), Transcript.Act.presses(label)));
            assertThat(TranscriptPlayer.playSlowly(alone, Phone::writes))
                    .isNotEqualTo(TranscriptPlayer.playSlowly(alone, Phone::presses));
        });
    }
}
