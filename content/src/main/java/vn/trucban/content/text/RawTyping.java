package vn.trucban.content.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Undoes typing without a Vietnamese keyboard: raw Telex ("giaays", "dduwowcj") and raw VNI ("gia61y", "d9u7o75c"). Decodes whatever
 * obeys the key rules; whether the result is a word is the caller's question.
 */
final class RawTyping {
    private static final String VOWELS = "aeiouy";
    private static final String TELEX_TONES = "sfrxj";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';
    private static final char BREVE = '\u0306';

    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private char tone;
    private boolean obeyed = true;

    private RawTyping() {}

    /** The word that these Telex keys make, if every key could be obeyed. */
    static Optional<String> telex(String keys) {
        RawTyping typing = new RawTyping();
        for (int i = 0; i < keys.length(); i++) {
            typing.telexKey(keys.charAt(i));
        }
        return typing.word();
    }

    /** The word that these VNI keys make, if every key could be obeyed. */
    static Optional<String> vni(String keys) {
        RawTyping typing = new RawTyping();
        for (int i = 0; i < keys.length(); i++) {
            typing.vniKey(keys.charAt(i));
        }
        return typing.word();
    }

    private void telexKey(char key) {
        if (TELEX_TONES.indexOf(key) >= 0 && hasVowel()) {
            setTone(TELEX_TONES.indexOf(key));
        } else if ("aeo".indexOf(key) >= 0 && markLast(String.valueOf(key), CIRCUMFLEX)) {
            return;
        } else if (key == 'w') {
            if (!markHorns() && !markLast("a", BREVE)) {
                put('u');
                markLast("u", HORN);
            }
        } else if (key == 'd' && letters.length() > 0 && letters.charAt(0) == 'd') {
            letters.setCharAt(0, 'đ');
        } else {
            put(key);
        }
    }

    private void vniKey(char key) {
        if (key < '1' || key > '9') {
            put(key);
        } else if (key <= '5') {
            setTone(key - '1');
        } else if (key == '6') {
            obeyed &= markLast("aeo", CIRCUMFLEX);
        } else if (key == '7') {
            obeyed &= markHorns();
        } else if (key == '8') {
            obeyed &= markLast("a", BREVE);
        } else {
            obeyed &= letters.length() > 0 && letters.charAt(0) == 'd';
            if (obeyed) {
                letters.setCharAt(0, 'đ');
            }
        }
    }

    private void put(char key) {
        letters.append(key);
        marks.append(' ');
    }

    private void setTone(int index) {
        obeyed &= tone == 0 && hasVowel();
        tone = TONES.charAt(index);
    }

    private boolean hasVowel() {
        return letters.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }

    /** Puts a mark on the last of these vowels that has none; false when there is no such vowel. */
    private boolean markLast(String vowels, char mark) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (vowels.indexOf(letters.charAt(i)) >= 0 && marks.charAt(i) == ' ') {
                marks.setCharAt(i, mark);
                return true;
            }
        }
        return false;
    }

    /** One key makes "ươ" of "uo", else "ư" or "ơ" of the last u or o. */
    private boolean markHorns() {
        int pair = letters.indexOf("uo");
        if (pair >= 0 && (pair == 0 || letters.charAt(pair - 1) != 'q')) {
            boolean both = marks.charAt(pair) != HORN || marks.charAt(pair + 1) == ' ';
            marks.setCharAt(pair, HORN);
            marks.setCharAt(pair + 1, HORN);
            return both;
        }
        return markLast("uo", HORN);
    }

    private Optional<String> word() {
        if (!obeyed) {
            return Optional.empty();
        }
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            apart.append(letters.charAt(i));
            if (marks.charAt(i) != ' ') {
                apart.append(marks.charAt(i));
            }
        }
        int vowel = toneVowel();
        if (tone != 0 && vowel >= 0) {
            apart.insert(position(vowel), tone);
        }
        return Optional.of(Normalizer.normalize(apart, Normalizer.Form.NFC));
    }

    private int position(int letter) {
        int position = letter + 1;
        for (int i = 0; i <= letter; i++) {
            position += marks.charAt(i) == ' ' ? 0 : 1;
        }
        return position;
    }

    /** Where the tone is written: on a marked vowel, else as the old placement has it ("hòa", "thúy"). */
    private int toneVowel() {
        int first = -1;
        int last = -1;
        for (int i = 0; i < letters.length(); i++) {
            boolean glide = i > 0 && letters.charAt(i) == 'u' && letters.charAt(i - 1) == 'q'
                    || i == 1
                            && letters.charAt(i) == 'i'
                            && letters.charAt(0) == 'g'
                            && letters.length() > 2
                            && VOWELS.indexOf(letters.charAt(2)) >= 0;
            if (VOWELS.indexOf(letters.charAt(i)) >= 0 && !glide) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        for (int i = last; i >= 0 && first >= 0; i--) {
            if (marks.charAt(i) != ' ') {
                return i;
            }
        }
        boolean open = last == letters.length() - 1;
        return open && last > first ? last - 1 : last;
    }
}
