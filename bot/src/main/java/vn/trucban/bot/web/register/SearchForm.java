package vn.trucban.bot.web.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.bot.logbook.LogbookQuery;
import vn.trucban.content.playbook.PlaybookId;

/** What somebody typed into the form of the search; bound by name, kept as typed so that it can be shown again. */
record SearchForm(String q, String who, String kind, String state, String from, String to) {
    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    SearchForm {
        q = kept(q);
        who = kept(who);
        kind = kept(kind);
        state = kept(state);
        from = kept(from);
        to = kept(to);
    }

    private static String kept(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The message key of what is wrong with it. */
    Optional<String> problem() {
        if (!soundDate(from) || !soundDate(to)) {
            return Optional.of("register.page.bad-date");
        }
        boolean swapped =
                day(from).isPresent() && day(to).isPresent() && day(from).get().isAfter(day(to).get());
        return swapped ? Optional.of("register.page.days-swapped") : Optional.empty();
    }

    LogbookQuery query() {
        LogbookQuery.State wanted = Arrays.stream(LogbookQuery.State.values())
                .filter(one -> one.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(LogbookQuery.State.ANY);
        return new LogbookQuery(q, who, PlaybookId.of(kind), wanted, day(from), day(to));
    }

    private static boolean soundDate(String text) {
        return text.isEmpty()
                || day(text)
                        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                        .isPresent();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** The address of the same search for what comes after. */
    String address(int before) {
        return page() + "&before=" + before;
    }

    /** The address of the same search. */
    String page() {
        return "/admin/register?q=" + in(q) + "&who=" + in(who) + "&kind=" + in(kind) + "&state=" + in(state) + "&from="
                + in(from) + "&to=" + in(to);
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
