package vn.trucban.content.text;

/** Digits copied from paper by hand, or read by a camera, with the letters that look like them. */
public final class HandwrittenDigits {
    /** One of them in a regular expression over capitals. */
    public static final String ONE = "[0-9OQILSBZ|]";

    private HandwrittenDigits() {}

    /** The digits meant; anything else stays. Capitals only. */
    public static String read(String typed) {
        StringBuilder digits = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            digits.append(
                    switch (each) {
                        case 'O', 'Q' -> '0';
                        case 'I', 'L', '|' -> '1';
                        case 'Z' -> '2';
                        case 'S' -> '5';
                        case 'B' -> '8';
                        default -> each;
                    });
        }
        return digits.toString();
    }
}
