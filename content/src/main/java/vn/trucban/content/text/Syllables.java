package vn.trucban.content.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Which letters make a Vietnamese syllable: an onset, a rhyme, and a tone that the rhyme allows. */
final class Syllables {
    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây "
                            + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
                            + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot "
                            + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uan uât uân uâng uây uê uêch uênh uc ui um un ung uôc uôi uôm uôn uông uôt uơ "
                            + "up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu "
                            + "y yêm yên yêng yêt yêu ynh yt")
                    .split(" "));
    private static final Set<String> FOLDED_RHYMES =
            RHYMES.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FOLDED_ONSETS =
            ONSETS.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());
    private static final String TONES_OF_STOPS = "\u0301\u0323";
    private static final int LONGEST = 7;

    private Syllables() {}

    /** Whether the lower-case NFC word is a syllable with its accents typed: "nghiêng", "máy"; not "mays", not "hêt". */
    static boolean accented(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        char tone = Letters.NO_TONE;
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char here = Letters.tone(word.charAt(i));
            if (here != Letters.NO_TONE && tone != Letters.NO_TONE) {
                return false;
            }
            tone = here == Letters.NO_TONE ? tone : here;
            letters.append(Letters.withoutTone(word.charAt(i)));
        }
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        boolean stopped = last == 'c' || last == 'p' || last == 't' || last == 'h' && letters.indexOf("ch", 1) > 0;
        return (!stopped || TONES_OF_STOPS.indexOf(tone) >= 0) && built(letters.toString(), ONSETS, RHYMES);
    }

    /** Whether the lower-case word is a syllable once its accents are left out: "may", "giay", "dien". */
    static boolean plain(String word) {
        return built(word, FOLDED_ONSETS, FOLDED_RHYMES);
    }

    /** Whether a word in capitals can be read as one syllable, so that "KHO" is a word and "XYZ" a code. */
    static boolean sayable(String word) {
        return plain(VietnameseText.fold(word));
    }

    private static boolean built(String word, Set<String> onsets, Set<String> rhymes) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        for (int onset = Math.min(3, word.length() - 1); onset >= 0; onset--) {
            if (onsets.contains(word.substring(0, onset)) && rhymes.contains(word.substring(onset))) {
                return true;
            }
        }
        return false;
    }
}
