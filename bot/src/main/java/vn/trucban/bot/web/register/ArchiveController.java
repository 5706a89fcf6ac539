package vn.trucban.bot.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.trucban.bot.archive.ArchiveDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;

/** Putting an incident away from its page. */
@Controller
class ArchiveController {
    private final ArchiveDesk archive;
    private final RegisterController pages;
    private final RegisterViews views;
    private final Visitors visitors;

    ArchiveController(ArchiveDesk archive, RegisterController pages, RegisterViews views, Visitors visitors) {
        this.archive = archive;
        this.pages = pages;
        this.views = views;
        this.visitors = visitors;
    }

    @PostMapping("/admin/register/incident/{number}/archive")
    String archive(
            @PathVariable String number,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<Incident> incident = pages.find(number);
        Optional<Person> person = visitors.person(visitor);
        if (incident.isEmpty() || person.isEmpty()) {
            return pages.incident(number, visitor, model, response);
        }
        if (!ArchiveDesk.isFor(person.get())) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("refused", "archive.not-yours");
            return pages.incident(number, visitor, model, response);
        }
        ArchiveDesk.Answer answer = archive.archive(incident.get().id(), AtAPage.party(person.get()), views.messages());
        if (answer.done()) {
            next.addFlashAttribute("done", answer.text());
            return "redirect:/admin/register/incident/" + number;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("keptOpen", answer.text());
        return pages.incident(number, visitor, model, response);
    }
}
