package vn.trucban.notifier.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.RiskLevel;
import vn.trucban.notifier.broadcast.Refusal.Kind;

/** What a draft must have by itself, whatever the channels: words, proof, prepared texts, known places. */
final class DraftChecks {
    /** Whatever is neither letter nor digit at either end: quotes, stops, pictures. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private DraftChecks() {}

    /** Nothing missing, nothing left open, nothing longer than its place. */
    static List<Refusal> onWords(Broadcast broadcast) {
        List<Refusal> problems = new ArrayList<>();
        broadcast.unfilled().forEach(blank -> problems.add(no("blank-unfilled", Map.of("blank", blank.label()))));
        broadcast
                .template()
                .map(it -> it.tooLong(broadcast.request().values()))
                .orElse(List.of())
                .forEach(blank -> problems.add(
                        no("blank-too-long", Map.of("blank", blank.label(), "most", "" + blank.maxLength()))));
        Wording wording = broadcast.wording();
        if (wording.title().isBlank()) {
            problems.add(no("title-missing"));
        }
        if (wording.title().length() > Readiness.LONGEST_TITLE) {
            problems.add(no(
                    "title-too-long",
                    Map.of(
                            "most",
                            "" + Readiness.LONGEST_TITLE,
                            "length",
                            "" + wording.title().length())));
        }
        if (wording.text().isBlank() || wording.spoken().isBlank()) {
            problems.add(no("text-missing"));
        }
        boolean blankLeft = broadcast.unfilled().isEmpty()
                && Wording.hasBlank(wording.title()
                        + wording.text()
                        + wording.spoken()
                        + wording.correction().orElse("")
                        + wording.allClear().orElse(""));
        if (blankLeft) {
            problems.add(no("blank-left"));
        }
        return problems;
    }

    /** What a drill, an emergency and a disaster level ask for beyond words. */
    static List<Refusal> onKind(Broadcast broadcast) {
        List<Refusal> problems = new ArrayList<>(drillMixed(broadcast));
        problems.addAll(holsterEmpty(broadcast));
        problems.addAll(riskUnproven(broadcast));
        return problems;
    }

    private static List<Refusal> drillMixed(Broadcast broadcast) {
        boolean drillTemplate = broadcast
                .template()
                .filter(it -> it.purpose() == NoticeTemplate.Purpose.DRILL)
                .isPresent();
        if (broadcast.drill()) {
            return List.of();
        }
        List<Refusal> problems = new ArrayList<>();
        if (drillTemplate) {
            problems.add(no("drill-template"));
        }
        Wording wording = broadcast.wording();
        Stream<String> own = Stream.of(wording.title(), wording.text(), wording.spoken());
        Stream<String> prepared =
                Stream.of(wording.correction(), wording.allClear()).flatMap(Optional::stream);
        if (Stream.concat(own, prepared).anyMatch(DraftChecks::markedAsDrill)) {
            problems.add(no("drill-mark"));
        }
        return problems;
    }

    /** why: whoever reads or hears the mark first or last takes a real alarm for a drill. */
    private static boolean markedAsDrill(String text) {
        String words = AROUND.matcher(text).replaceAll("");
        return words.startsWith(Broadcast.DRILL_MARK) || words.endsWith(Broadcast.DRILL_MARK);
    }

    private static List<Refusal> holsterEmpty(Broadcast broadcast) {
        boolean ends = broadcast.link().filter(it -> it.kind().toTheSame()).isPresent();
        if (broadcast.level() != Level.EMERGENCY || ends) {
            return List.of();
        }
        List<Refusal> problems = new ArrayList<>();
        if (broadcast.wording().correction().isEmpty()) {
            problems.add(no("correction-missing"));
        }
        if (broadcast.wording().allClear().isEmpty()) {
            problems.add(no("all-clear-missing"));
        }
        return problems;
    }

    /** why: the commune repeats the level of a bulletin and never sets one. A drill has no bulletin to repeat, and says that it is one. */
    private static List<Refusal> riskUnproven(Broadcast broadcast) {
        OptionalInt named = RiskLevel.in(broadcast.wording().everything());
        OptionalInt level = broadcast.riskLevel();
        if (level.isPresent() && !RiskLevel.exists(level.getAsInt())) {
            return List.of(no("risk-level"));
        }
        boolean speaksOfIt = RiskLevel.isNamed(broadcast.wording().everything());
        boolean cited =
                broadcast.request().source().filter(it -> it.riskLevel() != 0).isPresent();
        boolean over = broadcast.link().filter(it -> it.kind().toTheSame()).isPresent();
        if (broadcast.drill() || over || !(speaksOfIt || cited)) {
            return List.of();
        }
        if (named.isPresent() && level.getAsInt() != named.getAsInt()) {
            return List.of(
                    no("risk-differs", Map.of("bulletin", "" + level.getAsInt(), "text", "" + named.getAsInt())));
        }
        return broadcast.source().map(DraftChecks::incomplete).orElseGet(() -> List.of(no("source-missing")));
    }

    private static List<Refusal> incomplete(SourceBulletin source) {
        List<Refusal> problems = new ArrayList<>();
        if (source.riskLevel() == 0) {
            problems.add(no("risk-level"));
        }
        if (source.number().isBlank()) {
            problems.add(no("source-number"));
        }
        if (source.issuedAt().isEmpty()) {
            problems.add(no("source-time"));
        }
        if (source.issuer().isBlank()) {
            problems.add(no("source-issuer"));
        }
        if (!source.proven()) {
            problems.add(no("source-proof"));
        }
        return problems;
    }

    /** Only thôn and topics that the commune has. */
    static List<Refusal> onAudience(Broadcast broadcast, Commune commune) {
        if (!broadcast.forEverybody()) {
            return List.of();
        }
        List<Refusal> problems = new ArrayList<>();
        for (String hamlet : new TreeSet<>(broadcast.audience().hamlets())) {
            if (commune.hamlets().stream().noneMatch(it -> it.id().equals(hamlet))) {
                problems.add(no("hamlet-unknown", Map.of("hamlet", hamlet)));
            }
        }
        for (String topic : new TreeSet<>(broadcast.audience().topics())) {
            if (commune.topics().stream().noneMatch(it -> it.id().equals(topic))) {
                problems.add(no("topic-unknown", Map.of("topic", topic)));
            }
        }
        return problems;
    }

    private static Refusal no(String reason) {
        return no(reason, Map.of());
    }

    private static Refusal no(String reason, Map<String, String> values) {
        return Refusal.because(Kind.NOT_READY, reason, values);
    }
}
