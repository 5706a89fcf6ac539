package vn.trucban.bot.web.outside;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.outside.By;
import vn.trucban.bot.outside.OutsideAnswer;
import vn.trucban.bot.outside.OutsideDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;

/** What is open outside; one incident's calls, what came of each, and the letter to whoever is late. */
@Controller
class OutsideController {
    private static final String ONE = "/admin/outside/{id:[A-Za-z0-9~_-]{1,60}}";
    private static final String CONTACT = ONE + "/{contact:[a-z0-9-]{1,40}}";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final OutsideDesk desk;
    private final OutsideViews views;
    private final Visitors visitors;

    OutsideController(OutsideDesk desk, OutsideViews views, Visitors visitors) {
        this.desk = desk;
        this.views = views;
        this.visitors = visitors;
    }

    @GetMapping("/admin/outside")
    String home(Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("open", views.open());
        model.addAttribute("directory", views.directory());
        model.addAttribute("toFill", views.toFill());
        return "admin-outside";
    }

    /** Whether the form is shown that marks a letter as sent; officers would be refused. */
    @ModelAttribute("mayLetter")
    boolean mayLetter(Authentication visitor) {
        return visitors.person(visitor)
                .filter(who -> who.is(Role.LEADER) || who.is(Role.TECHNICIAN) || who.is(Role.ADMIN))
                .isPresent();
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", done.isEmpty() ? "" : views.text("outside.page.done", Map.of()));
        return page(id, model, response);
    }

    @PostMapping(CONTACT + "/called")
    String called(
            @PathVariable String id,
            @PathVariable String contact,
            @RequestParam(defaultValue = "false") boolean another,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(
                id, contact, "called", visitor, (of, by) -> desk.answered(of, contact, another, by), model, response);
    }

    @PostMapping(CONTACT + "/silent")
    String silent(
            @PathVariable String id,
            @PathVariable String contact,
            @RequestParam(defaultValue = "false") boolean another,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(
                id, contact, "silent", visitor, (of, by) -> desk.silent(of, contact, another, by), model, response);
    }

    @PostMapping(CONTACT + "/ticket")
    String ticket(
            @PathVariable String id,
            @PathVariable String contact,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean sure,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typedTicket", number);
        return answer(
                id,
                contact,
                "ticket",
                visitor,
                (of, by) -> sure ? desk.sureTicket(of, contact, number, by) : desk.ticket(of, contact, number, by),
                model,
                response);
    }

    /** Something written down earlier was a mistake. */
    @PostMapping(CONTACT + "/wrong")
    String wrong(
            @PathVariable String id,
            @PathVariable String contact,
            @RequestParam(defaultValue = "") String place,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        int which = place.matches("\\d{1,6}") ? Integer.parseInt(place) : 0;
        return answer(id, "story", "wrong", visitor, (of, by) -> desk.wrong(of, which, by), model, response);
    }

    /** @param time a button's choice, or what was typed where no button was pressed */
    @PostMapping(CONTACT + "/promise")
    String promise(
            @PathVariable String id,
            @PathVariable String contact,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String in,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        String said = in.isEmpty() ? time : in;
        return answer(
                id, contact, "promise", visitor, (of, by) -> desk.promised(of, contact, said, by), model, response);
    }

    @PostMapping(CONTACT + "/done")
    String done(
            @PathVariable String id,
            @PathVariable String contact,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(id, contact, "done", visitor, (of, by) -> desk.done(of, contact, by), model, response);
    }

    @PostMapping(CONTACT + "/letter")
    String letterSent(
            @PathVariable String id,
            @PathVariable String contact,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String date,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        LocalDate day = day(date);
        return answer(
                id, contact, "letter", visitor, (of, by) -> desk.letterSent(of, contact, as, day, by), model, response);
    }

    /** A day that is none is so far away that it is refused. */
    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            return LocalDate.MAX;
        }
    }

    @PostMapping(ONE + "/inform")
    String inform(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String way,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(id, "inform", "inform", visitor, (of, by) -> desk.informed(of, way, by), model, response);
    }

    @GetMapping(CONTACT + "/letter.docx")
    ResponseEntity<byte[]> letter(@PathVariable String id, @PathVariable String contact) {
        return file(id, contact, desk::letter);
    }

    @GetMapping(CONTACT + "/sent-letter.docx")
    ResponseEntity<byte[]> sentLetter(@PathVariable String id, @PathVariable String contact) {
        return file(id, contact, desk::sentLetter);
    }

    private ResponseEntity<byte[]> file(
            String id, String contact, BiFunction<IncidentId, String, Optional<byte[]>> which) {
        Optional<Incident> incident = desk.incident(new IncidentId(id));
        return incident.flatMap(of -> which.apply(of.id(), contact))
                .map(bytes -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("cong-van-SC-"
                                                + incident.orElseThrow().number() + "-" + contact + ".docx")
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .contentType(DOCX)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String answer(
            String id,
            String contact,
            String what,
            Authentication visitor,
            BiFunction<IncidentId, By, OutsideAnswer> wish,
            Model model,
            HttpServletResponse response) {
        Optional<By> by = visitors.person(visitor).map(person -> By.of(person, views.newTap()));
        Optional<Incident> incident = desk.incident(new IncidentId(id));
        if (by.isEmpty() || incident.isEmpty()) {
            return page(id, model, response);
        }
        return wish.apply(incident.get().id(), by.get())
                .refusal()
                .map(why -> {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    model.addAttribute("problem", views.text(why.key(), why.values()));
                    if (why.remedy() == OutsideAnswer.Remedy.ANOTHER) {
                        model.addAttribute("again", "/admin/outside/" + id + "/" + contact + "/" + what);
                    }
                    if (why.remedy() == OutsideAnswer.Remedy.CONFIRM) {
                        model.addAttribute("sure", "/admin/outside/" + id + "/" + contact + "/" + what);
                    }
                    return page(id, model, response);
                })
                .orElse("redirect:/admin/outside/" + id + "?done=1#" + contact);
    }

    private String page(String id, Model model, HttpServletResponse response) {
        Optional<Incident> incident = desk.incident(new IncidentId(id));
        if (incident.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", views.text("outside.refused.no-incident", Map.of()));
            return home(model, response);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", views.page(incident.get()));
        return "admin-outside-incident";
    }
}
