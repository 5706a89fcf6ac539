package vn.trucban.bot.web.api;

import java.io.IOException;

/** A body longer than allowed. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
