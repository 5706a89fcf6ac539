package vn.trucban.content.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one file of plain YAML: one document, UTF-8, no anchors, no tags, every key once. Whatever the bytes are, the answer is a
 * tree and a list of findings, never an exception.
 *
 * @param tree absent when the text is not YAML at all
 */
public record YamlFile(YamlTree tree, List<Finding> findings) {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 30;
    private static final Map<String, String> SLIPS = Map.of(
            "mapping values are not allowed", "yaml.colon",
            "\\t(TAB)", "yaml.tab",
            "quoted scalar", "yaml.quote",
            "expected <block end>", "yaml.indent",
            "could not find expected ':'", "yaml.no-colon");

    public YamlFile {
        findings = List.copyOf(findings);
    }

    /** Reads the bytes of a file. Files above 1 MiB are refused unread. */
    public static YamlFile read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return broken(new Finding(0, "yaml.too-big", Map.of()));
        }
        return decode(bytes).map(YamlFile::parse).orElseGet(() -> broken(notUtf8(bytes)));
    }

    /** True when there is something to look at. */
    public boolean readable() {
        return tree.shape() != YamlTree.Shape.ABSENT;
    }

    private static YamlFile broken(Finding finding) {
        return new YamlFile(YamlTree.absent(0), List.of(finding));
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Old Vietnamese encodings break at their first accented letter; everything before it decodes. */
    private static Finding notUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        int bad = Math.max(0, lenient.indexOf('\uFFFD'));
        int line = 1
                + (int) lenient.substring(0, bad).chars().filter(c -> c == '\n').count();
        return new Finding(line, "yaml.not-utf8", Map.of());
    }

    private static YamlFile parse(String text) {
        Composer composer = new Composer(text);
        try {
            return new YamlFile(composer.document(), composer.findings);
        } catch (MarkedYAMLException e) {
            String key = keyOf(e);
            // why: a quote that never closes is found at the end of the file, but must be mended where it opens.
            Mark mark = key.equals("yaml.quote") ? e.getContextMark() : e.getProblemMark();
            return broken(new Finding(mark == null ? 0 : mark.getLine() + 1, key, Map.of()));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            return broken(new Finding(line, "yaml.control-character", Map.of()));
        } catch (YAMLException e) {
            return broken(new Finding(0, "yaml.unreadable", Map.of()));
        }
    }

    /** SnakeYAML says it in English; the slips people make have sentences of their own. */
    private static String keyOf(MarkedYAMLException e) {
        String said = e.getContext() + " " + e.getProblem();
        return SLIPS.entrySet().stream()
                .filter(slip -> said.contains(slip.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("yaml.syntax");
    }

    /** Builds the tree from SnakeYAML's events, which is where the lines are. */
    private static final class Composer {
        private final Iterator<Event> events;
        private final List<Finding> findings = new ArrayList<>();

        Composer(String text) {
            events = new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        }

        YamlTree document() {
            events.next();
            if (!events.hasNext() || !(events.next() instanceof DocumentStartEvent)) {
                findings.add(new Finding(0, "yaml.empty", Map.of()));
                return YamlTree.absent(0);
            }
            YamlTree tree = value(events.next(), 0);
            events.next();
            Event after = events.next();
            if (after instanceof DocumentStartEvent) {
                findings.add(new Finding(line(after), "yaml.two-documents", Map.of()));
            }
            return tree;
        }

        private YamlTree value(Event event, int depth) {
            int line = line(event);
            if (depth > MAX_DEPTH) {
                throw new YAMLException("nested too deep");
            }
            if (event instanceof AliasEvent) {
                findings.add(new Finding(line, "yaml.alias", Map.of()));
                return YamlTree.absent(line);
            }
            if (event instanceof ScalarEvent scalar) {
                return scalar(scalar, line);
            }
            return event instanceof SequenceStartEvent ? list(line, depth) : mapping(event, line, depth);
        }

        private static YamlTree scalar(ScalarEvent scalar, int line) {
            boolean nothing = scalar.isPlain() && scalar.getValue().matches("|~|null");
            return nothing ? YamlTree.absent(line) : YamlTree.scalar(line, scalar.getValue(), scalar.isPlain());
        }

        private YamlTree list(int line, int depth) {
            List<YamlTree> items = new ArrayList<>();
            for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
                items.add(value(next, depth + 1));
            }
            return YamlTree.list(line, items);
        }

        private YamlTree mapping(Event start, int line, int depth) {
            if (!(start instanceof MappingStartEvent)) {
                throw new YAMLException("unexpected " + start.getEventId());
            }
            Map<String, YamlTree.Entry> entries = new LinkedHashMap<>();
            for (Event next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
                YamlTree key = value(next, depth + 1);
                YamlTree value = value(events.next(), depth + 1);
                keep(entries, key, value);
            }
            return YamlTree.mapping(line, entries);
        }

        private void keep(Map<String, YamlTree.Entry> entries, YamlTree key, YamlTree value) {
            if (key.shape() != YamlTree.Shape.SCALAR) {
                findings.add(new Finding(key.line(), "yaml.key", Map.of()));
                return;
            }
            YamlTree.Entry earlier = entries.putIfAbsent(key.text(), new YamlTree.Entry(key.line(), value));
            if (earlier != null) {
                Map<String, String> values = Map.of("key", key.text(), "first", Integer.toString(earlier.line()));
                findings.add(new Finding(key.line(), "yaml.duplicate-key", values));
            }
        }

        private static int line(Event event) {
            return event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
        }
    }
}
