package vn.trucban.content.text;

import java.text.Normalizer;

/** Letters taken apart by table: asking the normalizer about every letter of every phrase would take most of the start. */
final class Letters {
    static final char NO_TONE = 0;

    private static final int END = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char[] FOLDED = new char[END];
    private static final char[] WITHOUT_TONE = new char[END];
    private static final char[] TONE = new char[END];

    static {
        for (char letter = 0; letter < END; letter++) {
            FOLDED[letter] = letter;
            WITHOUT_TONE[letter] = letter;
            if (letter >= 0xC0 && letter < 0x250 || letter >= 0x1E00) {
                takeApart(letter);
            }
        }
        FOLDED['đ'] = 'd';
        FOLDED['Đ'] = 'D';
    }

    private Letters() {}

    private static void takeApart(char letter) {
        String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        StringBuilder toneless = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            if (TONES.indexOf(apart.charAt(i)) >= 0) {
                TONE[letter] = apart.charAt(i);
            } else {
                toneless.append(apart.charAt(i));
            }
        }
        FOLDED[letter] = apart.charAt(0);
        String rest = Normalizer.normalize(toneless, Normalizer.Form.NFC);
        WITHOUT_TONE[letter] = rest.length() == 1 ? rest.charAt(0) : letter;
    }

    /** The letter without any mark; itself when it has none. */
    static char folded(char letter) {
        return letter < END ? FOLDED[letter] : letter;
    }

    /** The letter without its tone, "ấ" as "â". */
    static char withoutTone(char letter) {
        return letter < END ? WITHOUT_TONE[letter] : letter;
    }

    /** The combining mark of the letter's tone, or {@link #NO_TONE}. */
    static char tone(char letter) {
        return letter < END ? TONE[letter] : NO_TONE;
    }

    /** Whether a hurried hand may have typed this letter for the other: the same one with its tone, its mark or both left out. */
    static boolean mayBe(char typed, char meant) {
        boolean tone = tone(typed) == NO_TONE || tone(typed) == tone(meant);
        boolean mark = withoutTone(typed) == folded(typed) || withoutTone(typed) == withoutTone(meant);
        return tone && mark && folded(typed) == folded(meant);
    }
}
