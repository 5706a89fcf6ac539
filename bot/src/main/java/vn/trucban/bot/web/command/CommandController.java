package vn.trucban.bot.web.command;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.NoticeOffer;
import vn.trucban.bot.command.Outcome;
import vn.trucban.bot.command.Refusal;
import vn.trucban.bot.command.Response;
import vn.trucban.bot.command.Task;
import vn.trucban.bot.command.UpReport;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.logbook.SaidTime;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.web.signin.Visitors;

/** Everything about commands on pages: the list, one board, what is ticked, decided, reported and ended there. */
@Controller
class CommandController {
    private static final String LIST = "admin-commands";
    private static final String ONE = "/admin/command/{id:[A-Za-z0-9~_-]{1,64}}";

    private final CommandDesk desk;
    private final CommandViews views;
    private final NoticeOffer notices;
    private final Visitors visitors;

    CommandController(CommandDesk desk, CommandViews views, NoticeOffer notices, Visitors visitors) {
        this.desk = desk;
        this.views = views;
        this.notices = notices;
        this.visitors = visitors;
    }

    /** One request about one command. */
    private record Asked(IncidentId id, Authentication visitor, Model model, HttpServletResponse response) {}

    @GetMapping("/admin/command")
    String list(Authentication visitor, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute(
                "raisable", visitors.person(visitor).map(views::raisable).orElse(List.of()));
        model.addAttribute("commands", views.commands());
        return LIST;
    }

    @PostMapping("/admin/command")
    String raise(
            @RequestParam(defaultValue = "") String incident,
            @RequestParam(defaultValue = "") String hazard,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<Person> person = visitors.person(visitor);
        if (person.isEmpty()) {
            return list(visitor, model, response);
        }
        Outcome outcome = desk.raise(
                new IncidentId(incident), "page-raise-" + person.get().id(), hazard, Actor.of(person.get()));
        if (outcome.refusal().isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", views.text(outcome.refusal().get()));
            return list(visitor, model, response);
        }
        return "redirect:/admin/command/" + incident;
    }

    /** Leaders are asked to raise one. */
    @PostMapping("/admin/command/ask")
    String ask(
            @RequestParam(defaultValue = "") String incident,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return asked(visitor, model, response, by -> desk.ask(new IncidentId(incident), "", by));
    }

    /** A leader says that none is needed. */
    @PostMapping("/admin/command/decline")
    String decline(
            @RequestParam(defaultValue = "") String incident,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return asked(visitor, model, response, by -> desk.decline(new IncidentId(incident), "", by));
    }

    private String asked(
            Authentication visitor, Model model, HttpServletResponse response, Function<Actor, Outcome> wish) {
        Optional<Outcome> outcome = visitors.person(visitor).map(Actor::of).map(wish);
        Optional<Refusal> no = outcome.flatMap(Outcome::refusal);
        if (outcome.isPresent() && no.isEmpty()) {
            return "redirect:/admin/command";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", no.map(views::text).orElse(""));
        return list(visitor, model, response);
    }

    @GetMapping(ONE)
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean offered,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        visitors.person(visitor)
                .filter(person -> offered)
                .ifPresent(person -> model.addAttribute("offered", views.offered(person)));
        return page(new Asked(new IncidentId(id), visitor, model, response), "admin-command");
    }

    /** Large letters, nothing to press. */
    @GetMapping(ONE + "/wall")
    String wall(@PathVariable String id, Authentication visitor, Model model, HttpServletResponse response) {
        return page(new Asked(new IncidentId(id), visitor, model, response), "admin-command-wall", views::board);
    }

    /** The board alone, which pages fetch again and again. */
    @GetMapping(ONE + "/board")
    String board(@PathVariable String id, Authentication visitor, Model model, HttpServletResponse response) {
        return page(new Asked(new IncidentId(id), visitor, model, response), "admin-command-board", views::board);
    }

    private String page(Asked asked, String template) {
        // why before the page: what is cried meanwhile stands on it, and has to be read again before it is ended
        visitors.person(asked.visitor())
                .ifPresent(person -> asked.model().addAttribute("needed", views.needed(asked.id(), person)));
        return page(asked, template, views::page);
    }

    private String page(Asked asked, String template, BiFunction<Command, Person, CommandViews.Page> view) {
        asked.response().setHeader("Cache-Control", "no-store");
        Optional<Person> person = visitors.person(asked.visitor());
        Optional<Command> command = desk.find(asked.id())
                .filter(one -> one.setup().isPresent())
                .filter(one -> person.filter(it -> desk.mayRead(it, one)).isPresent());
        if (command.isEmpty()) {
            asked.response().setStatus(HttpStatus.NOT_FOUND.value());
            asked.model().addAttribute("problem", views.text("command.refused.not-raised", Map.of()));
            return list(asked.visitor(), asked.model(), asked.response());
        }
        asked.model().addAttribute("page", view.apply(command.get(), person.orElseThrow()));
        asked.model().addAttribute("amendable", CommandViews.numbers(command.get()));
        return template;
    }

