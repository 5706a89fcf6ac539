package vn.trucban.bot.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.paper.print.PaperPrinter;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;

/** The home of paper intake: which incidents have any, and the receipts made before the storm. */
@Controller
class ReceiptController {
    /** What stands in the form of receipts that are handed out or taken back; what was refused stays there to be put right. */
    record Issuing(String from, String to, String officer, int incident) {}

    private final PaperDesk papers;
    private final PaperViews views;
    private final FinishedViews finished;
    private final PaperPrinter printer;
    private final Visitors visitors;

    ReceiptController(
            PaperDesk papers, PaperViews views, FinishedViews finished, PaperPrinter printer, Visitors visitors) {
        this.finished = finished;
        this.papers = papers;
        this.views = views;
        this.printer = printer;
        this.visitors = visitors;
    }

    @GetMapping("/admin/paper")
    String home(@RequestParam(defaultValue = "") String done, Model model, HttpServletResponse response) {
        model.addAttribute("done", !done.isEmpty());
        return page(0, model, response);
    }

    /** Older ones of those that are over. */
    @GetMapping(path = "/admin/paper", params = "before")
    String older(@RequestParam String before, Model model, HttpServletResponse response) {
        return page(before.matches("\\d{1,9}") ? Integer.parseInt(before) : 0, model, response);
    }

    /** To the papers of whatever this number belongs to. */
    @GetMapping(path = "/admin/paper", params = "find")
    String find(@RequestParam String find, Model model, HttpServletResponse response) {
        OptionalInt number = finished.find(find);
        if (number.isPresent()) {
            return "redirect:/admin/paper/" + number.getAsInt();
        }
        model.addAttribute("find", find);
        model.addAttribute("notFound", views.text("paper.page.find-none", Map.of("typed", find.strip())));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return page(0, model, response);
    }

    @PostMapping("/admin/paper/receipts")
    String make(
            @RequestParam(defaultValue = "") String count,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("count", count);
        int wanted = count.strip().matches("\\d{1,4}") ? Integer.parseInt(count.strip()) : 0;
        return answer(visitor, by -> papers.make(wanted, by), model, response);
    }

    @PostMapping("/admin/paper/issue")
    String issue(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "0") int incident,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("issuing", new Issuing(from, to, officer, incident));
        Optional<Person> receiver = views.officer(officer);
        Optional<Incident> meant = views.incident(incident);
        return answer(
                visitor,
                by -> receiver.isEmpty()
                        ? PaperAnswer.refused("paper.refused.nobody", Map.of())
                        : papers.issue(from, to, receiver.get(), meant.map(Incident::id), by),
                model,
                response);
    }

    @PostMapping("/admin/paper/take-back")
    String takeBack(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("back", new Issuing(from, to, "", 0));
        return answer(visitor, by -> papers.takeBack(from, to), model, response);
    }

    private String answer(
            Authentication visitor,
            Function<Actor, PaperAnswer<ReceiptBatch>> wish,
            Model model,
            HttpServletResponse response) {
        Optional<Actor> by = visitors.person(visitor).map(Actor::of);
        if (by.isEmpty()) {
            return "redirect:/signin";
        }
        return wish.apply(by.get()).fold(done -> "redirect:/admin/paper?done=1", refusal -> {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", views.text(refusal.key(), refusal.values()));
            return page(0, model, response);
        });
    }

    @GetMapping("/admin/paper/receipts/{id}.pdf")
    ResponseEntity<byte[]> receipts(@PathVariable String id) {
        return pdf(id, "phieu-", printer::receipts);
    }

    @GetMapping("/admin/paper/log/{id}.pdf")
    ResponseEntity<byte[]> log(@PathVariable String id) {
        return pdf(id, "so-theo-doi-", printer::log);
    }

    private ResponseEntity<byte[]> pdf(String id, String name, Function<ReceiptBatch, byte[]> print) {
        return papers.batches().stream()
                .filter(batch -> batch.id().equals(id))
                .findFirst()
                .map(batch -> PdfAnswer.of(name + batch.id(), print.apply(batch)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String page(int before, Model model, HttpServletResponse response) {
        finished.home(model, before);
        response.setHeader("Cache-Control", "no-store");
        return "admin-paper";
    }
}
