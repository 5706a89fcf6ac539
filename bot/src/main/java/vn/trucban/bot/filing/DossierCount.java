package vn.trucban.bot.filing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.text.VietnameseNumber;

/** How many dossiers somebody says there were. */
final class DossierCount {
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6}|\\d{1,3}\\.\\d{3})(\\D*)");

    private DossierCount() {}

    /** As the letter has it; blank where nothing was said. Empty: it is no number. */
    static Optional<String> read(String said, Messages messages) {
        String text = said.strip();
        if (text.isEmpty()) {
            return Optional.of(text);
        }
        if (Phrases.of(messages, "filing.no-dossiers").are(text)) {
            return Optional.of("0");
        }
        Matcher count = COUNT.matcher(text);
        if (!count.matches()) {
            return Optional.empty();
        }
        String unit = count.group(2).strip();
        return unit.isEmpty() || Phrases.of(messages, "filing.dossiers-unit").are(unit)
                ? Optional.of(
                        VietnameseNumber.written(Integer.parseInt(count.group(1).replace(".", ""))))
                : Optional.empty();
    }
}
