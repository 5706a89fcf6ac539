package vn.trucban.notifier.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.HandwrittenDigits;
import vn.trucban.notifier.broadcast.Serial;

/**
 * The codes in what somebody typed, copied or forwarded: a notice that follows another names that one's code too, so there may be
 * several. Case, blanks and dashes do not matter; letters that look like digits are read as digits. The check digit decides.
 */
final class TypedSerials {
    private static final String GAP = "[\\s.\\p{Pd}_]{0,3}";
    private static final String DIGIT = HandwrittenDigits.ONE;
    private static final Pattern TYPED = Pattern.compile("(?<![\\p{L}\\p{N}])(T[B8]|DT)" + GAP + "(" + DIGIT + "{4})"
            + GAP + "(" + DIGIT + "{4,6}?)" + GAP + "(" + DIGIT + ")(?![\\p{L}\\p{N}])");

    private final Set<Serial> serials = new LinkedHashSet<>();
    private boolean slip;

    private TypedSerials() {}

    static TypedSerials in(String text) {
        TypedSerials found = new TypedSerials();
        String capitals = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT);
        Matcher typed = TYPED.matcher(capitals);
        while (typed.find()) {
            read(typed).ifPresentOrElse(found.serials::add, () -> found.slip = true);
        }
        // why: what stands unusually is still read the way the rest of the program reads it
        Serial.find(text).ifPresent(found.serials::add);
        return found;
    }

    private static Optional<Serial> read(Matcher typed) {
        String letters = typed.group(1).equals("DT") ? "DT" : "TB";
        String written = String.join(
                "-",
                letters,
                HandwrittenDigits.read(typed.group(2)),
                HandwrittenDigits.read(typed.group(3)),
                HandwrittenDigits.read(typed.group(4)));
        try {
            return Optional.of(new Serial(written));
        } catch (IllegalArgumentException wrongCheckDigit) {
            return Optional.empty();
        }
    }

    /** In the order of the text; each a code that may exist. */
    List<Serial> serials() {
        return new ArrayList<>(serials);
    }

    /** True where only something that would be a code but for its check digit was found. */
    boolean onlySlips() {
        return slip && serials.isEmpty();
    }
}
