package vn.trucban.content.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.trucban.content.messages.Places;
import vn.trucban.content.text.ReadAloud;
import vn.trucban.content.text.TextLength;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** Finds what is wrong with one notice template beyond its schema. */
final class NoticeCheck {
    /** Zalo's is the shortest: 2000 UTF-16 units. Telegram takes 4096, a Facebook post far more. */
    static final int SHORTEST_CHANNEL = 2000;
    /** Kept free for what a notice carries around its text: heading, reference, risk level, validity, serial, issuer, drill marks. */
    static final int FRAME = 700;
    /** More than one can follow from a loudspeaker; facts 2.2. */
    static final int LONGEST_READING_SECONDS = 90;
    /** {@link NoticeTemplate}: the title of a filled notice. */
    static final int LONGEST_TITLE = 65;

    private static final List<String> TEXTS = List.of("title", "text", "loudspeaker", "correction", "all-clear");

    private final String expected;
    private final YamlTree file;
    private final Map<String, String> places;
    private final String drillWord;
    private final Set<String> notices;
    private final Map<String, YamlTree> blanks = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    NoticeCheck(String expected, YamlTree file, NoticeFile.Known known) {
        this.expected = expected;
        this.file = file;
        this.places = known.places();
        this.drillWord = known.drillWord();
        this.notices = known.notices();
    }

    List<Finding> findings() {
        if (file.has("id") && !file.text("id").equals(expected)) {
            report(file.get("id"), "notice.id", Map.of("expected", expected));
        }
        file.get("blanks").items().forEach(this::blank);
        TEXTS.forEach(key -> places(file.get(key)));
        unusedBlanks();
        optionalBlanks();
        prepared();
        withoutBulletin();
        drill();
        fits();
        return findings;
    }

    private void report(YamlTree where, String key, Map<String, String> values) {
        findings.add(new Finding(where.line(), key, values));
    }

    private void blank(YamlTree blank) {
        YamlTree earlier = blanks.putIfAbsent(blank.text("id"), blank);
        if (earlier != null) {
            report(blank, "notice.same-blank", Map.of("id", blank.text("id")));
        }
        if (places.containsKey(blank.text("id")) || blank.text("id").equals(NoticeFile.Known.HOTLINE)) {
            report(blank, "notice.blank-reserved", Map.of("id", blank.text("id")));
        }
        for (String name : Places.in(blank.text("preset"))) {
            if (!places.containsKey(name) && !name.equals(NoticeFile.Known.HOTLINE)) {
                report(blank.get("preset"), "notice.unknown-blank", Map.of("name", name));
            }
        }
        for (String key : List.of("example", "preset")) {
            String written = Places.fillKnown(blank.text(key), places);
            if (blank.get("max").number().isPresent() && written.length() > max(blank)) {
                report(blank.get(key), "notice.blank-too-short", Map.of("id", blank.text("id")));
            }
        }
    }

    private static int max(YamlTree blank) {
        return blank.get("max").number().orElse(0);
    }

    private void places(YamlTree text) {
        if (Places.strayBrace(text.text())) {
            report(text, "notice.brace", Map.of());
        }
        for (String name : Places.in(text.text())) {
            if (!blanks.containsKey(name) && !places.containsKey(name)) {
                report(text, "notice.unknown-blank", Map.of("name", name));
            }
        }
    }

    private void unusedBlanks() {
        Set<String> used = new HashSet<>();
        TEXTS.subList(0, 3).forEach(key -> used.addAll(Places.in(file.text(key))));
        blanks.forEach((id, blank) -> {
            if (!used.contains(id) && !id.isEmpty()) {
                report(blank, "notice.unused-blank", Map.of("id", id));
            }
        });
    }

