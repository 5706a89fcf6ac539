package vn.trucban.notifier.broadcast;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseText;

/**
 * The disaster risk level that a text names (Quyết định 18/2021/QĐ-TTg, điều 4: 1 to 5). Matched without accents, so it is found however
 * it is typed.
 */
final class RiskLevel {
    private static final Pattern NAMED =
            Pattern.compile("rui ro thien tai[:,]? *(?:la |o |muc |dat )*(?:cap(?: do)?)[:,]? *(\\d*)");

    private RiskLevel() {}

    /** True where a text speaks of such a level at all. */
    static boolean isNamed(String text) {
        return NAMED.matcher(VietnameseText.fold(text)).find();
    }

    /** The number; absent where none, or a blank still to fill, follows the words. */
    static OptionalInt in(String text) {
        Matcher named = NAMED.matcher(VietnameseText.fold(text));
        while (named.find()) {
            if (!named.group(1).isEmpty()) {
                return OptionalInt.of(named.group(1).length() > 2 ? 99 : Integer.parseInt(named.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    static boolean exists(int level) {
        return level >= 1 && level <= 5;
    }
}
