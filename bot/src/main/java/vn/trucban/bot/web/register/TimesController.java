package vn.trucban.bot.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.logbook.Refusal;
import vn.trucban.bot.logbook.TimesDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;

/** When an incident really began and ended, from its page. */
@Controller
class TimesController {
    private final TimesDesk times;
    private final RegisterController pages;
    private final RegisterViews views;
    private final Visitors visitors;
    private final Clock clock;

    TimesController(TimesDesk times, RegisterController pages, RegisterViews views, Visitors visitors, Clock clock) {
        this.times = times;
        this.pages = pages;
        this.views = views;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** @param which {@code ended}, else it began */
    @PostMapping("/admin/register/incident/{number}/times")
    String set(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<Incident> incident = pages.find(number);
        Optional<Person> person = visitors.person(visitor);
        if (incident.isEmpty() || person.isEmpty()) {
            return pages.incident(number, visitor, model, response);
        }
        Optional<Instant> at = RegisterForms.moment(day, time);
        if (at.isEmpty()) {
            return refused(views.messages().text(Refusal.NO_TIME.messageKey()), number, visitor, model, response);
        }
        TimesDesk.Answer answer = times.set(
                incident.get().id(),
                "page-" + clock.millis() + "-" + which,
                AtAPage.party(person.get()),
                which.equals("ended"),
                at.get(),
                views.messages());
        if (!answer.done()) {
            return refused(answer.text(), number, visitor, model, response);
        }
        next.addFlashAttribute("done", answer.text());
        return "redirect:/admin/register/incident/" + number;
    }

    private String refused(
            String why, String number, Authentication visitor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("timesRefused", why);
        return pages.incident(number, visitor, model, response);
    }
}
