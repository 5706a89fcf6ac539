package vn.trucban.bot.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.paper.PaperNames;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;

/** Whoever is erased from the register is erased from the book of paper intake too; for administrators, and the register says why. */
@Controller
class NamesController {
    private final PaperNames names;
    private final LogbookDesk log;
    private final PaperViews views;
    private final FinishedViews home;
    private final Visitors visitors;
    private final Clock clock;

    NamesController(
            PaperNames names, LogbookDesk log, PaperViews views, FinishedViews home, Visitors visitors, Clock clock) {
        this.names = names;
        this.log = log;
        this.views = views;
        this.home = home;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** @param person what was looked for; to go back to */
    @PostMapping("/admin/paper/names")
    String erase(
            @RequestParam(required = false) List<String> name,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String person,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!visitors.are(visitor, Role.ADMIN)) {
            return refused(HttpStatus.FORBIDDEN, "register.page.person-not-yours", model, response);
        }
        List<String> chosen = name == null ? List.of() : name;
        if (chosen.isEmpty() || reason.isBlank()) {
            return refused(HttpStatus.CONFLICT, "paper.refused.names", model, response);
        }
        String who = visitors.person(visitor).map(Person::name).orElse("");
        // why first: names that are gone without a word of it would be a riddle
        Optional<String> objection = log.enterLate(
                        Optional.empty(),
                        clock.instant(),
                        who,
                        views.text("paper.fact.names", Map.of("reason", reason.strip())))
                .fold(done -> Optional.empty(), refusal -> Optional.of(refusal.messageKey()));
        if (objection.isPresent()) {
            return refused(HttpStatus.CONFLICT, objection.get(), model, response);
        }
        names.erase(chosen);
        next.addAttribute("name", person);
        return "redirect:/admin/register/person";
    }

    private String refused(HttpStatus status, String key, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("problem", views.text(key, Map.of("most", LogbookDesk.LONGEST)));
        home.home(model, 0);
        return "admin-paper";
    }
}
