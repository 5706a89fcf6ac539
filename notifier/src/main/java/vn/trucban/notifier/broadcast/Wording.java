package vn.trucban.notifier.broadcast;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.text.VietnameseText;

/**
 * The words of a notice: the author's own where given, else the template's with its blanks filled. A blank still to fill shows as
 * {@code {blank}}.
 *
 * @param spoken what the station reads, without formulas
 */
public record Wording(
        String title, String text, String spoken, Optional<String> correction, Optional<String> allClear) {
    private static final Pattern BLANK = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9-]*}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    static Wording of(DraftRequest request, Optional<NoticeTemplate> template) {
        Optional<NoticeTemplate.Filled> filled = template.map(it -> it.fill(withGaps(it, request.values())));
        Optional<String> text = request.text().or(() -> filled.map(NoticeTemplate.Filled::text));
        // why: an author who changed the text does not want the template's old one read aloud
        Optional<String> spoken = request.loudspeaker()
                .or(request::text)
                .or(() -> filled.flatMap(NoticeTemplate.Filled::loudspeaker))
                .or(() -> text);
        return new Wording(
                clean(request.title()
                                .or(() -> filled.map(NoticeTemplate.Filled::title))
                                .orElse(""))
                        .replace('\n', ' '),
                clean(text.orElse("")),
                clean(spoken.orElse("")),
                prepared(request.correction().or(() -> filled.flatMap(NoticeTemplate.Filled::correction))),
                prepared(request.allClear().or(() -> filled.flatMap(NoticeTemplate.Filled::allClear))));
    }

    /** What people read and hear of the notice itself, for looking into. */
    String everything() {
        return String.join("\n", title, text, spoken);
    }

    /** True where a text still has a place to fill. */
    static boolean hasBlank(String text) {
        return BLANK.matcher(text).find();
    }

    /** Line by line one spelling, nothing that cannot be seen, at most one empty line together. */
    static String clean(String text) {
        String lines = text.lines().map(VietnameseText::clean).collect(Collectors.joining("\n"));
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    private static Optional<String> prepared(Optional<String> text) {
        return text.map(Wording::clean).filter(it -> !it.isBlank());
    }

    private static Map<String, String> withGaps(NoticeTemplate template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        template.unfilled(values).forEach(blank -> all.put(blank.id(), "{" + blank.id() + "}"));
        return all;
    }
}
