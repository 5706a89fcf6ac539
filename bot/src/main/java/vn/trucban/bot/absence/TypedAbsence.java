package vn.trucban.bot.absence;

import java.util.regex.Pattern;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/**
 * "Mai em xin nghỉ", "tôi nghỉ ốm hôm nay": a short line in which whoever writes says of themselves that they are away, and nothing else.
 * One word more, a name or what somebody suffers from, and it is not taken for one: that may be a cry.
 */
final class TypedAbsence {
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9/]+");

    private final Messages messages;
    private final String typed;
    private final String said;

    TypedAbsence(String words, Messages messages) {
        this.messages = messages;
        this.typed = words;
        this.said = BETWEEN.matcher(VietnameseText.fold(VietnameseText.clean(words)))
                .replaceAll(" ")
                .strip();
    }

    boolean said() {
        return typed.length() <= LONGEST
                && !typed.contains("?")
                && said.matches(messages.text("absence.patterns.away"));
    }

    /** True where today alone is named. */
    boolean today() {
        return names("absence.patterns.today") && !names("absence.patterns.tomorrow") && !longer();
    }

    /** True where tomorrow alone is named. */
    boolean tomorrow() {
        return names("absence.patterns.tomorrow") && !names("absence.patterns.today") && !longer();
    }

    private boolean longer() {
        return names("absence.patterns.longer");
    }

    private boolean names(String key) {
        return Pattern.compile(messages.text(key)).matcher(said).find();
    }
}
