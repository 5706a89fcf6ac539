package vn.trucban.bot.register;

/** The key of a copy as it was shown: where it stands, and a digest of what stood there. It names nothing once that says something else. */
public final class ShownKey {
    private static final char APART = '~';
    /** In hex: more than enough to tell apart what one place says now from what it said before. */
    private static final int DIGITS = 24;

    private ShownKey() {}

    /** @param place without {@code ~} */
    public static String of(String place, String text) {
        return place + APART + Digest.of(place, text).substring(0, DIGITS);
    }

    /** Where it stands, without any trace of what it said; of something else the whole of it. */
    public static String place(String key) {
        int end = key.indexOf(APART);
        return end < 0 ? key : key.substring(0, end);
    }

    /** True where this place still says what was shown. */
    public static boolean shows(String key, String text) {
        return key.equals(of(place(key), text));
    }
}
