package vn.trucban.bot.web.command;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.command.Aired;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTexts;
import vn.trucban.bot.command.Decision;
import vn.trucban.bot.command.Member;
import vn.trucban.bot.command.Refusal;
import vn.trucban.bot.command.Reported;
import vn.trucban.bot.command.Response;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.command.Task;
import vn.trucban.bot.command.Warning;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.command.CommandPlan.Body;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate;

/** What the pages of a command show. */
final class CommandViews {
    private static final int PAST = 20;

    private final CommandDesk desk;
    private final Supplier<Content> content;
    private final Clock clock;

    CommandViews(CommandDesk desk, Supplier<Content> content, Clock clock) {
        this.desk = desk;
        this.content = content;
        this.clock = clock;
    }

    record Choice(String id, String name, boolean chosen) {}

    /**
     * A disaster that has no command.
     *
     * @param why the reader cannot raise one; empty where they can
     * @param calls leaders by their numbers; nobody in a drill, and nobody where the reader can raise one
     * @param asks the reader may have leaders asked
     * @param declines the reader is asked and may say no
     * @param standsIn the reader would raise it in the leaders' stead
     */
    record Raisable(
            String id,
            String code,
            String words,
            boolean drill,
            String why,
            List<Choice> calls,
            boolean asks,
            boolean declines,
            boolean standsIn,
            List<Choice> hazards) {}

    record Line(String id, String title, String state, boolean standing, boolean drill) {}

    /** @param tone {@code open}, {@code doing}, {@code done} or {@code cannot} */
    record TaskLine(int index, String text, String state, String tone, boolean done) {}

    /**
     * @param tone the state in small letters
     * @param phone empty where nobody may be called
     * @param own it is the reader's turn
     */
    record SeatLine(
            int index,
            String title,
            String name,
            String state,
            String tone,
            String phone,
            boolean filled,
            boolean own,
            int done,
            int stuck,
            List<TaskLine> tasks,
            List<Choice> people) {}

    record Tile(String tone, long count, String name) {}

    /**
     * One command.
     *
     * @param news what was reported, and the last dangers named since
     * @param now when this was read
     * @param open what is left open, in sentences
     */
    record Page(
            String id,
            String title,
            String raised,
            String meet,
            List<String> news,
            boolean standing,
            boolean drill,
            boolean leads,
            boolean ends,
            String now,
            List<Tile> tiles,
            List<SeatLine> board,
            List<SeatLine> team,
            String work,
            List<String> stuck,
            List<String> decisions,
            List<ReportForms.Form> reports,
            List<Choice> ways,
            String notice,
            List<String> issued,
            List<String> open,
            String ended) {}

    /**
     * Who is in danger.
     *
     * @param groups of whom the reader can say that they are safe
     * @param seen the last fact of it that is known
     * @param latest the last of them that changes who is in danger
     */
    record Needed(List<Reported.InNeed> groups, int seen, int latest) {}

    Needed needed(IncidentId id, Person reader) {
        return desk.incident(id)
                .map(one -> new Needed(
                        desk.rescues().of(reader, one, now()),
                        one.events().size(),
                        new Reported(one, content.get()).latest()))
                .orElse(new Needed(List.of(), 0, 0));
    }

    String text(Refusal refusal) {
        return content.get().messages().text(refusal.key(), refusal.values());
    }

    String text(String key, Map<String, ?> values) {
        return content.get().messages().text(key, values);
    }

    Instant now() {
        return clock.instant();
    }

    /** In which chats the button for a notice lies. */
    String offered(Person person) {
        String channels = person.addresses().stream()
                .map(address -> text("conversation.channel." + address.channel().id(), Map.of()))
                .distinct()
                .collect(Collectors.joining(", "));
        return text("command.page.notice-offered", Map.of("channels", channels));
    }

    private CommandTexts texts() {
        return new CommandTexts(content.get().messages());
    }

    List<Raisable> raisable(Person reader) {
        return desk.withoutCommand(reader).stream()
                .map(incident -> raisable(incident, reader))
                .toList();
    }

    private Raisable raisable(Incident incident, Person reader) {
        Optional<Hazard> known = desk.hazard(incident);
        Optional<Refusal> why = desk.mayNotRaise(reader, incident);
        return new Raisable(
                incident.id().value(),
                texts().code(incident),
                new Happening(incident, content.get()).words(),
                incident.id().exercise(),
                why.map(this::text).orElse(""),
                why.isPresent() && !incident.id().exercise() ? leaders(incident) : List.of(),
                desk.mayAsk(reader, incident),
                desk.mayDecline(reader, incident),
                !reader.is(Role.LEADER),
                content.get().command().hazards().stream()
                        .map(one -> new Choice(
                                one.id(), one.name(), known.filter(one::equals).isPresent()))
                        .toList());
    }

    private List<Choice> leaders(Incident incident) {
        return desk.staffFor(incident.id()).with(Role.LEADER).stream()
                .flatMap(one -> one.phone().map(phone -> new Choice(phone, one.name(), false)).stream())
                .toList();
    }

    List<Line> commands() {
        return desk.recent(PAST).stream()
                .filter(one -> one.setup().isPresent())
                .map(one -> new Line(
                        one.incident().value(),
                        title(one),
                        one.standing()
                                ? text(
                                        "command.page.standing",
                                        Map.of("at", texts().moments().full(one.raisedAt())))
                                : text(
                                        "command.page.over",
                                        Map.of("at", texts().moments().full(one.since()))),
                        one.standing(),
                        one.exercise()))
                .toList();
    }

    private String title(Command command) {
        return text(
                "command.page.of",
                Map.of(
                        "board", command.plan().board(),
                        "hazard", command.plan().name(),
                        "code", texts().code(command)));
    }

