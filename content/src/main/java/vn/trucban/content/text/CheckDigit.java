package vn.trucban.content.text;

/** Damm's check digit: one wrong digit and two neighbours swapped never go unnoticed. */
public final class CheckDigit {
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private CheckDigit() {}

    /**
     * The digit to put behind these.
     *
     * @param kind 0 to 9, another for each kind of number, so that one is not taken for the other
     * @param digits 0 to 9 only
     */
    public static int of(int kind, String digits) {
        int interim = kind;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