    /** An empty optional blank takes its line away, so it must not take everything away. */
    private void optionalBlanks() {
        for (String key : TEXTS) {
            YamlTree text = file.get(key);
            boolean survives = text.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .anyMatch(line -> Places.in(line).stream().noneMatch(this::isOptional));
            if (!text.text().isBlank() && !survives) {
                report(text, "notice.all-optional", Map.of("name", key));
            }
        }
    }

    private boolean isOptional(String blank) {
        return Optional.ofNullable(blanks.get(blank))
                .map(found -> found.get("optional").isTrue())
                .orElse(false);
    }

    /** What may have to be taken back must carry the words for it; a repeated disaster level must name its bulletin. */
    private void prepared() {
        boolean needsBoth = file.text("purpose").matches("warning|interruption|drill");
        for (String key : List.of("correction", "all-clear")) {
            if (needsBoth && !file.has(key)) {
                report(file.get("purpose"), "notice.not-prepared", Map.of("name", key));
            }
        }
        boolean natural = file.get("cap").text("category").matches("Met|Geo");
        if (file.text("purpose").equals("warning") && natural && !blanks.containsKey(NoticeTemplate.Blank.BULLETIN)) {
            findings.add(new Finding(
                    file.lineOf("blanks"), "notice.no-bulletin", Map.of("name", NoticeTemplate.Blank.BULLETIN)));
        }
    }

    /** What takes the place of a template is another one. */
    private void withoutBulletin() {
        String other = file.text("without-bulletin");
        if (file.has("without-bulletin") && (other.equals(expected) || !notices.contains(other))) {
            report(file.get("without-bulletin"), "notice.no-other", Map.of("id", other));
        }
    }

    private void drill() {
        if (!file.text("purpose").equals("drill")) {
            return;
        }
        for (String key : TEXTS) {
            List<String> lines =
                    file.text(key).lines().filter(line -> !line.isBlank()).toList();
            boolean said = !lines.isEmpty() && saysDrill(lines.get(0)) && saysDrill(lines.get(lines.size() - 1));
            if (file.has(key) && !said) {
                report(file.get(key), "notice.drill-word", Map.of("word", drillWord));
            }
        }
    }

    private boolean saysDrill(String line) {
        return line.toLowerCase(Locale.ROOT).contains(drillWord);
    }

    private void fits() {
        Function<YamlTree, String> longest = filler("x");
        String title = longest.apply(file.get("title"));
        limit(file.get("title"), "notice.title-too-long", TextLength.of(title), LONGEST_TITLE);
        if (title.contains("\n")) {
            report(file.get("title"), "notice.title-lines", Map.of());
        }
        for (String key : List.of("text", "correction", "all-clear")) {
            int length = TextLength.of(title) + TextLength.of(longest.apply(file.get(key)));
            limit(file.get(key), "notice.too-long", length, SHORTEST_CHANNEL - FRAME);
        }
        Function<YamlTree, String> spoken = filler("");
        for (String key : List.of(file.has("loudspeaker") ? "loudspeaker" : "text", "correction", "all-clear")) {
            int seconds = ReadAloud.readingSeconds(spoken.apply(file.get(key)));
            limit(file.get(key), "notice.too-long-aloud", seconds, LONGEST_READING_SECONDS);
        }
    }

    private void limit(YamlTree where, String key, int length, int limit) {
        if (length > limit) {
            report(where, key, Map.of("length", Integer.toString(length), "limit", Integer.toString(limit)));
        }
    }

    /** Fills every blank to its limit: with a letter, or, where none is given, with its example over and over, as it would be read. */
    private Function<YamlTree, String> filler(String letter) {
        Map<String, String> values = new HashMap<>(places);
        blanks.forEach((id, blank) -> {
            String unit = letter.isEmpty() ? blank.text("example") + " " : letter;
            int max = Math.min(200, Math.max(0, max(blank)));
            values.put(id, unit.repeat(max / unit.length() + 1).substring(0, max));
        });
        return text -> Places.fillKnown(text.text().strip(), values);
    }
}
