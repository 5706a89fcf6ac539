package vn.trucban.bot.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.plan.PlanDesk;
import vn.trucban.bot.plan.PlanEdition;
import vn.trucban.bot.plan.Reading;
import vn.trucban.bot.revision.FileNames;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** What the pages of the plan show, in words. */
final class PlanViews {
    private final Messages messages;
    private final Moments moments;

    PlanViews(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /** @param slug of the file's page */
    record ChangeLine(String slug, int revision, String name, String when, String who, String why) {}

    record EditionLine(int number, String name, String issued, String summary) {}

    /** @param state how they said so, or how they were asked */
    record ReaderLine(String id, String name, String title, String state, boolean read) {}

    EditionLine edition(PlanEdition edition) {
        return new EditionLine(
                edition.number(),
                messages.text("plan.page.number", Map.of("number", edition.number())),
                messages.text(
                        "plan.page.issued",
                        Map.of(
                                "when",
                                moments.full(edition.issuedAt()),
                                "by",
                                edition.by().name())),
                edition.summary());
    }

    List<ChangeLine> changes(List<PlanEdition.Change> changes) {
        return changes.stream()
                .map(change -> new ChangeLine(
                        FileNames.slug(change.file()),
                        change.revision(),
                        change.name(),
                        moments.full(change.at()),
                        change.who(),
                        change.why()))
                .toList();
    }

    List<ReaderLine> readers(List<PlanDesk.Reader> readers, boolean read) {
        return readers.stream()
                .filter(reader -> reader.reading().tick().isPresent() == read)
                .map(reader -> new ReaderLine(
                        reader.person().id().value(),
                        reader.person().name(),
                        reader.person().title(),
                        state(reader),
                        read))
                .toList();
    }

    private String state(PlanDesk.Reader reader) {
        Optional<Reading.Tick> tick = reader.reading().tick();
        if (tick.isPresent()) {
            return moments.full(tick.get().at()) + ", " + way(tick.get());
        }
        if (reader.person().addresses().isEmpty()) {
            return messages.text("plan.page.unreached");
        }
        int asked = reader.reading().asked();
        return asked == 0
                ? messages.text("plan.page.not-asked")
                : messages.text("plan.page.asked", Map.of("times", asked));
    }

    /** "Anh/chị đã đọc lúc …". */
    String readAt(Reading.Tick tick) {
        return messages.text("plan.page.read-at", Map.of("when", moments.full(tick.at()), "way", way(tick)));
    }

    String count(List<PlanDesk.Reader> readers) {
        long read = readers.stream()
                .filter(reader -> reader.reading().tick().isPresent())
                .count();
        return messages.text("plan.page.count", Map.of("read", read, "all", readers.size()));
    }

    private String way(Reading.Tick tick) {
        return messages.text("plan.way." + tick.way().name().toLowerCase(Locale.ROOT));
    }
}
