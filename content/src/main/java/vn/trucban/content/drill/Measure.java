package vn.trucban.content.drill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is timed in a drill, each from the moment the players get the situation. */
public enum Measure {
    REPORT,
    TAKE,
    PAPER,
    FIRST_NOTICE,
    ALL_CLEAR;

    /** As written in content and as the end of message keys: {@code first-notice}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Measure> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