    @PostMapping(ONE + "/answer")
    String answer(
            @PathVariable String id,
            @RequestParam int seat,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String minutes,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<Response.Kind> known = CommandViews.kind(kind);
        OptionalInt soon =
                minutes.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(minutes)) : OptionalInt.empty();
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        if (known.isEmpty()) {
            return refused(asked, views.text("command.refused.no-post", Map.of()));
        }
        return act(asked, once(seat + kind + minutes), wish -> {
            Response said =
                    new Response(known.get(), known.get() == Response.Kind.COMING ? soon : OptionalInt.empty(), "");
            boolean own = desk.find(asked.id())
                    .filter(one -> one.seatsOf(wish.by().id()).contains(seat))
                    .isPresent();
            return own
                    ? desk.answer(asked.id(), wish.id(), said, wish.by())
                    : desk.answerFor(asked.id(), wish.id(), seat, said, wish.by());
        });
    }

    @PostMapping(ONE + "/assign")
    String assign(
            @PathVariable String id,
            @RequestParam int seat,
            @RequestParam(defaultValue = "-") String person,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        PersonId whom = new PersonId(person.isBlank() ? "-" : person);
        return act(asked, once(seat + person), wish -> desk.assign(asked.id(), wish.id(), seat, whom, wish.by()));
    }

    @PostMapping(ONE + "/task")
    String task(
            @PathVariable String id,
            @RequestParam int seat,
            @RequestParam int task,
            @RequestParam Task.State state,
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        return act(
                asked,
                once(seat + "." + task + state + reason),
                wish -> desk.tick(asked.id(), wish.id(), seat, task, state, reason, wish.by()));
    }

    @PostMapping(ONE + "/decide")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") int amends,
            @RequestParam(defaultValue = "") String seen,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        Optional<SaidTime> said = SaidTime.in(at, views.now());
        if (!at.isBlank() && said.filter(it -> it.rest().isEmpty()).isEmpty()) {
            model.addAttribute("typed", text);
            return refused(asked, views.text("command.refused.no-time", Map.of()));
        }
        model.addAttribute("typed", text);
        Instant when = said.map(SaidTime::at).orElseGet(views::now);
        return act(
                asked,
                text + at + amends + "/" + seen,
                wish -> desk.decide(asked.id(), wish.id(), text, when, amends, wish.by()));
    }

    @PostMapping(ONE + "/report")
    String report(
            @PathVariable String id,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String situation,
            @RequestParam(defaultValue = "") String damage,
            @RequestParam(defaultValue = "") String requests,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        UpReport.Told told = new UpReport.Told(situation.strip(), damage.strip(), requests.strip());
        return act(
                asked,
                once(number + situation + damage + requests),
                wish -> desk.fill(asked.id(), wish.id(), number, told, wish.by()));
    }

    @PostMapping(ONE + "/sent")
    String sent(
            @PathVariable String id,
            @RequestParam int number,
            @RequestParam(required = false) Set<String> to,
            @RequestParam(defaultValue = "") String way,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        Set<String> recipients = to == null ? Set.of() : to;
        return act(
                asked,
                once(number + way + recipients),
                wish -> desk.sent(asked.id(), wish.id(), number, recipients, way, wish.by()));
    }

    @PostMapping(ONE + "/end")
    String end(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "-1") int seen,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        return sure
                ? act(asked, "end" + seen, wish -> desk.end(asked.id(), wish.id(), wish.by(), seen))
                : refused(asked, views.text("command.page.tick-sure", Map.of()));
    }

    /** Those of one cry are safe. */
    @PostMapping(ONE + "/safe")
    String safe(
            @PathVariable String id,
            @RequestParam int cry,
            @RequestParam(defaultValue = "0") int seen,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        Optional<Person> person = visitors.person(visitor);
        if (person.isEmpty()) {
            return page(asked, "admin-command");
        }
        String wish = "page-" + person.get().id() + "-safe-" + cry + "-" + seen;
        return desk.rescues()
                .safe(asked.id(), wish, cry, seen, person.get())
                .map(why -> refused(asked, views.text(why)))
                .orElse("redirect:/admin/command/" + id);
    }

    /** A warning is written in chat: the page has the button for it sent there. */
    @PostMapping(ONE + "/notice")
    String notice(@PathVariable String id, Authentication visitor, Model model, HttpServletResponse response) {
        Asked asked = new Asked(new IncidentId(id), visitor, model, response);
        Optional<Person> person = visitors.person(visitor);
        Optional<Command> command = desk.find(asked.id())
                .filter(Command::standing)
                .filter(one -> person.filter(it -> desk.mayLead(it, one)).isPresent());
        if (command.isEmpty()) {
            return refused(asked, views.text("command.page.notice-not-now", Map.of()));
        }
        return notices.to(person.orElseThrow(), command.get())
                ? "redirect:/admin/command/" + asked.id() + "?offered=true"
                : refused(asked, views.text("command.page.notice-no-chat", Map.of()));
    }

    /** What is the same however often it is said needs no name of its own. */
    private String once(String what) {
        return what + "@" + views.now().toEpochMilli();
    }

    /** @param id the same when the same form is sent twice */
    private record Wish(String id, Actor by) {}

    private String act(Asked asked, String what, Function<Wish, Outcome> deed) {
        Optional<Person> person = visitors.person(asked.visitor());
        Optional<Command> before = desk.find(asked.id());
        if (person.isEmpty() || before.isEmpty()) {
            return page(asked, "admin-command");
        }
        String id = "page-" + person.get().id() + "-" + Integer.toHexString(what.hashCode());
        Outcome outcome = deed.apply(new Wish(id, Actor.of(person.get())));
        return outcome.refusal()
                .map(refusal -> refused(asked, views.text(refusal)))
                .orElse("redirect:/admin/command/" + asked.id());
    }

    private String refused(Asked asked, String why) {
        asked.response().setStatus(HttpStatus.CONFLICT.value());
        asked.model().addAttribute("problem", why);
        return page(asked, "admin-command");
    }
}
