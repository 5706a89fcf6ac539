package vn.trucban.bot.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.trucban.bot.certificate.Certificate.Details;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/**
 * The book as a list that Excel writes and reads: headings in Vietnamese, in any order, with or without accents; commas, tabs, or the
 * semicolons of an Excel in Vietnam; with a mark at the front or without. What is written can be taken in again.
 */
final class CertificateRows {
    /** A commune has some dozens. */
    static final int MOST_ROWS = 500;

    private static final int MOST_BYTES = 512 * 1024;
    private static final String MARK = "\uFEFF";
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n|";

    private final Messages messages;

    CertificateRows(Messages messages) {
        this.messages = messages;
    }

    private enum Column {
        STAFF,
        NAME,
        KIND,
        SERIAL,
        ISSUED,
        EXPIRES,
        DEVICE,
        DRIVER,
        NOTE,
        STATE,
        SENT
    }

    /** Every heading that is understood, the one to write first. */
    private List<String> headings(Column column) {
        return messages.text("certificate.csv." + column.name().toLowerCase(Locale.ROOT))
                .lines()
                .toList();
    }

    CertificateImport read(byte[] file, Function<Typed, Answer<Certificate>> enter) {
        if (file.length > MOST_BYTES) {
            return CertificateImport.refused("certificate.refused.csv-large");
        }
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return CertificateImport.refused("certificate.refused.csv-letters");
        }
        List<CSVRecord> records;
        try {
            records = records(text.get());
        } catch (IOException | UncheckedIOException | IllegalArgumentException torn) {
            return CertificateImport.refused("certificate.refused.csv-torn");
        }
        if (records.size() < 2) {
            return CertificateImport.refused("certificate.refused.csv-empty");
        }
        if (records.size() > MOST_ROWS + 1) {
            return CertificateImport.refused(new Refusal("certificate.refused.csv-long", Map.of("most", MOST_ROWS)));
        }
        Map<Column, Integer> columns = columns(records.get(0));
        Optional<Refusal> lacking = lacking(columns);
        return lacking.isPresent()
                ? CertificateImport.refused(lacking.get())
                : read(records.subList(1, records.size()), columns, enter);
    }

    private static CertificateImport read(
            List<CSVRecord> records, Map<Column, Integer> columns, Function<Typed, Answer<Certificate>> enter) {
        int added = 0;
        List<CertificateImport.Row> rows = new ArrayList<>();
        for (CSVRecord record : records) {
            Typed typed = typed(record, columns);
            Answer<Certificate> answer = enter.apply(typed);
            if (answer.refusal().isPresent()) {
                rows.add(new CertificateImport.Row(
                        record.getRecordNumber(),
                        typed.serial(),
                        answer.refusal().get()));
            } else {
                added++;
            }
        }
        return new CertificateImport(added, rows, Optional.empty());
    }

    private static Typed typed(CSVRecord record, Map<Column, Integer> columns) {
        return new Typed(
                cell(record, columns, Column.STAFF),
                cell(record, columns, Column.NAME),
                cell(record, columns, Column.KIND),
                cell(record, columns, Column.SERIAL),
                cell(record, columns, Column.ISSUED),
                cell(record, columns, Column.EXPIRES),
                cell(record, columns, Column.DEVICE),
                cell(record, columns, Column.DRIVER),
                cell(record, columns, Column.NOTE),
                cell(record, columns, Column.STATE),
                cell(record, columns, Column.SENT));
    }

    private static String cell(CSVRecord record, Map<Column, Integer> columns, Column column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        String cell = at < record.size() ? record.get(at).strip() : "";
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** Excel's "Unicode Text" has two bytes a letter; empty where the letters are of an old code page. */
    private static Optional<String> text(byte[] file) {
        boolean little = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        boolean big = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        Charset charset = little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException otherLetters) {
            return Optional.empty();
        }
    }

    private static List<CSVRecord> records(String text) throws IOException {
        String body = text.strip();
        char separator = separator(body);
        if (body.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            body = body.substring(body.indexOf('\n') + 1);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
            return parser.getRecords().stream()
                    .filter(record -> record.stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
        }
    }

    /** The one that is in the heading most often. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        if (heading.toLowerCase(Locale.ROOT).startsWith("sep=") && heading.length() > 4) {
            return heading.charAt(4);
        }
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            best = count(heading, one) > count(heading, best) ? one : best;
        }
        return best;
    }

    private static long count(String heading, char one) {
        return heading.chars().filter(letter -> letter == one).count();
    }

    private Map<Column, Integer> columns(CSVRecord heading) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            List<String> known =
                    headings(column).stream().map(VietnameseText::fold).toList();
            for (int at = 0; at < heading.size(); at++) {
                if (known.contains(VietnameseText.fold(heading.get(at)))) {
                    columns.putIfAbsent(column, at);
                }
            }
        }
        return columns;
    }

    private Optional<Refusal> lacking(Map<Column, Integer> columns) {
        List<String> missing = new ArrayList<>();
        for (Column column : List.of(Column.KIND, Column.SERIAL, Column.ISSUED, Column.EXPIRES)) {
            if (!columns.containsKey(column)) {
                missing.add(headings(column).get(0));
            }
        }
        if (!columns.containsKey(Column.STAFF) && !columns.containsKey(Column.NAME)) {
            missing.add(0, headings(Column.NAME).get(0));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal("certificate.refused.csv-heading", Map.of("missing", String.join(", ", missing))));
    }

    byte[] write(List<Certificate> certificates, CertificatePlan plan) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            List<String> heading = new ArrayList<>();
            for (Column column : Column.values()) {
                heading.add(headings(column).get(0));
            }
            printer.printRecord(heading);
            for (Certificate certificate : certificates) {
                printer.printRecord(cells(certificate, plan).stream()
                        .map(CertificateRows::guarded)
                        .toList());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(Certificate one, CertificatePlan plan) {
        Details details = one.details();
        return List.of(
                details.holder().person().map(id -> id.value()).orElse(""),
                details.holder().name(),
                messages.text("certificate.kind." + details.kind().name().toLowerCase(Locale.ROOT)),
                spaced(details.serial()),
                day(details.issued()),
                day(details.expires()),
                plan.device(details.device()).map(CertificatePlan.Device::name).orElse(details.device()),
                details.driver(),
                details.note(),
                messages.text(TypedState.key(one.state())),
                one.sentOn().map(CertificateRows::day).orElse(""));
    }

    private static String day(LocalDate date) {
        return TypedDetails.DAY.format(date);
    }

    /** why: a spreadsheet takes {@code 54E1} for 540 and {@code 0123} for 123. */
    private static String spaced(String serial) {
        return serial.replaceAll("(..)(?=.)", "$1 ");
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
