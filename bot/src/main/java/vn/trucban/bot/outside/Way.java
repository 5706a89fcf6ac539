package vn.trucban.bot.outside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the provincial Centre was informed. Each has its words under {@code outside.way}. */
public enum Way {
    PHONE,
    LETTER,
    ZALO;

    /** As it stands in buttons, addresses and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> of(String id) {
        return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
    }
}
