package vn.trucban.content.text;

/** Numbers of things counted or measured, as they are written in Vietnamese. */
public final class VietnameseNumber {
    private static final int GROUP = 3;

    private VietnameseNumber() {}

    /** "1.000.000": points between the thousands. */
    public static String written(long number) {
        StringBuilder written = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = written.length() - GROUP; at > first; at -= GROUP) {
            written.insert(at, '.');
        }
        return written.toString();
    }
}
