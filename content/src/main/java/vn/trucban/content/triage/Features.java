package vn.trucban.content.triage;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import vn.trucban.content.text.VietnameseText;

/** What the model sees of a message: words and letter groups, with the accents as typed and without any. */
final class Features {
    private static final int LONGEST = 2000;

    private Features() {}

    static Set<String> of(String message) {
        String cut = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        Set<String> names = new LinkedHashSet<>();
        addView(names, "a", VietnameseText.clean(cut).toLowerCase(Locale.ROOT));
        addView(names, "f", VietnameseText.fold(cut));
        return names;
    }

    private static void addView(Set<String> names, String view, String text) {
        String previous = "^";
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            names.add(view + "1" + word);
            names.add(view + "2" + previous + " " + word);
            String framed = "<" + word + ">";
            for (int i = 0; i + 3 <= framed.length(); i++) {
                names.add(view + "c" + framed.substring(i, i + 3));
            }
            previous = word;
        }
    }
}
