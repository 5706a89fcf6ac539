package vn.trucban.bot.web.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.certificate.Answer;
import vn.trucban.bot.certificate.Certificate;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.bot.certificate.CertificateDesk;
import vn.trucban.bot.certificate.CertificateId;
import vn.trucban.bot.certificate.Refusal;
import vn.trucban.bot.certificate.Typed;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;

/** The book of signing tokens: the list, each of them, and what people do to it. */
@Controller
class CertificateController {
    private static final String HOME = "/admin/certificates";
    private static final String ONE = HOME + "/{id:[a-z0-9]{1,16}}";

    private final CertificateDesk desk;
    private final CertificateViews views;
    private final Visitors visitors;

    CertificateController(CertificateDesk desk, CertificateViews views, Visitors visitors) {
        this.desk = desk;
        this.views = views;
        this.visitors = visitors;
    }

    @GetMapping(HOME)
    String home(
            @RequestParam(defaultValue = "") String done,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", !done.isEmpty());
        return list(visitor, model, response);
    }

    @PostMapping(HOME)
    String add(Form form, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<Person> by = visitors.person(visitor);
        if (by.isEmpty()) {
            return "redirect:/signin";
        }
        Answer<Certificate> answer = desk.add(form.typed(), by.get());
        if (answer.refusal().isEmpty()) {
            return "redirect:" + HOME + "?done=1";
        }
        refused(answer.refusal().get(), model, response);
        model.addAttribute("typed", form.typed());
        model.addAttribute("adding", true);
        return list(visitor, model, response);
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", !done.isEmpty());
        return page(id, visitor, model, response);
    }

    @PostMapping(ONE + "/edit")
    String edit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String stamp,
            Form form,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        // why what was typed stays in the form only where it is at fault: else the page shows what another has saved
        return answer(
                id,
                visitor,
                (which, by) -> {
                    Answer<Certificate> answer = desk.edit(which, stamp, form.typed(), by);
                    answer.refusal()
                            .filter(why -> !why.key().equals("certificate.refused.meanwhile"))
                            .ifPresent(why -> model.addAttribute("typed", form.typed()));
                    return answer;
                },
                model,
                response);
    }

    @PostMapping(ONE + "/sent")
    String sent(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(id, visitor, (which, by) -> desk.sent(which, day, by), model, response);
    }

    @PostMapping(ONE + "/renewed")
    String renewed(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") String issued,
            @RequestParam(defaultValue = "") String serial,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(id, visitor, (which, by) -> desk.renewed(which, expires, issued, serial, by), model, response);
    }

    @PostMapping(ONE + "/revocation")
    String revocation(@PathVariable String id, Authentication visitor, Model model, HttpServletResponse response) {
        return answer(id, visitor, desk::revocationFiled, model, response);
    }

    @PostMapping(ONE + "/token-back")
    String tokenBack(@PathVariable String id, Authentication visitor, Model model, HttpServletResponse response) {
        return answer(id, visitor, desk::tokenBack, model, response);
    }

    @PostMapping(ONE + "/move")
    String move(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        State state = Arrays.stream(State.values())
                .filter(one -> one.name().equals(to))
                .findFirst()
                .orElse(State.RENEWING);
        return answer(id, visitor, (which, by) -> desk.move(which, state, by), model, response);
    }

    private String answer(
            String id,
            Authentication visitor,
            BiFunction<CertificateId, Person, Answer<Certificate>> wish,
            Model model,
            HttpServletResponse response) {
        Optional<Person> by = visitors.person(visitor);
        if (by.isEmpty()) {
            return "redirect:/signin";
        }
        Answer<Certificate> answer = wish.apply(new CertificateId(id), by.get());
        if (answer.refusal().isEmpty()) {
            return "redirect:" + HOME + "/" + id + "?done=1";
        }
        refused(answer.refusal().get(), model, response);
        return page(id, visitor, model, response);
    }

    private void refused(Refusal why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", views.text(why));
    }

    private String page(String id, Authentication visitor, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Person> person = visitors.person(visitor);
        Optional<Certificate> one = desk.find(new CertificateId(id))
                .filter(found ->
                        person.filter(by -> CertificateDesk.mayRead(by, found)).isPresent());
        if (one.isEmpty()) {
            refused(new Refusal("certificate.refused.gone", Map.of()), model, response);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return list(visitor, model, response);
        }
        views.one(one.get(), person.orElseThrow(), model);
        return "admin-certificate";
    }

    private String list(Authentication visitor, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return visitors.person(visitor)
                .map(person -> {
                    views.list(person, model);
                    return "admin-certificates";
                })
                .orElse("redirect:/signin");
    }

    /** The fields of the form, as they were typed; what the browser left out is empty. */
    record Form(
            String staff,
            String name,
            String kind,
            String serial,
            String issued,
            String expires,
            String device,
            String driver,
            String note) {
        Typed typed() {
            return new Typed(
                    there(staff),
                    there(name),
                    there(kind),
                    there(serial),
                    there(issued),
                    there(expires),
                    there(device),
                    there(driver),
                    there(note),
                    "",
                    "");
        }

        private static String there(String field) {
            return field == null ? "" : field;
        }
    }
}
