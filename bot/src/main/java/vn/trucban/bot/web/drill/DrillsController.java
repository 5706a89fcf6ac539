package vn.trucban.bot.web.drill;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.drill.Answer;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.drill.DrillListViews.Typed;
import vn.trucban.bot.web.signin.Visitors;

/** All drills: the calendar, what is ahead and over, and the form to plan one. */
@Controller
class DrillsController {
    private static final PersonId NOBODY = new PersonId("-");

    private final DrillDesk drills;
    private final DrillListViews views;
    private final DrillWords words;
    private final Exercises exercises;
    private final Visitors visitors;

    DrillsController(DrillDesk drills, DrillListViews views, DrillWords words, Exercises exercises, Visitors visitors) {
        this.drills = drills;
        this.views = views;
        this.words = words;
        this.exercises = exercises;
        this.visitors = visitors;
    }

    @GetMapping("/admin/drills")
    String list(
            @RequestParam(defaultValue = "") String done,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", !done.isEmpty());
        return page(visitor, Typed.NOTHING, model, response);
    }

    @PostMapping("/admin/drills")
    String plan(
            @RequestParam Map<String, String> fields,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Typed typed = DrillForm.typed(fields);
        Optional<Person> by = visitors.person(visitor);
        Optional<Instant> start = DrillForm.moment(typed.day(), typed.hour());
        if (by.isEmpty() || start.isEmpty()) {
            return refused("drill.refused.no-time", Map.of(), visitor, typed, model, response);
        }
        Answer answer = drills.plan(DrillForm.wish(typed, start.get()), by.get());
        return answer.refusal()
                .map(why -> refused(why.key(), why.values(), visitor, typed, model, response))
                .orElseGet(() ->
                        "redirect:/admin/drills/" + answer.drill().orElseThrow().number() + "?done=1");
    }

    private String refused(
            String key,
            Map<String, ?> values,
            Authentication visitor,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", words.text(key, values));
        return page(visitor, typed, model, response);
    }

    private String page(Authentication visitor, Typed typed, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Person> who = visitors.person(visitor);
        PersonId id = who.map(Person::id).orElse(NOBODY);
        boolean leader = who.filter(one -> one.is(Role.LEADER)).isPresent();
        model.addAttribute("leader", leader);
        model.addAttribute(
                "danger",
                drills.danger()
                        .map(what -> words.page("danger", Map.of("what", what)))
                        .orElse(""));
        model.addAttribute("calendar", views.calendar());
        model.addAttribute("ahead", views.ahead(id));
        // why leaders only: a number is a hint already
        long hidden = leader ? views.hidden(id) : 0;
        model.addAttribute("hidden", hidden == 0 ? "" : words.page("hidden", Map.of("count", hidden)));
        model.addAttribute("over", views.over(id));
        model.addAttribute("lessons", views.lessons(who));
        model.addAttribute("today", drills.today());
        if (leader) {
            model.addAttribute("typed", typed);
            model.addAttribute("scenarios", views.scenarios(typed));
            model.addAttribute("people", views.people(typed));
            // why not while one plays: it would tell what is to come
            model.addAttribute("previews", exercises.playing(id).isEmpty() ? views.previews() : List.of());
        }
        return "admin-drills";
    }
}
