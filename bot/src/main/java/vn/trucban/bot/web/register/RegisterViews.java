package vn.trucban.bot.web.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.LogbookTexts;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.Head;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.bot.register.RegisterWatch;
import vn.trucban.bot.register.Seal;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** What the pages of the register show, in words. */
@Component
class RegisterViews {
    private final LogbookDesk log;
    private final ContentLibrary content;
    private final Clock clock;

    RegisterViews(LogbookDesk log, ContentLibrary content, Clock clock) {
        this.log = log;
        this.content = content;
        this.clock = clock;
    }

    record KindChoice(String id, String name) {}

    record IncidentLine(int number, String code, String line, String words) {}

    /**
     * @param name "Mục 17"
     * @param where page and line
     * @param entered when it was written down, where that was later; else empty
     * @param corrected where it is corrected; empty where it is not
     */
    record EntryLine(LogbookTexts.Line entry, String name, String where, String entered, String corrected) {
        /** Its number as a form sends it. */
        public String key() {
            return Long.toString(entry.seq());
        }
    }

    /** @param tone {@code good}, {@code bad} or {@code mind} */
    record ChainLine(String tone, String text) {}

    record SealLine(String quarter, String name, String range, String digest) {}

    List<KindChoice> kinds() {
        return Arrays.stream(PlaybookId.values())
                .map(kind -> new KindChoice(
                        kind.id(), content.current().playbook(kind).name()))
                .toList();
    }

    List<IncidentLine> incidents(List<Incident> found) {
        IncidentTexts texts = new IncidentTexts(content.current(), clock.instant());
        return found.stream()
                .map(incident -> new IncidentLine(
                        incident.number(), texts.code(incident), texts.line(incident), incident.words()))
                .toList();
    }

    /** Entries with what corrects them, wherever that stands. */
    List<EntryLine> entries(List<RegisterEntry> entries) {
        LogbookTexts texts = new LogbookTexts(messages());
        Map<Long, Long> corrected = new HashMap<>();
        entries.stream()
                .map(entry -> entry.fact().subject())
                .distinct()
                .flatMap(subject -> log.register().added(subject).stream())
                .filter(entry -> entry.fact().is(Added.CORRECTION))
                .forEach(entry -> corrected.put(entry.fact().about().orElse(0L), entry.seq()));
        return entries.stream()
                .map(entry -> entryLine(texts.line(entry), Optional.ofNullable(corrected.get(entry.seq()))))
                .toList();
    }

    private EntryLine entryLine(LogbookTexts.Line entry, Optional<Long> correctedIn) {
        return new EntryLine(
                entry,
                messages().text("register.page.entry", Map.of("number", entry.seq())),
                messages().text("register.page.where", Map.of("page", entry.page(), "line", entry.line())),
                entry.entered().isEmpty()
                        ? ""
                        : messages().text("register.page.entered", Map.of("at", entry.entered())),
                correctedIn
                        .map(number -> messages().text("register.page.corrected", Map.of("number", number)))
                        .orElse(""));
    }

    ChainLine chain() {
        RegisterWatch.Standing standing = log.watch().standing();
        if (standing.broken().isPresent()) {
            return new ChainLine(
                    "bad",
                    new RegisterTexts(messages()).broken(standing.broken().get()));
        }
        if (standing.at().equals(Instant.EPOCH)) {
            return new ChainLine("mind", messages().text("register.page.unchecked"));
        }
        long count = standing.checked().seq();
        return new ChainLine(
                "good",
                messages()
                        .text(
                                "register.page.sound",
                                Map.of(
                                        "at", new Moments(messages()).at(standing.at(), clock.instant()),
                                        "count", count,
                                        "pages", pages(count))));
    }

    /** Who last answered for a break and when; empty where nobody has had to. */
    Optional<String> answered() {
        return log.watch().standing().breaks().lastAnswer().map(entry -> messages()
                .text(
                        entry.erased() ? "register.page.answered-erased" : "register.page.answered",
                        Map.of(
                                "who", entry.fact().who(),
                                "at", new Moments(messages()).at(entry.enteredAt(), clock.instant()),
                                "number", entry.seq())));
    }

    long pages() {
        return pages(log.register().end());
    }

    private static long pages(long entries) {
        return (entries + RegisterEntry.PAGE - 1) / RegisterEntry.PAGE;
    }

    List<SealLine> seals() {
        Moments moments = new Moments(messages());
        List<SealLine> lines = new ArrayList<>();
        for (Seal seal : log.seals().all()) {
            String key = seal.entries() == 0 ? "register.page.seal-empty" : "register.page.seal-range";
            lines.add(new SealLine(
                    seal.quarter(),
                    new RegisterTexts(messages()).quarter(seal.quarter()),
                    messages()
                            .text(
                                    key,
                                    Map.of(
                                            "first", seal.first(),
                                            "last", seal.last(),
                                            "count", seal.entries(),
                                            "at", moments.full(seal.entry().enteredAt()),
                                            "entry", seal.entry().seq())),
                    RegisterTexts.grouped(seal.digest())));
        }
        return lines;
    }

    Optional<String> head() {
        return log.register().recent(1).stream().findFirst().map(Head::of).map(head -> messages()
                .text(
                        "register.page.head",
                        Map.of("number", head.seq(), "digest", RegisterTexts.grouped(head.hash()))));
    }

    String code(int number) {
        return messages().text("incident.code", Map.of("number", number));
    }

    Messages messages() {
        return content.current().messages();
    }
}
