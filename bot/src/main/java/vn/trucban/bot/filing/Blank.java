package vn.trucban.bot.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What only people know, in the order of the letter. Each has its sentences under {@code filing.blank}. */
public enum Blank {
    MEASURES(false, true),
    CAUSE(true, true),
    AFFECTED(true, true),
    DOSSIERS(true, true),
    REQUEST(true, true),
    /** Number and date of the plan that it stands on. */
    PLAN(false, false),
    /** Lines above the signature, divided by a slash. */
    AUTHORITY(false, false),
    SIGNER(false, false);

    private final boolean obligatory;
    private final boolean asked;

    Blank(boolean obligatory, boolean asked) {
        this.obligatory = obligatory;
        this.asked = asked;
    }

    /** Those that chats ask for, in their order. */
    public static List<Blank> asked() {
        return Arrays.stream(values()).filter(blank -> blank.asked).toList();
    }

    /** Nothing goes out with dots in its place. */
    public boolean obligatory() {
        return obligatory;
    }

    /** As it stands in addresses, buttons and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Blank> of(String id) {
        return Arrays.stream(values()).filter(blank -> blank.id().equals(id)).findFirst();
    }
}
