package vn.trucban.bot.kept;

/**
 * What somebody typed into one blank of a paper, over what they had been shown there. Both without blanks around them and with lines divided
 * as the store has them, whatever a browser made of them.
 *
 * @param blank its id
 */
public record Typed(String blank, String shown, String text) {
    public Typed {
        shown = plain(shown);
        text = plain(text);
    }

    /** They left a field of a form as it was shown: it is not theirs to write. */
    public boolean untouched() {
        return text.equals(shown);
    }

    /**
     * Somebody else has written there meanwhile, and something else.
     *
     * @param now what would be shown there now
     */
    public boolean overwrites(String now) {
        String there = plain(now);
        return !there.equals(shown) && !there.equals(text);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
