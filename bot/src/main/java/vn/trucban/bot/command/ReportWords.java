package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a report upwards says of people, of their work and of decisions: in sentences, of people and not of posts. */
final class ReportWords {
    private static final String ENDS = ".!?…";

    private final CommandTexts texts;

    ReportWords(CommandTexts texts) {
        this.texts = texts;
    }

    /** How those stand whose turn it is; who has two posts is one, as far as they say that they have got. */
    private enum Turnout {
        ARRIVED,
        COMING,
        RECEIVED,
        CALLED,
        TELEPHONE;

        static Turnout of(Seat seat) {
            return switch (seat.state()) {
                case ARRIVED -> ARRIVED;
                case COMING -> COMING;
                case RECEIVED -> RECEIVED;
                case CALLED, EMPTY -> seat.byTelephone() ? TELEPHONE : CALLED;
            };
        }
    }

    /** "Ban chỉ huy và Tổ ứng cứu: 2 đồng chí đang đến, 1 đồng chí đã nhận tin; 1 vị trí chưa có người." */
    String turnout(Command command) {
        Map<Object, Turnout> people = new HashMap<>();
        command.seats().forEach(seat -> seat.holder()
                .ifPresent(member -> people.merge(
                        member.person().<Object>map(id -> id).orElseGet(member::name),
                        Turnout.of(seat),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        List<String> parts = new ArrayList<>();
        for (Turnout turnout : Turnout.values()) {
            add(parts, key(turnout), count(people.values(), turnout));
        }
        long empty =
                command.seats().stream().filter(seat -> seat.holder().isEmpty()).count();
        add(parts, "empty", empty);
        return texts.text("command.paper.turnout.whole", Map.of("list", String.join(", ", parts)));
    }

    private static long count(Collection<Turnout> all, Turnout turnout) {
        return all.stream().filter(turnout::equals).count();
    }

    private static String key(Turnout turnout) {
        return switch (turnout) {
            case ARRIVED -> "arrived";
            case COMING -> "coming";
            case RECEIVED -> "received";
            case CALLED -> "called";
            case TELEPHONE -> "telephone";
        };
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(texts.text("command.paper.turnout." + key, Map.of("count", count)));
        }
    }

    /** What was done, a line each; a sentence where nothing was. */
    List<String> done(Command command) {
        return orNone(texts.doneTasks(command).stream().map(ReportWords::line).toList(), "command.paper.none-done");
    }

    /** The decisions since the report before, a line each; a sentence where there are none. */
    List<String> decisions(Command command, UpReport report) {
        return orNone(
                texts.sinceLast(command, report).stream()
                        .map(one -> line(texts.facts().formally(one)))
                        .toList(),
                texts.lastSent(command, report).isPresent()
                        ? "command.paper.none-decided"
                        : "command.paper.none-decided-first");
    }

    private static String line(String text) {
        boolean ended = !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return "- " + text + (ended ? "" : ".");
    }

    private List<String> orNone(List<String> lines, String none) {
        return lines.isEmpty() ? List.of(texts.text(none, Map.of())) : lines;
    }
}
