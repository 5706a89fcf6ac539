package vn.trucban.bot.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.drill.Part;
import vn.trucban.content.drill.Scenario;
import vn.trucban.content.drill.Scenario.Injection;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.channel.Button;

/** What is said in and about a drill. What players get is marked as a drill; what is about something real is not. */
final class DrillTexts {
    static final String LOOK = "look-";
    static final String ACTED = "acted-";
    static final String EXCUSE = "excuse";
    static final String CONFIRM = "confirm";
    static final String END = "end";
    /** Answered with the way to the page, as everything else is that nobody knows. */
    static final String PAGE = "page";

    static final String LIST = "list";

    private static final String CLOCK = "{clock}";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Content content;
    private final Messages messages;
    private final Moments moments;

    DrillTexts(Content content) {
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
    }

    String text(String key, Map<String, ?> values) {
        return messages.text("drill." + key, values);
    }

    String text(String key) {
        return text(key, Map.of());
    }

    /** "DT-3". */
    String code(Drill drill) {
        return text("code", Map.of("number", drill.number()));
    }

    Map<String, Object> base(Drill drill) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code(drill));
        values.put("kind", content.playbook(drill.scenario().kind()).name());
        values.put("title", drill.scenario().title());
        values.put("start", moments.full(drill.startsAt()));
        values.put("planner", drill.planner().name());
        values.put("longest", moments.length(drill.scenario().longest()));
        return values;
    }

    String about(String key, Drill drill) {
        return text(key, base(drill));
    }

    String about(String key, Drill drill, Map<String, ?> more) {
        Map<String, Object> values = base(drill);
        values.putAll(more);
        return text(key, values);
    }

    String name(Enum<?> one, String under) {
        return text(under + "." + id(one));
    }

    String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What those get who are to find the trouble. */
    String situation(Drill drill, Instant now) {
        return text("run.situation", Map.of("situation", told(drill.scenario().situation(), now)));
    }

    /** What is supposed, as whoever reports it would say. */
    String words(Drill drill) {
        return told(drill.scenario().situation(), drill.course().startedAt().orElse(drill.startsAt()));
    }

    /** One thing that happened, with where it was found unless that goes without saying. */
    String fact(ScoreSheet.Moment one) {
        if (one.text().equals(one.who())) {
            return text("fact." + one.source());
        }
        return one.source().equals("incident")
                ? one.text()
                : text("run.fact", Map.of("source", text("fact." + one.source()), "text", one.text()));
    }

    /** The clock is put in by hand: the words of a scenario are no message template. */
    String told(String words, Instant now) {
        return words.replace(CLOCK, moments.clock(now));
    }

    List<Button> situationButtons(Drill drill) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Action.of(Verb.DRILL_REPORT, drill.id().value()).button(text("button.report")));
        List<Scenario.Look> looks = drill.scenario().looks();
        for (int i = 0; i < looks.size(); i++) {
            buttons.add(press(
                    drill,
                    LOOK + i,
                    text("button.look", Map.of("at", looks.get(i).at()))));
        }
        buttons.add(excuse(drill));
        return buttons;
    }

    String seen(Scenario.Look look, Instant now) {
        return text("run.seen", Map.of("at", look.at(), "seen", told(look.seen(), now)));
    }

    String injected(Injection injection, Instant now) {
        return text("run.injection", Map.of("text", told(injection.text(), now)));
    }

    /** Those who issue notices are led to the ones of drills, so that none goes out for real. */
    List<Button> othersButtons(Drill drill, Part part) {
        Button notice = new Action(Verb.PURPOSE, "", Purpose.DRILL.name()).button(text("button.notice"));
        return part == Part.LEADER ? List.of(notice, excuse(drill)) : List.of(excuse(drill));
    }

    Button excuse(Drill drill) {
        return press(drill, EXCUSE, text("button.excuse"));
    }

    Button confirm(Drill drill) {
        return press(drill, CONFIRM, text("button.confirm"));
    }

    /** "Done" under the reminder of a lesson. */
    Button acted(Drill drill, int index) {
        return press(drill, ACTED + index, text("page.acted-button"));
    }

    Button page(Drill drill) {
        return press(drill, PAGE, text("button.page"));
    }

    Button end(Drill drill) {
        return press(drill, END, text("button.end"));
    }

    private static Button press(Drill drill, String wish, String label) {
        return new Action(Verb.DRILL, drill.id().value(), wish).button(label);
    }

    /** "26/11/2026". */
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    Moments moments() {
        return moments;
    }
}
