package vn.trucban.bot.web.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.Member;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** How pages of drills name things. */
final class DrillWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Supplier<Content> content;
    private final Clock clock;

    DrillWords(Supplier<Content> content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    Content content() {
        return content.get();
    }

    Instant now() {
        return clock.instant();
    }

    String text(String key) {
        return text(key, Map.of());
    }

    String text(String key, Map<String, ?> values) {
        return content.get().messages().text(key, values);
    }

    /** A sentence of the page. */
    String page(String key, Map<String, ?> values) {
        return text("drill.page." + key, values);
    }

    String page(String key) {
        return page(key, Map.of());
    }

    /** "Nhận việc" for {@code measure}, TAKE. */
    String name(String under, Enum<?> one) {
        return text("drill." + under + "." + id(one));
    }

    static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String code(Drill drill) {
        return text("drill.code", Map.of("number", drill.number()));
    }

    String kind(PlaybookId kind) {
        return content.get().playbook(kind).name();
    }

    String full(Instant at) {
        return new Moments(content.get().messages()).full(at);
    }

    String clock(Instant at) {
        return new Moments(content.get().messages()).clock(at);
    }

    String length(Duration length) {
        return new Moments(content.get().messages()).length(length);
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    String names(List<Member> people) {
        return people.isEmpty()
                ? page("none")
                : people.stream().map(Member::name).collect(Collectors.joining(", "));
    }
}
