package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** What the letter tells of calls outside, some of which were written down by mistake. */
class FilingLetterTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Instant FOUND = Instant.parse("2026-11-23T01:00:00Z");
    private static final String CALLED = "Đã gọi VNPT, không nghe máy";

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", FOUND);

    private void entered(IncidentEvent.Kind kind, int second, String text) {
        Instant at = FOUND.plusSeconds(second);
        outage = incidents.entered(outage, new OutsideFact(kind, at, new PersonId("lan"), "Chị Lan", text, false));
    }

    private void corrected(int second, Instant wrong) {
        String when = new Moments(CONTENT.messages()).full(wrong);
        entered(
                IncidentEvent.Kind.OUTSIDE_CORRECTED,
                second,
                CONTENT.messages().text("outside.fact.wrong", Map.of("text", CALLED, "when", when)));
    }

    private List<String> story() {
        Filing filing = Filing.begun(
                outage.number(),
                outage.id(),
                Optional.empty(),
                CONTENT.reporting().recipients());
        return new FilingLetter(filing, outage, blank -> "", CONTENT, FOUND.plusSeconds(3600))
                .letter().body().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text())
                        .filter(text -> text.contains(CALLED))
                        .toList();
    }

    @Test
    void of_two_calls_in_one_minute_the_one_that_was_no_mistake_is_told() {
        entered(IncidentEvent.Kind.OUTSIDE_CALLED, 61, CALLED);
        entered(IncidentEvent.Kind.OUTSIDE_CALLED, 95, CALLED);
        corrected(200, FOUND.plusSeconds(95));
        assertThat(story()).singleElement().asString().endsWith(CALLED);
        corrected(210, FOUND.plusSeconds(61));
        assertThat(story()).isEmpty();
    }
}
