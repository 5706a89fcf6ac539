package vn.trucban.notifier.zalo;

import java.util.Optional;

/**
 * A button's payload on Zalo. A tap comes back as an ordinary text message that holds the payload, so a payload wears a mark that
 * nobody types.
 */
public final class ZaloPayload {
    private static final String MARK = "#tb:";

    private ZaloPayload() {}

    public static String marked(String payload) {
        return MARK + payload;
    }

    /** The payload inside a text that a tap sent; empty: a person wrote it. */
    public static Optional<String> in(String text) {
        return text.startsWith(MARK) ? Optional.of(text.substring(MARK.length())) : Optional.empty();
    }
}
