package vn.trucban.bot.register;

import java.util.Locale;
import java.util.Map;
import vn.trucban.content.messages.Messages;

/** What the register itself writes, and how it is spoken of. */
public final class RegisterTexts {
    private static final int GROUP = 8;

    private final Messages messages;

    public RegisterTexts(Messages messages) {
        this.messages = messages;
    }

    String desk() {
        return messages.text("register.desk");
    }

    String brokenOff(Head gone, Head now) {
        return messages.text(
                "register.broken-off", Map.of("lost", gone.seq(), "digest", grouped(gone.hash()), "last", now.seq()));
    }

    String sealed(String quarter, long first, long last, String digest) {
        String key = last < first ? "register.sealed-empty" : "register.sealed";
        return messages.text(
                key, Map.of("quarter", quarter(quarter), "first", first, "last", last, "digest", grouped(digest)));
    }

    /** "quý IV năm 2026" for {@code 2026Q4}. */
    public String quarter(String name) {
        return messages.text("register.quarter." + name.substring(5), Map.of("year", name.substring(0, 4)));
    }

    /** What is wrong, for people who have to see to it. */
    public String broken(Broken broken) {
        String why = broken.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text("register.broken." + why, Map.of("number", broken.seq()));
    }

    /** A digest as it can be read aloud and compared. */
    public static String grouped(String digest) {
        return digest.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
