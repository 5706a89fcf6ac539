package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The sentences of a command as people get them in chat. Buttons are {@link CommandButtons}, the register's sentences {@link CommandFacts}. */
public final class CommandTexts {
    private final Messages messages;
    private final Moments moments;
    private final CommandButtons buttons;

    public CommandTexts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
        this.buttons = new CommandButtons(messages);
    }

    public CommandButtons buttons() {
        return buttons;
    }

    public CommandFacts facts() {
        return new CommandFacts(messages);
    }

    public Moments moments() {
        return moments;
    }

    public String text(String key) {
        return messages.text(key);
    }

    public String text(String key, Map<String, ?> values) {
        return messages.text(key, values);
    }

    /** The duty desk's own name in the register. */
    String desk() {
        return messages.text("incident.desk");
    }

    /** "SC-12"; of a drill "SC-DT-12". */
    public String code(Command command) {
        return code(command.incident(), command.number());
    }

    private String code(IncidentId incident, int number) {
        return incident.code(number, messages);
    }

    /** "SC-12"; of a drill "SC-DT-12". */
    public String code(Incident incident) {
        return code(incident.id(), incident.number());
    }

    /** A command among several. */
    String line(Command command) {
        return choice(command.incident(), with("command.list-line", command, Map.of()));
    }

    private String choice(IncidentId incident, String line) {
        return incident.exercise() ? messages.text("command.drill-line", Map.of("line", line)) : line;
    }

    /** An incident that has none, among several. */
    String line(Incident incident) {
        return choice(
                incident.id(),
                messages.text(
                        "command.raise-line",
                        Map.of(
                                "code",
                                code(incident),
                                "kind",
                                incident.playbook().shortName())));
    }

    /** How whoever has this post stands to the call, with the time. */
    public String state(Seat seat, Instant now) {
        return new BoardText(this).state(seat, now);
    }

    /** How far all first actions are, in one line. */
    public String work(Command command) {
        return new BoardText(this).work(command);
    }

    /** Each action that cannot be done, with its post and why, in a line. */
    public List<String> stuck(Command command) {
        return new BoardText(this).stuck(command);
    }

    /** How far an action is, with when and by whom. */
    public String taskState(Task task) {
        return messages.text(
                "command.task-state." + task.state().name().toLowerCase(Locale.ROOT),
                Map.of(
                        "at", task.at().map(moments::full).orElse(""),
                        "who", task.by(),
                        "reason", reason(task.reason())));
    }

    /** One report in a list. */
    public String reportState(Command command, UpReport report) {
        Map<String, Object> values = reportValues(command, report);
        String key = command.unsent(report).isEmpty() ? "all-sent" : report.missed() ? "missed" : "unsent";
        values.put("state", messages.text("command.report." + key, values));
        return messages.text("command.report.state", values);
    }

    /** To whom a report went, by which way, when, and who says so. */
    public String sent(Command command, UpReport.Sent sent) {
        return messages.text(
                command.exercise() ? "command.page.sent-drill" : "command.page.sent",
                Map.of(
                        "name", command.plan().recipient(sent.recipient()),
                        "way", command.plan().way(sent.way()),
                        "at", moments.full(sent.at()),
                        "who", sent.by().name()));
    }

    /** Names the board in a chat, so that the next one takes its place. */
    public static String boardTag(IncidentId incident) {
        return "command/" + incident;
    }

    private Map<String, Object> base(Command command) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code(command));
        command.setup().ifPresent(plan -> {
            values.put("hazard", plan.name());
            values.put("board", plan.board());
            values.put("meet", plan.meet());
        });
        return values;
    }

    String with(String key, Command command, Map<String, ?> more) {
        Map<String, Object> values = base(command);
        values.putAll(more);
        return messages.text(key, values);
    }

    ProposalTexts proposals() {
        return new ProposalTexts(messages);
    }

    /** The titles of these posts, joined. */
    public String titles(Command command, List<Integer> posts) {
        return posts.stream().map(index -> command.seats().get(index).title()).collect(Collectors.joining(", "));
    }

    /**
     * What somebody is called out for: what happens, posts, place, the first thing to do.
     *
     * @param news what was reported, and the dangers named since
     */
    String callOut(Command command, List<Integer> posts, String news) {
        boolean again =
                posts.stream().anyMatch(index -> command.seats().get(index).calls() > 1);
        String first = posts.stream()
                .flatMap(index -> command.seats().get(index).tasks().stream())
                .findFirst()
                .map(Task::text)
                .orElseGet(() -> messages.text("command.no-action"));
        return with(
                again ? "command.call-again" : "command.call",
                command,
                Map.of(
                        "news", news,
                        "posts", titles(command, posts),
                        "first", first,
                        "minutes", command.plan().answerWithin().toMinutes(),
                        "by", raiser(command)));
    }

    /** Who raised it; said so where it was in the leaders' stead. */
    public String raiser(Command command) {
        String name = command.raisedBy().map(Actor::name).orElse("");
        return command.raisedInStead() ? messages.text("command.in-stead", Map.of("name", name)) : name;
    }

    /** Nobody can be reached by a message: somebody has to call. */
    String callThem(Command command, List<Integer> posts) {
        Member member = command.seats().get(posts.get(0)).holder().orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("name", member.name());
        values.put("post", titles(command, posts));
        values.put("phone", member.phone().orElseGet(() -> messages.text("command.no-phone")));
        return with(command.exercise() ? "command.call-them-drill" : "command.call-them", command, values);
    }

    String nobodyLeft(Command command, Seat seat) {
        String key = seat.line().isEmpty() ? "command.nobody-known" : "command.nobody-left";
        return with(key, command, Map.of("post", seat.title()));
    }

    String askWhere(Command command) {
        return with("command.ask-where", command, Map.of());
    }

    /** @param called away from a drill by something real */
    String gone(boolean called) {
        return messages.text(called ? "command.gone-drill" : "command.gone");
    }

    String reason(String given) {
        return given.isBlank() ? messages.text("command.no-reason") : given;
    }

    String taskStuck(Command command, Seat seat, Task task) {
        return with(
                "command.task-stuck",
                command,
                Map.of(
                        "post", seat.title(),
                        "task", task.text(),
                        "who", task.by(),
                        "reason", reason(task.reason())));
    }

    /** One action with how many there are. */
    public String task(Command command, List<Integer> posts, int post, int index) {
        long all = posts.stream()
                .mapToLong(one -> command.seats().get(one).tasks().size())
                .sum();
        long over = posts.stream()
                .flatMap(one -> command.seats().get(one).tasks().stream())
                .filter(Task::over)
                .count();
        Task task = command.seats().get(post).tasks().get(index);
        return messages.text(
                task.state() == Task.State.DOING ? "command.task-doing" : "command.task",
                Map.of(
                        "number",
                        over + 1,
                        "count",
                        all,
                        "post",
                        command.seats().get(post).title(),
                        "task",
                        task.text()));
    }

    String reportDue(Command command, UpReport report) {
        return with("command.report.due", command, reportValues(command, report));
    }

    String reportLate(Command command, UpReport report) {
        return with("command.report.late", command, reportValues(command, report));
    }

    String reportLateForHead(Command command, UpReport report) {
        return with("command.report.late-for-head", command, reportValues(command, report));
    }

    private Map<String, Object> reportValues(Command command, UpReport report) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", report.number());
        values.put("due", moments.full(report.dueAt()));
        values.put("list", command.unsent(report).stream().map(Recipient::name).collect(Collectors.joining(", ")));
        return values;
    }

    /** The ready text of a report, to read out or to paste. */
    public String readyReport(Command command, UpReport report, Known known) {
        Map<String, Object> values = reportValues(command, report);
        values.putAll(known.values(messages));
        values.put("raised", moments.full(command.raisedAt()));
        ReportWords words = new ReportWords(this);
        values.put("members", words.turnout(command));
        values.put("done", String.join("\n", words.done(command)));
        values.put("decisions", String.join("\n", words.decisions(command, report)));
        values.put("situation", blank(report.told().situation()));
        values.put("damage", blank(report.told().damage()));
        values.put("requests", blank(report.told().requests()));
        String text = with("command.report.ready", command, values);
        return command.exercise() ? messages.text("command.report.drill", Map.of("text", text)) : text;
    }

    private String blank(String text) {
        return text.isBlank() ? messages.text("command.report.blank") : text;
    }

    /** What was done, post by post. */
    public List<String> doneTasks(Command command) {
        return command.seats().stream()
                .flatMap(seat -> seat.tasks().stream()
                        .filter(task -> task.state() == Task.State.DONE)
                        .map(task -> messages.text(
                                "command.report.done-line",
                                Map.of(
                                        "post", seat.title(),
                                        "task", task.text(),
                                        "at", task.at().map(moments::clock).orElse("")))))
                .toList();
    }

    /** Decisions written down since the report before this one went out. */
    public List<Decision> sinceLast(Command command, UpReport report) {
        Optional<Instant> before = lastSent(command, report);
        return command.decisions().stream()
                .filter(one -> before.filter(at -> !one.saidAt().isAfter(at)).isEmpty())
                .toList();
    }

    /** When the report before this one went out first; empty where none did. */
    Optional<Instant> lastSent(Command command, UpReport report) {
        return command.report(report.number() - 1)
                .flatMap(last -> last.sent().stream().map(UpReport.Sent::at).min(Instant::compareTo));
    }

    /** One decision with its time, and both times where it was written down afterwards. */
    public String decision(Decision decision) {
        return facts().decision(decision);
    }

    String stoodDown(Command command, String key) {
        return with(
                key, command, Map.of("who", command.ending().orElseThrow().by().name()));
    }

    String tellByTelephone(Command command, List<String> names) {
        // why: in a drill they were never told that anything began
        String key = command.exercise() ? "command.tell-by-telephone-drill" : "command.tell-by-telephone";
        return with(key, command, Map.of("names", String.join(", ", names)));
    }

    /** A decision, for those who carry it out. */
    String decisionTold(Command command, Decision decision) {
        return with("command.decision-told", command, Map.of("line", decision(decision)));
    }

    /** Whom no message reaches hears a decision on the telephone. */
    String readOut(Command command, Decision decision, List<String> names) {
        String key = command.exercise() ? "command.read-out-drill" : "command.read-out";
        return with(key, command, Map.of("number", decision.number(), "names", String.join(", ", names)));
    }

    /** What is left open, in sentences; asked before it is ended. */
    public List<String> open(Command command) {
        List<String> open = new ArrayList<>();
        posts(command, seat -> seat.waiting() && !seat.byTelephone(), "command.open.silent")
                .ifPresent(open::add);
        posts(command, Seat::byTelephone, "command.open.telephone").ifPresent(open::add);
        posts(command, seat -> seat.state() == Seat.State.COMING, "command.open.coming")
                .ifPresent(open::add);
        List<String> undone = command.seats().stream()
                .flatMap(seat ->
                        seat.tasks().stream().filter(task -> !task.over()).map(Task::text))
                .toList();
        if (!undone.isEmpty()) {
            open.add(messages.text("command.open.tasks", Map.of("count", undone.size(), "first", undone.get(0))));
        }
        open.addAll(stuck(command));
        command.reports().stream()
                .filter(one -> !command.unsent(one).isEmpty()
                        && (one.asked() > 0 || !one.sent().isEmpty()))
                .forEach(one -> open.add(messages.text(
                        "command.open.report",
                        Map.of(
                                "number", one.number(),
                                "list", reportValues(command, one).get("list")))));
        return Collections.unmodifiableList(open);
    }

    private Optional<String> posts(Command command, Predicate<Seat> which, String key) {
        List<String> titles =
                command.seats().stream().filter(which).map(Seat::title).toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(key, Map.of("list", String.join(", ", titles))));
    }

    /** Where it stands, for whoever leads. */
    String board(Command command, Reported reported, Instant now) {
        return new BoardText(this).board(command, reported, now);
    }
}
