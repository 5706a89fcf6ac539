package vn.trucban.bot.outside;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.outside.SaidOutside.Told;
import vn.trucban.content.calendar.WorkingCalendar;

/** What was told, as a button carries it: nobody types it again. The figures live in messages already sent. */
final class SaidCode {
    private static final Pattern CODE = Pattern.compile("(\\d*)(?:p([0-9a-z]{1,6}))?(?:w([a-z]+))?(?:k(.+))?");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H'h'mm dd/MM");
    private static final int RADIX = 36;
    private static final int MINUTE = 60;

    private SaidCode() {}

    /** @param until what the promise reads as */
    static String of(SaidOutside said, Function<String, Optional<Instant>> until) {
        String told =
                said.told().stream().map(one -> String.valueOf(one.sign())).collect(Collectors.joining());
        String promise = said.promise()
                .flatMap(until)
                .map(at -> "p" + Long.toString(at.getEpochSecond() / MINUTE, RADIX))
                .orElse("");
        String way = said.way().map(one -> "w" + one.id()).orElse("");
        String ticket = said.ticket()
                .filter(number -> number.matches("[!-}]+"))
                .map(number -> "k" + number)
                .orElse("");
        return told + promise + way + ticket;
    }

    /** The same without the ticket's number, where a button cannot carry it. */
    static String withoutTicket(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches() && parts.group(4) != null
                ? code.substring(0, code.length() - parts.group(4).length() - 1)
                : code;
    }

    /** What {@link #of} made a code of; nothing where it is something else. */
    static SaidOutside read(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return new SaidOutside(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Set<Told> told = EnumSet.noneOf(Told.class);
        Stream.of(Told.values())
                .filter(one -> parts.group(1).indexOf(one.sign()) >= 0)
                .forEach(told::add);
        return new SaidOutside(
                told,
                Optional.ofNullable(parts.group(4)),
                Optional.ofNullable(parts.group(2)).map(SaidCode::typed),
                Optional.ofNullable(parts.group(3)).flatMap(Way::of));
    }

    private static String typed(String minutes) {
        return TYPED.format(
                Instant.ofEpochSecond(Long.parseLong(minutes, RADIX) * MINUTE).atZone(WorkingCalendar.ZONE));
    }
}
