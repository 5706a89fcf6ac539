package vn.trucban.bot.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.logbook.Entering;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.LogbookTexts;
import vn.trucban.bot.logbook.Refusal;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.messages.Moments;

/** Adding to the register from its pages. What is refused is said on the page it came from, with what was typed still there. */
@Controller
class RegisterForms {
    private final LogbookDesk log;
    private final RegisterController pages;
    private final RegisterViews views;
    private final Visitors visitors;

    RegisterForms(LogbookDesk log, RegisterController pages, RegisterViews views, Visitors visitors) {
        this.log = log;
        this.pages = pages;
        this.views = views;
        this.visitors = visitors;
    }

    /** @param number of the incident; empty: it belongs to none */
    @PostMapping("/admin/register/late")
    String late(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String text,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typedDay", day);
        model.addAttribute("typedTime", time);
        model.addAttribute("typedText", text);
        Optional<Instant> at = moment(day, time);
        Optional<Incident> incident = pages.find(number);
        if (!number.isEmpty() && incident.isEmpty()) {
            return refused(Refusal.NO_INCIDENT, number, visitor, model, response);
        }
        if (at.isEmpty()) {
            return refused(Refusal.NO_TIME, number, visitor, model, response);
        }
        Entering entering = log.enterLate(incident.map(Incident::id), at.get(), name(visitor), text);
        return answer(entering, number, visitor, model, response, next);
    }

    static Optional<Instant> moment(String day, String time) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(Moments.ZONE)
                    .toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    @PostMapping("/admin/register/correct")
    String correct(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String text,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typedRight", text);
        model.addAttribute("typedEntry", entry);
        return answer(log.correct(entry(entry), name(visitor), text), number, visitor, model, response, next);
    }

    @PostMapping("/admin/register/erase")
    String erase(
            @RequestParam(defaultValue = "") List<String> entry,
            @RequestParam(defaultValue = "") List<String> copy,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String name,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Long> numbers = entry.stream().map(RegisterForms::entry).toList();
        Entering erasing = log.erase(new LogbookDesk.Chosen(numbers, copy, name), name(visitor), reason);
        model.addAttribute("typedReason", reason);
        model.addAttribute(
                "ticked", Stream.concat(entry.stream(), copy.stream()).toList());
        if (name.isEmpty()) {
            return answer(erasing, number, visitor, model, response, next);
        }
        return erasing.fold(entered -> answer(erasing, number, visitor, model, response, next), why -> {
            model.addAttribute("refused", why.messageKey());
            String template = pages.person(name, visitor, model, response);
            response.setStatus(HttpStatus.CONFLICT.value());
            return template;
        });
    }

    @PostMapping("/admin/register/resume")
    String resume(
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return log.resume(name(visitor), reason).fold(done -> "redirect:/admin/register", refusal -> {
            response.setStatus(HttpStatus.CONFLICT.value());
            views.answered()
                    .filter(by -> refusal == Refusal.NOTHING_LOST)
                    .ifPresentOrElse(
                            by -> model.addAttribute("answered", by),
                            () -> model.addAttribute("problem", refusal.messageKey()));
            SearchForm nothing = new SearchForm("", "", "", "", "", "");
            model.addAttribute("form", nothing);
            return pages.search(nothing, "", "", visitor, model, response);
        });
    }

    @PostMapping("/admin/register/check")
    String check() {
        log.watch().lookAtAll();
        return "redirect:/admin/register";
    }

    private static long entry(String typed) {
        return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
    }

    private String name(Authentication visitor) {
        return visitors.person(visitor).map(Person::name).orElse("");
    }

    private String answer(
            Entering entering,
            String number,
            Authentication visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return entering.fold(
                entry -> {
                    next.addFlashAttribute("done", new LogbookTexts(views.messages()).entered(entry));
                    return "redirect:/admin/register/" + place(number);
                },
                refusal -> refused(refusal, number, visitor, model, response));
    }

    private String refused(
            Refusal why, String number, Authentication visitor, Model model, HttpServletResponse response) {
        model.addAttribute("refused", why.messageKey());
        String template = IncidentNumber.of(number).isPresent()
                ? pages.incident(number, visitor, model, response)
                : pages.general(visitor, model, response);
        response.setStatus(HttpStatus.CONFLICT.value());
        return template;
    }

    private static String place(String number) {
        return IncidentNumber.of(number).isPresent() ? "incident/" + number : "general";
    }
}
