package vn.trucban.bot.filing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What only people know, in the order of the letter. Each has its sentences under {@code filing.blank}. */
public enum Blank {
    MEASURES,
    CAUSE,
    AFFECTED,
    DOSSIERS,
    REQUEST;

    /** As it stands in addresses, buttons and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Blank> of(String id) {
        return Arrays.stream(values()).filter(blank -> blank.id().equals(id)).findFirst();
    }
}
