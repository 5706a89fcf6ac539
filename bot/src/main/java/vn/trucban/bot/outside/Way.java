package vn.trucban.bot.outside;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;

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

    /** The way that these words name; empty: none, or several. */
    static Optional<Way> said(String words, Messages messages) {
        List<Way> named = Arrays.stream(values())
                .filter(way ->
                        Phrases.of(messages, "outside.way-words." + way.id()).standIn(words))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
