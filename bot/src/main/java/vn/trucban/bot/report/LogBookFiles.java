package vn.trucban.bot.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.trucban.bot.document.TableDocx;
import vn.trucban.bot.document.TableXlsx;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;

/** Sổ theo dõi sự cố kỹ thuật as files to keep and to print. */
public final class LogBookFiles {
    private final BiFunction<Instant, Instant, Stream<Incident>> incidents;
    private final BiFunction<Instant, Instant, IntFunction<Optional<Supplement.Dossiers>>> papers;
    private final Supplier<Content> content;
    private final Clock clock;

    /**
     * @param incidents those found from the first moment on and before the second, in that order; closed after use
     * @param papers as {@link Supplement.PaperBook#dossiers}
     */
    public LogBookFiles(
            BiFunction<Instant, Instant, Stream<Incident>> incidents,
            BiFunction<Instant, Instant, IntFunction<Optional<Supplement.Dossiers>>> papers,
            Supplier<Content> content,
            Clock clock) {
        this.incidents = incidents;
        this.papers = papers;
        this.content = content;
        this.clock = clock;
    }

    /** @param sources one of them may know of dossiers taken in on paper */
    static LogBookFiles of(
            BiFunction<Instant, Instant, Stream<Incident>> incidents,
            List<Supplement.Source> sources,
            Supplier<Content> content,
            Clock clock) {
        BiFunction<Instant, Instant, IntFunction<Optional<Supplement.Dossiers>>> papers = sources.stream()
                .filter(Supplement.PaperBook.class::isInstance)
                .map(Supplement.PaperBook.class::cast)
                .findFirst()
                .<BiFunction<Instant, Instant, IntFunction<Optional<Supplement.Dossiers>>>>map(book -> book::dossiers)
                .orElse((from, to) -> number -> Optional.empty());
        return new LogBookFiles(incidents, papers, content, clock);
    }

    /**
     * As XLSX, however many there are.
     *
     * @throws IOException when the stream does not take it
     */
    public void xlsx(Period period, OutputStream out) throws IOException {
        try (Stream<Incident> found = incidents.apply(period.start(), period.end())) {
            LogBook log = log(period);
            Iterator<Incident> each = found.iterator();
            List<String> below = below(log, period, each);
            TableXlsx.write(keeper(), below, log.table(all(each).map(log::reported)), out);
        }
    }

    /**
     * As DOCX across A4.
     *
     * @return false where there are more than {@code most}: what was written is then not all, and of no use
     * @throws IOException when the stream does not take it
     */
    public boolean docx(Period period, int most, OutputStream out) throws IOException {
        try (Stream<Incident> found = incidents.apply(period.start(), period.end())) {
            LogBook log = log(period);
            AtomicInteger rows = new AtomicInteger();
            Iterator<Incident> each = found.limit(most + 1L).iterator();
            List<String> below = below(log, period, each);
            Stream<ReportedIncident> some =
                    all(each).peek(any -> rows.incrementAndGet()).map(log::reported);
            TableDocx.write(keeper(), below, log.table(some), signing(), out);
            return rows.get() <= most;
        }
    }

    /** Of which time it is; and where nothing happened, that it did not: an empty table may as well be a fault. */
    private List<String> below(LogBook log, Period period, Iterator<Incident> each) {
        return each.hasNext()
                ? List.of(log.span(period))
                : List.of(log.span(period), content.get().messages().text("report.log.none"));
    }

    private static Stream<Incident> all(Iterator<Incident> each) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false);
    }

    private TableDocx.Signing signing() {
        Messages messages = content.get().messages();
        return new TableDocx.Signing(
                messages.text("report.log.signing").lines().toList(), messages.text("report.log.signing-hint"));
    }

    private List<String> keeper() {
        return List.of(content.get().commune().names().centre());
    }

    private LogBook log(Period period) {
        Content current = content.get();
        Instant now = clock.instant();
        return new LogBook(
                current.messages(), current.calendar(), now, papers.apply(period.start(), now.plusSeconds(1)));
    }
}
