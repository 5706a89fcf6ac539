package vn.trucban.content.text;

import java.text.Normalizer;
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
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String TONES_OF_STOPS = "\u0301\u0323";
    private static final int LONGEST = 7;

    private Syllables() {}

    /** Whether the lower-case NFC word is a syllable with its accents typed: "nghiêng", "máy"; not "mays", not "hêt". */
    static boolean accented(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        String tone = "";
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            if (TONES.indexOf(apart.charAt(i)) < 0) {
                letters.append(apart.charAt(i));
            } else {
                tone += apart.charAt(i);
            }
        }
        String base = Normalizer.normalize(letters, Normalizer.Form.NFC);
        boolean stopped = base.matches(".*(?:c|ch|p|t)");
        boolean toned = stopped ? tone.length() == 1 && TONES_OF_STOPS.contains(tone) : tone.length() <= 1;
        return toned && built(base, ONSETS, RHYMES);
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
