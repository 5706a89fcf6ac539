package vn.trucban.content.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Repairs one mistyped word where it cannot be a word as it stands; a word that can be one is never touched. */
final class TypingRepair {
    private static final Set<String> KEPT = Arrays.stream(Resource.yaml("/vn/trucban/content/typing/kept-words.yaml")
                    .get("kept")
                    .toString()
                    .split("\\s+"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern TELEX_HABIT = Pattern.compile("aa|ee|oo|dd|[aou]w|w[a-z]*[sfrxj]$|^dd");
    private static final Pattern VNI = Pattern.compile("[a-z]*[aeiouy][a-z1-9]*|d9[a-z1-9]*");
    private static final Pattern VNI_HABIT = Pattern.compile(".*(?:[1-9][a-z]|[6-9]|\\d\\d).*");
    private static final Pattern STRAY_TONE = Pattern.compile("(.*[^\\x00-\\x7f].*)[sfrxjz1-5]");
    private static final int SHORTEST_RUN_ON = 4;
    /** What is longer is no word and no run of words, and the patterns here would take a second over two thousand letters. */
    private static final int LONGEST_RUN_ON = 24;

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 7;
    private static final int IMPOSSIBLE = LONGEST_RUN_ON;
    private static final Map<String, String> OLD_PLACEMENT = oldPlacement();

    private static final Pattern NUMBERED = Pattern.compile("([a-z]{2,})([1-5])");

    private final Predicate<String> known;
    private final boolean vni;

    /**
     * @param known accentless words of the trade; words run together are only parted into these
     * @param vni whether the writer types VNI elsewhere too: else "tang2" is a floor, not "tàng"
     */
    TypingRepair(Predicate<String> known, boolean vni) {
        this.known = known;
        this.vni = vni;
    }

    /** The repaired word, or several where blanks were missing; lower-case NFC in and out. */
    List<String> repair(String typed) {
        if (isWord(typed)) {
            return List.of(placeTone(typed));
        }
        String word = placeTone(calm(typed));
        if (isWord(word) || word.length() > LONGEST_RUN_ON) {
            return List.of(word);
        }
        Matcher numbered = NUMBERED.matcher(word);
        if (!vni && numbered.matches()) {
            return List.of(numbered.group(1), numbered.group(2));
        }
        Optional<String> decoded = decode(word);
        if (decoded.isPresent()) {
            return List.of(placeTone(decoded.get()));
        }
        return part(word);
    }

    /** "cháyyyy" as "cháy": three or more of a letter are one. */
    private static String calm(String excited) {
        StringBuilder calm = new StringBuilder(excited.length());
        for (int i = 0; i < excited.length(); ) {
            int end = i + 1;
            while (end < excited.length() && excited.charAt(end) == excited.charAt(i)) {
                end++;
            }
            calm.append(excited, i, end - i > 2 ? i + 1 : end);
            i = end;
        }
        return calm.toString();
    }

    private static boolean isWord(String word) {
        if (KEPT.contains(word) || Shorthand.OFFICE.knows(word)) {
            return true;
        }
        return isPlainLetters(word)
                ? Syllables.plain(word) && !TELEX_HABIT.matcher(word).find()
                : Syllables.accented(word);
    }

    private static boolean isPlainLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(String word) {
        // why: nothing this long decodes to a syllable, and looking for a stray tone in it takes the cube of its
        // length.
        if (word.length() > LONGEST_RUN_ON) {
            return Optional.empty();
        }
        if (!isPlainLetters(word)) {
            String cut = STRAY_TONE.matcher(word).replaceFirst("$1");
            return Optional.of(cut).filter(Syllables::accented);
        }
        if (word.chars().allMatch(Character::isLetter)) {
            return RawTyping.telex(word).filter(decoded -> !decoded.equals(word) && Syllables.accented(decoded));
        }
        if (VNI.matcher(word).matches() && word.length() > 2) {
            return RawTyping.vni(word).filter(Syllables::accented);
        }
        return Optional.empty();
    }

    /** Whether this word shows that somebody types VNI: a digit amid letters, not "q3" or "tang2". */
    static boolean showsVni(String word) {
        return word.length() <= LONGEST_RUN_ON
                && VNI_HABIT.matcher(word).matches()
                && VNI.matcher(word).matches()
                && decode(word).isPresent();
    }

    /** Parts "máyin" or "ketgiay" into words of the trade, the fewest that fit; else leaves it whole. */
    private List<String> part(String word) {
        boolean candidate = word.length() >= SHORTEST_RUN_ON && word.chars().allMatch(Character::isLetter);
        return candidate ? fewest(word) : List.of(word);
    }

    /** From the end of the word to its beginning, the fewest pieces that what follows can be cut into; the longest first where it may be. */
    private List<String> fewest(String word) {
        int[] pieces = new int[word.length() + 1];
        int[] ends = new int[word.length() + 1];
        for (int from = word.length() - 1; from >= 0; from--) {
            pieces[from] = IMPOSSIBLE;
            for (int to = Math.min(word.length(), from + LONGEST_PIECE); to >= from + SHORTEST_PIECE; to--) {
                if (pieces[to] + 1 < pieces[from] && isPiece(word.substring(from, to))) {
                    pieces[from] = pieces[to] + 1;
                    ends[from] = to;
                }
            }
        }
        if (pieces[0] == IMPOSSIBLE) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < word.length(); at = ends[at]) {
            parts.add(word.substring(at, ends[at]));
        }
        return parts;
    }

    private boolean isPiece(String piece) {
        boolean syllable = isPlainLetters(piece) ? Syllables.plain(piece) : Syllables.accented(piece);
        return syllable && known.test(VietnameseText.fold(piece));
    }

    /** "hoà" and "hòa" are one word: the tone goes where the old placement has it, as most officers' keyboards put it. */
    static String placeTone(String word) {
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        if (word.length() < 2 || Letters.tone(last) == Letters.NO_TONE) {
            return word;
        }
        String end = word.substring(word.length() - 2);
        String placed = OLD_PLACEMENT.get(end);
        boolean consonantU = word.length() > 2 && word.charAt(word.length() - 3) == 'q';
        return placed == null || consonantU ? word : word.substring(0, word.length() - 2) + placed;
    }

    private static Map<String, String> oldPlacement() {
        String newer = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ";
        String older = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy";
        Map<String, String> placements = new HashMap<>();
        for (int i = 0; i < newer.length(); i += 3) {
            placements.put(newer.substring(i, i + 2), older.substring(i, i + 2));
        }
        return Map.copyOf(placements);
    }
}
