package vn.trucban.content.triage;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Verdict.Danger;

/** Danger to life is looked for first, by words, whatever the model thinks. */
final class DangerWords {
    private static final Pattern FIRE = Pattern.compile(
            "\\bchay (nha|kho|phong|rung|lon|roi|bung|tru so)\\b|\\bcuu hoa\\b|\\b114\\b|\\bboc chay\\b|\\bkhoi den\\b");
    private static final Pattern ELECTROCUTION =
            Pattern.compile("\\bdien giat\\b|\\bgiat dien\\b|\\bro dien\\b|\\bho dien\\b");
    private static final Pattern FLOOD =
            Pattern.compile("\\bnuoc (lu|dang|len|tran|ngap)\\b|\\bngap\\b|\\blu (ve|tran|quet)\\b|\\bcuon troi\\b");
    private static final Pattern LANDSLIDE = Pattern.compile("\\bsat lo\\b|\\bsut lun\\b|\\bdat (lo|truot)\\b");
    private static final Pattern EXPLOSION =
            Pattern.compile("\\bphat no\\b|\\bno (binh|tung|lon|cai)\\b|\\bro ri (ga|gas)\\b");

    private DangerWords() {}

    static Optional<Danger> in(String message) {
        String folded = VietnameseText.fold(message);
        if (FIRE.matcher(folded).find()) {
            return Optional.of(Danger.FIRE);
        }
        if (ELECTROCUTION.matcher(folded).find()) {
            return Optional.of(Danger.ELECTROCUTION);
        }
        if (EXPLOSION.matcher(folded).find()) {
            return Optional.of(Danger.EXPLOSION);
        }
        if (LANDSLIDE.matcher(folded).find()) {
            return Optional.of(Danger.LANDSLIDE);
        }
        return FLOOD.matcher(folded).find() ? Optional.of(Danger.FLOOD) : Optional.empty();
    }
}
