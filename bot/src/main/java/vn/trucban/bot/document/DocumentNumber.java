package vn.trucban.bot.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Số và ký hiệu of an official paper as Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3 writes it: {@code 05/BC-TTPVHCC}. */
public final class DocumentNumber {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,6})(?:/([\\p{L}\\d][\\p{L}\\d./-]{0,38}))?");
    private static final int DIGITS = 2;

    private DocumentNumber() {}

    /**
     * What was typed, with two digits at least and the symbol where it was left out.
     *
     * @param symbol of papers of this kind, such as {@code BC-TTPVHCC}
     * @return empty where it is no number of a paper
     */
    public static Optional<String> complete(String typed, String symbol) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(1);
        String padded = "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        return Optional.of(padded + "/" + Optional.ofNullable(parts.group(2)).orElse(symbol));
    }
}
