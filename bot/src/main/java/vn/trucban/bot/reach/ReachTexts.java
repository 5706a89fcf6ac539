package vn.trucban.bot.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.staff.AbsenceTexts;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The board in words. */
public final class ReachTexts {
    /** Enough to act on; the rest is on the page. */
    private static final int SHOWN = 8;

    private final Messages messages;
    private final Moments moments;

    public ReachTexts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    public String rung(ReachBoard.RungLine rung) {
        if (rung.emptyOn().isPresent()) {
            return messages.text(
                    "absence.rung-empty",
                    Map.of(
                            "rung",
                            name(rung),
                            "day",
                            AbsenceTexts.day(rung.emptyOn().get())));
        }
        String empty = rung.standing().size() == 1 ? "empty-one" : "empty";
        String key = rung.standing().isEmpty() ? "nobody" : rung.empty() ? empty : "reached";
        return messages.text(
                "reach.rung." + key,
                Map.of(
                        "rung", name(rung),
                        "names", names(rung.empty() ? rung.standing() : rung.reached())));
    }

    public String name(ReachBoard.RungLine rung) {
        return messages.text("web.admin.rung." + rung.level().key());
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    public String channel(ReachBoard.OnChannel on) {
        return messages.text(
                "reach.channel." + key(on.state()),
                Map.of(
                        "channel",
                                messages.text(
                                        "conversation.channel." + on.channel().id()),
                        "at", on.heard().map(moments::full).orElse("")));
    }

    /** From when until when they are away; empty where nothing is known. */
    public String away(ReachBoard.Line line) {
        return line.absence()
                .map(absence -> new AbsenceTexts(messages).days(absence))
                .orElse("");
    }

    public String red(ReachBoard.Red why) {
        return messages.text("reach.red." + key(why));
    }

    /** For leaders and administrators: what is red, and where to look. */
    String weekly(ReachBoard board, String link) {
        List<String> lines = new ArrayList<>();
        board.emptyRungs().stream().map(this::rung).forEach(lines::add);
        board.people().stream()
                .filter(line -> line.red().isPresent())
                .map(line -> messages.text(
                        "reach.weekly.person",
                        Map.of(
                                "name",
                                line.person().name(),
                                "why",
                                red(line.red().orElseThrow()))))
                .forEach(lines::add);
        String list = lines.stream()
                .limit(SHOWN)
                .map(line -> messages.text("reach.weekly.line", Map.of("line", line)))
                .collect(Collectors.joining("\n"));
        return messages.text(
                lines.size() > SHOWN ? "reach.weekly.more" : "reach.weekly.all",
                Map.of("list", list, "more", Math.max(0, lines.size() - SHOWN), "link", link));
    }

    /** The same of rungs alone, that have become empty in the middle of a week. */
    String emptied(ReachBoard board, String link) {
        String list = board.emptyRungs().stream()
                .map(this::rung)
                .map(line -> messages.text("reach.weekly.line", Map.of("line", line)))
                .collect(Collectors.joining("\n"));
        return messages.text("reach.emptied", Map.of("list", list, "link", link));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
