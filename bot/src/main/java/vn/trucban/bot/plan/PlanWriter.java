package vn.trucban.bot.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.plan.PlanPaper.Part;
import vn.trucban.bot.plan.PlanPaper.Section;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar.Session;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.ladder.LadderPlan.Pace;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.paper.PaperPlan;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Source;
import vn.trucban.content.playbook.Step;

/** Writes the plan as people read it. Pure: the same content and staff give the same paper. */
final class PlanWriter {
    private static final int FEW = 8;

    private final Content content;
    private final Staff staff;
    private final Moments moments;

    PlanWriter(Content content, Staff staff) {
        this.content = content;
        this.staff = staff;
        this.moments = new Moments(content.messages());
    }

    PlanPaper write() {
        List<Section> sections = new ArrayList<>();
        sections.add(ladder());
        for (PlaybookId id : PlaybookId.values()) {
            sections.add(kind(content.playbook(id)));
        }
        sections.addAll(new CommandChapters(content, staff).write());
        sections.add(paper());
        sections.add(emergencies());
        sections.add(hours());
        sections.add(new DrillChapter(content).write());
        return new PlanPaper(sections);
    }

    private Section kind(Playbook playbook) {
        List<Part> parts = Stream.of(
                        part("signs", notes(playbook.signs())),
                        part("safety", notes(playbook.safety())),
                        part("steps", steps(playbook)),
                        part("parties", notes(playbook.parties())),
                        part("contacts", contacts(playbook)),
                        part("climbs", List.of(climbs(playbook))),
                        part("paper", playbook.paperHint().stream().toList()))
                .flatMap(Optional::stream)
                .toList();
        return new Section(playbook.id().id(), playbook.name(), parts);
    }

    private Optional<Part> part(String label, List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Part(text("plan.part." + label), lines));
    }

    private static List<String> notes(List<Playbook.Note> notes) {
        return notes.stream().map(Playbook.Note::text).toList();
    }

    /**
     * What the plan itself tells people to do, in the order in which somebody meets it who answers every question with its first answer,
     * then the others; where it says nothing, the first of what the desk advises. All of it, question by question, is in the chat.
     */
    private List<String> steps(Playbook playbook) {
        Set<String> met = new LinkedHashSet<>();
        walk(playbook, playbook.start(), met);
        List<Step> acts =
                met.stream().map(playbook::step).filter(PlanWriter::isAct).toList();
        List<Step> planned =
                acts.stream().filter(step -> step.source() == Source.PLAN).toList();
        List<Step> shown = planned.isEmpty() ? acts.stream().limit(FEW).toList() : planned;
        return Stream.concat(shown.stream().map(Step::text), Stream.of(text("plan.steps-more")))
                .toList();
    }

    private static boolean isAct(Step step) {
        return step instanceof Step.Instruct || step instanceof Step.Refer;
    }

    private static void walk(Playbook playbook, String id, Set<String> met) {
        if (!met.add(id)) {
            return;
        }
        Step step = playbook.step(id);
        if (step instanceof Step.Instruct instruct) {
            instruct.next().ifPresent(next -> walk(playbook, next, met));
        } else if (step instanceof Step.Ask ask) {
            ask.choices().forEach(choice -> walk(playbook, choice.to(), met));
        }
    }

    private List<String> contacts(Playbook playbook) {
        return playbook.contacts().stream()
                .flatMap(id -> content.commune().contact(id).stream())
                .map(this::contact)
                .toList();
    }

    private String contact(Contact contact) {
        return text(
                "plan.contact",
                Map.of(
                        "name", contact.name(),
                        "phone", contact.phone().orElseGet(() -> text("plan.no-phone")),
                        "say", contact.say()));
    }

    private String climbs(Playbook playbook) {
        Pace pace = content.ladder().pace(playbook, false);
        return Stream.of(Level.TECHNICIANS, Level.TECHNICAL_LEADS, Level.LEADERS)
                .map(level -> text(
                        "plan.climb",
                        Map.of(
                                "rung", rung(level),
                                "time", length(content.ladder().patience(playbook, pace, level)))))
                .collect(Collectors.joining(" → ", "", " → " + rung(Level.COMMITTEE)));
    }

    private Section ladder() {
        List<String> lines = new ArrayList<>();
        for (Level level : Level.values()) {
            String names = staff.on(level).stream().map(PlanWriter::named).collect(Collectors.joining("; "));
            String shown = names.isEmpty() ? text("plan.nobody") : names;
            lines.add(text("plan.rung", Map.of("rung", rung(level), "names", shown)));
        }
        return new Section(
                "ladder",
                text("plan.section.ladder"),
                List.of(new Part(text("plan.part.rungs"), lines), new Part(text("plan.part.rule"), rules())));
    }

    private List<String> rules() {
        return text("plan.rules", Map.of("close", length(content.ladder().closeAfter())))
                .lines()
                .toList();
    }

    /** With title and number, as far as they are known. */
    static String named(Person person) {
        String titled = person.title().isBlank() ? person.name() : person.name() + ", " + person.title();
        return person.phone().map(phone -> titled + ", " + phone).orElse(titled);
    }

    private Section paper() {
        List<String> procedures = content.paper().procedures().stream()
                .map(PaperPlan.Procedure::name)
                .toList();
        return new Section(
                "paper",
                text("plan.section.paper"),
                Stream.of(
                                part("procedures", procedures),
                                part(
                                        "enter",
                                        List.of(text(
                                                "plan.enter",
                                                Map.of(
                                                        "time",
                                                        length(content.paper().enterWithin()))))))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Section emergencies() {
        List<String> lines =
                content.commune().emergencies().stream().map(this::contact).toList();
        return new Section(
                "emergency",
                text("plan.section.emergency"),
                part("call", lines).stream().toList());
    }

    private Section hours() {
        List<String> lines = Stream.of(DayOfWeek.values())
                .map(day -> text("plan.day", Map.of("day", dayName(day), "hours", sessions(day))))
                .toList();
        return new Section("hours", text("plan.section.hours"), List.of(new Part(text("plan.part.week"), lines)));
    }

    private String dayName(DayOfWeek day) {
        return text("plan.weekday." + day.name().toLowerCase(Locale.ROOT));
    }

    private String sessions(DayOfWeek day) {
        List<Session> sessions = content.calendar().week().getOrDefault(day, List.of());
        return sessions.isEmpty()
                ? text("plan.free")
                : sessions.stream()
                        .map(session -> session.start() + "–" + session.end())
                        .collect(Collectors.joining(", "));
    }

    private String rung(Level level) {
        return text("web.admin.rung." + level.key());
    }

    private String length(Duration length) {
        return moments.length(length);
    }

    private String text(String key) {
        return content.messages().text(key);
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }
}
