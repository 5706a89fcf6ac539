package vn.trucban.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** The screens of a command in chat. Every button says of which command; its argument is read word by word. */
final class CommandTalk implements Talk {
    static final String RAISE = "raise";

    private static final Set<String> ACTS = Set.of("ans", "task", "dec", "seat", "put");

    private final CommandDesk desk;
    private final PageLinks links;

    CommandTalk(CommandDesk desk, PageLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.COMMAND, Verb.SAFE);
    }

    /** Whoever may lead, whoever has a post in one that stands, and while one may be needed whoever may raise it. */
    @Override
    public Optional<Button> entry(Person person, Content content) {
        boolean concerned = person.is(Role.LEADER)
                || desk.live().stream()
                        .anyMatch(one -> one.standing()
                                && (one.ledBy(person.id())
                                        || !one.seatsOf(person.id()).isEmpty()))
                || CommandDesk.mayWish(person) && !desk.withoutCommand(person).isEmpty();
        return concerned
                ? Optional.of(Action.of(Verb.COMMAND).button(content.messages().text("command.title")))
                : Optional.empty();
    }

    @Override
    public Optional<Action> awaits(Person person, String words, Content content) {
        return calling(person).flatMap(one -> new TypedAnswer(one, person.id(), content).in(words));
    }

    @Override
    public Optional<Action> presumes(Person person, String words, Content content) {
        return calling(person).flatMap(one -> new CalledAnswer(one, person.id(), content).presumed(words));
    }

    /** Of what is real, where a drill calls them too; of several such calls the one that waits, or nobody knows which is meant. */
    private Optional<Command> calling(Person person) {
        List<Command> calling = desk.live().stream()
                .filter(one -> one.standing() && (!one.seatsOf(person.id()).isEmpty() || one.waitsFor(person.id())))
                .toList();
        List<Command> real =
                calling.stream().filter(one -> !one.incident().exercise()).toList();
        List<Command> meant = real.isEmpty() ? calling : real;
        List<Command> waiting = meant.size() == 1
                ? meant
                : meant.stream().filter(one -> waitsFor(person, one)).toList();
        return waiting.size() == 1 ? Optional.of(waiting.get(0)) : Optional.empty();
    }

    private static boolean waitsFor(Person person, Command command) {
        return command.seatsOf(person.id()).stream().map(command.seats()::get).anyMatch(Seat::waiting);
    }

    @Override
    public Reply hear(Heard heard) {
        if (heard.action().ref().isEmpty()) {
            return new RaiseTurn(heard, desk).which();
        }
        IncidentId incident = new IncidentId(heard.action().ref());
        if (heard.action().verb() == Verb.SAFE) {
            return Turn.marked(new SafeTurn(heard, desk).reply(incident), incident);
        }
        Optional<Command> over = desk.find(incident)
                .filter(one -> one.stage() == Command.Stage.STOOD_DOWN
                        && one.setup().isPresent()
                        && acts(heard.action().arg()));
        if (over.isPresent()) {
            return new OverTurn(heard, desk, over.get()).reply();
        }
        return Turn.marked(reply(heard, incident), incident);
    }

    /** True of what can be done only while a board stands. */
    private static boolean acts(String arg) {
        return ACTS.contains(arg.split("\\.", -1)[0]) && !arg.equals("dec.list");
    }

    private Reply reply(Heard heard, IncidentId incident) {
        List<String> words = List.of(heard.action().arg().split("\\.", -1));
        Optional<Command> command =
                desk.find(incident).filter(one -> one.setup().isPresent());
        if (words.get(0).equals(RAISE)) {
            return new RaiseTurn(heard, desk).raise(incident, words);
        }
        if (command.isEmpty()) {
            return new Turn(heard, desk).no("command.refused.not-raised");
        }
        return switch (words.get(0)) {
            case "ans" -> new MemberTurn(heard, desk, command.get()).answer(words);
            case "task" -> new MemberTurn(heard, desk, command.get()).task(words);
            case "dec" -> new LeadTurn(heard, desk, command.get()).decide(words);
            case "seat" -> new LeadTurn(heard, desk, command.get()).seat(words);
            case "put" -> new LeadTurn(heard, desk, command.get()).put(words);
            case "end" -> new LeadTurn(heard, desk, command.get()).end(words);
            case "rep" -> new ReportTurn(heard, desk, command.get()).report(words);
            case "page" -> page(command.get(), heard);
            default -> new Turn(heard, desk).board(command.get());
        };
    }

    private Reply page(Command command, Heard heard) {
        return Reply.say(
                heard.text("command.page-link"),
                List.of(links.button(
                        heard.by().id(), heard.text("command.button.page"), "/admin/command/" + command.incident())));
    }
}
