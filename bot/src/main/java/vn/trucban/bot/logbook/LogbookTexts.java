package vn.trucban.bot.logbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** Entries of the register in words. Pure. */
public final class LogbookTexts {
    private final Messages messages;
    private final Moments moments;

    public LogbookTexts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /**
     * One entry as people see it.
     *
     * @param code of the incident; empty where it belongs to none
     * @param entered when it was written down; empty where that was at once
     * @param mark what is special about it; empty for most
     * @param correctable true: somebody may say what is right instead
     * @param erasable true: it still has a person's words
     */
    public record Line(
            long seq,
            long page,
            int line,
            int number,
            String code,
            String at,
            String entered,
            String who,
            String text,
            String mark,
            boolean correctable,
            boolean erasable) {}

    public Line line(RegisterEntry entry) {
        RegisterFact fact = entry.fact();
        boolean ours = !LogbookDesk.mayBeCorrected(entry);
        return new Line(
                entry.seq(),
                entry.page(),
                entry.line(),
                fact.number(),
                fact.number() == 0 ? "" : messages.text("incident.code", Map.of("number", fact.number())),
                moments.full(fact.at()),
                entry.late() ? moments.full(entry.enteredAt()) : "",
                fact.who(),
                entry.erased() ? messages.text("register.erased") : fact.text(),
                mark(fact),
                !ours,
                !ours && !entry.erased());
    }

    public List<Line> lines(List<RegisterEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private String mark(RegisterFact fact) {
        if (!Added.isKind(fact.kind())) {
            return "";
        }
        String kind = fact.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(
                "register.mark." + kind, Map.of("about", fact.about().orElse(0L)));
    }

    /** For a chat: where it stands, when, who, what. */
    public String inChat(RegisterEntry entry, Instant now) {
        Line line = line(entry);
        List<String> parts = new ArrayList<>();
        parts.add(messages.text(
                "register.chat.entry",
                Map.of(
                        "number",
                        line.seq(),
                        "page",
                        line.page(),
                        "at",
                        moments.at(entry.fact().at(), now))));
        Optional.of(line.mark()).filter(mark -> !mark.isEmpty()).ifPresent(parts::add);
        if (!line.entered().isEmpty()) {
            parts.add(messages.text("register.chat.entered", Map.of("at", moments.at(entry.enteredAt(), now))));
        }
        return messages.text(
                "register.chat.line",
                Map.of("where", String.join(" · ", parts), "who", line.who(), "text", line.text()));
    }

    /** What to tell whoever entered something. */
    public String entered(RegisterEntry entry) {
        return messages.text(
                "register.entered", Map.of("number", entry.seq(), "page", entry.page(), "line", entry.line()));
    }
}
