package vn.trucban.bot.logbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.bot.document.SheetTable;
import vn.trucban.bot.document.TableDocx;
import vn.trucban.bot.document.TableXlsx;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.bot.register.Seal;
import vn.trucban.bot.report.LogBookFiles;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseNumber;

/** The papers of the register: the log of incidents, its pages entry by entry, and the sheet by which a quarter is sealed. */
public final class LogbookPapers {
    private static final List<Integer> ENTRY_WIDTHS = List.of(6, 8, 17, 17, 9, 20, 60, 20);
    /** Page, entry. */
    private static final Set<Integer> ENTRY_COUNTED = Set.of(0, 1);
    /** Happened, entered. */
    private static final Set<Integer> ENTRY_DATED = Set.of(2, 3);

    private static final List<Integer> SEAL_WIDTHS = List.of(45, 55);

    private final Register register;
    private final LogBookFiles log;
    private final Supplier<Content> content;
    private final Clock clock;

    public LogbookPapers(Register register, LogBookFiles log, Supplier<Content> content, Clock clock) {
        this.register = register;
        this.log = log;
        this.content = content;
        this.clock = clock;
    }

    /** A row an incident. */
    public LogBookFiles log() {
        return log;
    }

    /**
     * A row an entry, in the order of entering, as XLSX.
     *
     * @throws IOException when the stream does not take it
     */
    public void pagesXlsx(long from, long to, OutputStream out) throws IOException {
        TableXlsx.write(keeper(), below(from, to), pages(from, to), out);
    }

    /**
     * The same as DOCX across A4.
     *
     * @throws IOException when the stream does not take it
     */
    public void pagesDocx(long from, long to, OutputStream out) throws IOException {
        TableDocx.write(keeper(), below(from, to), pages(from, to), out);
    }

    private List<String> keeper() {
        return List.of(content.get().commune().names().centre());
    }

    /** Which pages; and where some of them are not written yet, how many are: an empty table may as well be a fault. */
    private List<String> below(long from, long to) {
        String span = messages().text("register.paper.pages", Map.of("from", from, "to", to));
        long written = (register.end() + RegisterEntry.PAGE - 1) / RegisterEntry.PAGE;
        return to <= written
                ? List.of(span)
                : List.of(span, messages().text("register.paper.written", Map.of("page", written)));
    }

    private SheetTable pages(long from, long to) {
        LogbookTexts texts = new LogbookTexts(messages());
        Stream<RegisterEntry> entries =
                LongStream.rangeClosed(from, to).boxed().flatMap(page -> register.page(page).stream());
        return new SheetTable(
                messages().text("register.paper.name"),
                messages().text("register.paper.columns").lines().toList(),
                ENTRY_WIDTHS,
                ENTRY_COUNTED,
                SheetTable.Dated.of(ENTRY_DATED, messages()),
                entries.map(entry -> {
                    LogbookTexts.Line line = texts.line(entry);
                    return List.of(
                            Long.toString(line.page()),
                            Long.toString(line.seq()),
                            SheetTable.Dated.cell(entry.fact().at()),
                            SheetTable.Dated.cell(entry.enteredAt()),
                            line.code(),
                            line.who(),
                            line.text(),
                            line.mark());
                }));
    }

    /** The sheet to be printed, signed and kept: its digest on paper is what nobody can change in a store. */
    public byte[] sealSheet(Seal seal) {
        Commune.Names names = content.get().commune().names();
        Map<String, Object> places = Map.of(
                "commune", names.commune(),
                "centre", names.centre(),
                "quarter", new RegisterTexts(messages()).quarter(seal.quarter()),
                "key", seal.quarter());
        OfficialLetter letter = new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(messages().text("report.issuer.parent", places)),
                        messages().text("report.issuer.own", places).lines().toList()),
                messages().text("register.seal-sheet.number"),
                names.place(),
                Optional.of(LocalDate.ofInstant(clock.instant(), Moments.ZONE)),
                Optional.of(messages().text("register.seal-sheet.type")),
                messages().text("register.seal-sheet.subject", places),
                List.of(),
                List.of(),
                body(seal, places),
                new OfficialLetter.Signature(
                        messages().text("report.signature").lines().toList(), ""),
                messages().text("register.seal-sheet.recipients").lines().toList());
        return LetterDocx.write(letter, new LetterWords(messages()));
    }

    private List<Block> body(Seal seal, Map<String, Object> places) {
        Moments moments = new Moments(messages());
        boolean empty = seal.entries() == 0;
        List<List<String>> rows = List.of(
                row("entries", VietnameseNumber.written(seal.entries())),
                row("first", empty ? "" : where(seal.first())),
                row("last", empty ? "" : where(seal.last())),
                row("sealed-at", moments.full(seal.entry().enteredAt())),
                row("sealed-in", where(seal.entry().seq())),
                row("digest", RegisterTexts.grouped(seal.digest())));
        return List.of(
                new Paragraph(messages().text("register.seal-sheet.what", places)),
                new Table(messages().text("register.seal-sheet.head").lines().toList(), SEAL_WIDTHS, rows),
                new Paragraph(messages().text("register.seal-sheet.how", places)),
                new Paragraph(messages().text("register.seal-sheet.closing")));
    }

    private List<String> row(String name, String value) {
        return List.of(messages().text("register.seal-sheet.row." + name), value);
    }

    private String where(long seq) {
        long page = (seq - 1) / RegisterEntry.PAGE + 1;
        return messages().text("register.seal-sheet.where", Map.of("number", seq, "page", page));
    }

    private Messages messages() {
        return content.get().messages();
    }
}
