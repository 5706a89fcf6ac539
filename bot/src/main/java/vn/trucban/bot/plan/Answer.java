package vn.trucban.bot.plan;

import java.util.Map;
import vn.trucban.content.messages.Messages;

/** What became of a wish about the plan, with its sentence under {@code plan.answer}. */
public enum Answer {
    ISSUED("issued", true),
    /** Somebody issued a version meanwhile. */
    OVERTAKEN("overtaken", false),
    NO_SUMMARY("no-summary", false),
    NOT_YOURS("not-yours", false),
    READ("read", true),
    READ_BEFORE("read-before", true),
    /** Nobody has read what they have not had before them. */
    NOT_OPENED("not-opened", false),
    /** There is a newer version. */
    REPLACED("replaced", false),
    NO_SUCH("no-such", false),
    NOT_STAFF("not-staff", false);

    private final String key;
    private final boolean done;

    Answer(String key, boolean done) {
        this.key = key;
        this.done = done;
    }

    /** True where what was wanted is so now. */
    public boolean done() {
        return done;
    }

    public String key() {
        return key;
    }

    /**
     * @param number of the version that was meant
     * @param latest the one in force
     */
    public String text(Messages messages, int number, int latest) {
        return messages.text("plan.answer." + key, Map.of("number", number, "latest", latest));
    }
}
