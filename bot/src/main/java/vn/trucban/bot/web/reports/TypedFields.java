package vn.trucban.bot.web.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trucban.bot.kept.Typed;

/**
 * What came back from a form of blanks: the text of each, and under {@code was-} and its id what the page had shown there. A page without
 * the latter counts as one that showed nothing: what others wrote is never written over by it.
 */
record TypedFields(Map<String, String> fields) {
    private static final String WAS = "was-";

    /**
     * What this person changed.
     *
     * @param ids of the blanks that there are
     */
    static List<Typed> of(List<String> ids, Map<String, String> fields) {
        TypedFields all = new TypedFields(fields);
        return ids.stream()
                .filter(fields::containsKey)
                .map(all::typed)
                .filter(one -> !one.untouched())
                .toList();
    }

    /** The same, where the text of one was taken out. */
    static Map<String, String> emptied(Map<String, String> fields, String id) {
        Map<String, String> all = new HashMap<>(fields);
        all.computeIfPresent(id, (any, text) -> "");
        return all;
    }

    private Typed typed(String id) {
        return new Typed(id, fields.getOrDefault(WAS + id, ""), fields.get(id));
    }

    /** What belongs into the box: what was typed, else what stands there now. */
    String text(String id, String now) {
        return fields.containsKey(id) && !typed(id).untouched() ? fields.get(id) : now;
    }

    /** Somebody else wrote something else there since this page was shown. */
    boolean overwrites(String id, String now) {
        return fields.containsKey(id) && !typed(id).untouched() && typed(id).overwrites(now);
    }
}
