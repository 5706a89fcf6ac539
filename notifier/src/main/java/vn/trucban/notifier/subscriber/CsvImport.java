package vn.trucban.notifier.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.trucban.notifier.channel.Address;

/** One run through a file of subscribers, in batches, so that its size does not matter. */
final class CsvImport {
    private static final int BATCH = 500;
    private static final int REFUSALS_LISTED = 1000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final Subscribers store;
    private final CsvPersons together;
    private final CsvRow rows;
    private final String by;
    private final Map<Address, Line> batch = new LinkedHashMap<>();
    private final List<ImportReport.Row> refused = new ArrayList<>();
    private int added;
    private int updated;
    private int refusedRows;

    CsvImport(Subscribers store, Links links, CsvRow rows, String by) {
        this.store = store;
        this.together = new CsvPersons(store, links, rows.now());
        this.rows = rows;
        this.by = by;
    }

    private record Line(long number, CsvRow.Read.Good row) {}

    ImportReport read(Reader csv) throws IOException {
        try (CSVParser parser = FORMAT.parse(csv)) {
            readRows(parser);
        }
        flush();
        together.tie();
        return new ImportReport(added, updated, refusedRows, refused);
    }

    private void readRows(CSVParser parser) throws IOException {
        long line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            Optional<Map<String, Integer>> columns = records.hasNext() ? columns(records.next()) : Optional.empty();
            if (columns.isEmpty()) {
                refuse(1, "header", Map.of("header", String.join(",", CsvRow.HEADER)));
                return;
            }
            while (records.hasNext()) {
                CSVRecord record = records.next();
                // why: the parser has read to the end of the row, and a quoted cell may hold line ends
                row(parser.getCurrentLineNumber() - lineEnds(record), record, columns.get());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            // why: behind an unclosed quote nothing can be told apart any more
            refuse(line, "malformed", Map.of());
        }
    }

    private static long lineEnds(CSVRecord record) {
        return record.stream()
                .mapToLong(cell -> cell.chars().filter(it -> it == '\n').count())
                .sum();
    }

    private static Optional<Map<String, Integer>> columns(CSVRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(name, i);
        }
        return columns.keySet().containsAll(CsvRow.HEADER) ? Optional.of(columns) : Optional.empty();
    }

    private void row(long line, CSVRecord record, Map<String, Integer> columns) {
        CsvRow.Read read = rows.read(column -> {
            Integer at = columns.get(column);
            return at != null && at < record.size() ? record.get(at) : "";
        });
        if (read instanceof CsvRow.Read.Bad bad) {
            refuse(line, bad.reason(), bad.values());
            return;
        }
        CsvRow.Read.Good good = (CsvRow.Read.Good) read;
        if (!together.room(good)) {
            refuse(line, "person-too-many", Map.of("most", "" + Linked.MOST));
            return;
        }
        if (batch.containsKey(good.address()) || batch.size() == BATCH) {
            flush();
        }
        batch.put(good.address(), new Line(line, good));
    }

    private void flush() {
        Map<Address, Subscriber> known = store.findAll(batch.keySet());
        Map<Address, Subscriber> changed = new LinkedHashMap<>();
        batch.forEach((address, line) ->
                decide(line, Optional.ofNullable(known.get(address))).ifPresent(it -> changed.put(address, it)));
        Set<Address> faster = changed.isEmpty() ? Set.of() : store.saveAll(changed.values());
        changed.keySet().forEach(address -> {
            if (faster.contains(address)) {
                Line line = batch.get(address);
                SubscriberDesk.change(store, address, it -> decide(line, it)).ifPresent(this::count);
            } else {
                count(changed.get(address));
            }
            together.saved(batch.get(address).row());
        });
        batch.clear();
    }

    private void count(Subscriber saved) {
        if (saved.version() == 1) {
            added++;
        } else {
            updated++;
        }
    }

    private Optional<Subscriber> decide(Line line, Optional<Subscriber> known) {
        CsvRow.Read.Good row = line.row();
        Consent consent =
                new Consent(Consent.IMPORTED, row.consentAt(), Consent.IMPORTED, row.proof() + " (" + by + ")");
        if (known.isEmpty()) {
            return Optional.of(Subscriber.first(row.address(), row.hamlet(), row.topics(), consent));
        }
        Subscriber subscriber = known.get();
        boolean overtaken = subscriber.withdrawn()
                && !consent.at().isAfter(subscriber.end().orElseThrow().at());
        if (overtaken) {
            refuse(line.number(), "withdrawn-later", Map.of());
            return Optional.empty();
        }
        return Optional.of(subscriber.again(row.hamlet(), row.topics(), consent));
    }

    private void refuse(long line, String reason, Map<String, String> values) {
        refusedRows++;
        if (refused.size() < REFUSALS_LISTED) {
            refused.add(new ImportReport.Row(line, "resident.import." + reason, values));
        }
    }
}