    /** What has to be looked up besides the command itself. */
    private record Besides(
            List<String> open, List<String> issued, List<ReportForms.Form> reports, List<Person> people) {}

    Page page(Command command, Person reader) {
        List<Person> people = desk.staffFor(command.incident()).all().stream()
                .filter(Person::active)
                .toList();
        List<Warning> issued = desk.issued(command);
        return page(
                command,
                reader,
                new Besides(
                        open(command, issued),
                        new Aired(issued, content.get().messages()).lines(),
                        new ReportForms(desk, content.get(), now()).all(command, issued),
                        people));
    }

    /** What the board shows and no more: it is read every few seconds, while notices are being sent. */
    Page board(Command command, Person reader) {
        List<ReportForms.Form> current = command.currentReport()
                .map(one -> List.of(new ReportForms(desk, content.get(), now()).form(command, one, "")))
                .orElse(List.of());
        return page(command, reader, new Besides(List.of(), List.of(), current, List.of()));
    }

    private Page page(Command command, Person reader, Besides besides) {
        Instant now = now();
        boolean leads = desk.mayLead(reader, command);
        List<SeatLine> seats = IntStream.range(0, command.seats().size())
                .mapToObj(index -> seat(command, index, reader, besides.people()))
                .toList();
        return new Page(
                command.incident().value(),
                title(command),
                text(
                        "command.page.raised",
                        Map.of(
                                "at", texts().moments().full(command.raisedAt()),
                                "who", texts().raiser(command))),
                command.plan().meet(),
                news(command, now),
                command.standing(),
                command.exercise(),
                leads,
                desk.mayEnd(reader, command),
                texts().moments().full(now),
                tiles(command),
                byBody(command, seats, true),
                byBody(command, seats, false),
                texts().work(command),
                texts().stuck(command),
                command.decisions().stream().map(texts()::decision).toList(),
                besides.reports(),
                command.plan().ways().stream()
                        .map(one -> new Choice(one.id(), one.name(), false))
                        .toList(),
                notice(command),
                besides.issued(),
                besides.open(),
                ended(command));
    }

    private List<String> news(Command command, Instant now) {
        return desk.incident(command.incident())
                .map(incident -> new Reported(incident, content.get()))
                .map(reported -> Stream.concat(Stream.of(reported.report(now)), reported.last(now).stream())
                        .toList())
                .orElse(List.of());
    }

    private String notice(Command command) {
        return Optional.ofNullable(content.get().notices().get(command.plan().notice()))
                .map(NoticeTemplate::name)
                .orElse("");
    }

    private List<String> open(Command command, List<Warning> issued) {
        return command.standing()
                ? desk.open(command, issued)
                : command.ending().map(Command.Ending::open).orElse(List.of());
    }

    private String ended(Command command) {
        return command.ending()
                .map(end -> text(
                        "command.page.ended",
                        Map.of(
                                "at",
                                texts().moments().full(end.at()),
                                "who",
                                end.by().name())))
                .orElse("");
    }

    private static List<SeatLine> byBody(Command command, List<SeatLine> seats, boolean board) {
        return seats.stream()
                .filter(one -> board == (command.seats().get(one.index()).body() == Body.BOARD))
                .toList();
    }

    private List<Tile> tiles(Command command) {
        List<Tile> tiles = new ArrayList<>();
        for (Seat.State state : List.of(
                Seat.State.ARRIVED, Seat.State.COMING, Seat.State.RECEIVED, Seat.State.CALLED, Seat.State.EMPTY)) {
            String tone = state.name().toLowerCase(Locale.ROOT);
            tiles.add(new Tile(
                    tone,
                    command.seats().stream()
                            .filter(seat -> seat.state() == state && !seat.byTelephone())
                            .count(),
                    text("command.page.tile." + tone, Map.of())));
        }
        long telephone = command.seats().stream().filter(Seat::byTelephone).count();
        if (telephone > 0) {
            tiles.add(tiles.size() - 1, new Tile("called", telephone, text("command.page.tile.telephone", Map.of())));
        }
        return tiles;
    }

    private SeatLine seat(Command command, int index, Person reader, List<Person> people) {
        Seat seat = command.seats().get(index);
        String phone = command.exercise() || !command.standing()
                ? ""
                : seat.holder().flatMap(Member::phone).orElse("");
        List<TaskLine> tasks = IntStream.range(0, seat.tasks().size())
                .mapToObj(task -> task(seat.tasks().get(task), task))
                .toList();
        return new SeatLine(
                index,
                seat.title(),
                seat.holder().map(Member::name).orElse(""),
                texts().state(seat, now()),
                seat.state().name().toLowerCase(Locale.ROOT),
                phone,
                seat.holder().isPresent(),
                seat.isWith(reader.id()),
                (int) seat.tasks().stream().filter(Task::done).count(),
                (int) seat.tasks().stream().filter(Task::stuck).count(),
                tasks,
                people.stream()
                        .filter(one -> !seat.isWith(one.id()))
                        .map(one -> new Choice(one.id().value(), one.name(), false))
                        .toList());
    }

    private TaskLine task(Task task, int index) {
        return new TaskLine(
                index, task.text(), texts().taskState(task), task.state().name().toLowerCase(Locale.ROOT), task.done());
    }

    /** Kinds of answers a form may send. */
    static Optional<Response.Kind> kind(String id) {
        for (Response.Kind kind : Response.Kind.values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Numbers of decisions that can be put right. */
    static List<Integer> numbers(Command command) {
        return command.decisions().stream().map(Decision::number).toList();
    }
}
