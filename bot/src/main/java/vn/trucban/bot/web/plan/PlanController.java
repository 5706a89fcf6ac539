package vn.trucban.bot.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.plan.Answer;
import vn.trucban.bot.plan.PlanDesk;
import vn.trucban.bot.plan.PlanEdition;
import vn.trucban.bot.plan.PlanSignatures;
import vn.trucban.bot.plan.Reading;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;

/** The plan in force, its versions and its readers. */
@Controller
class PlanController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String ONE = "/admin/plan/{number:[0-9]{1,8}}";

    private final PlanDesk desk;
    private final Visitors visitors;
    private final ContentLibrary content;

    PlanController(PlanDesk desk, Visitors visitors, ContentLibrary content) {
        this.desk = desk;
        this.visitors = visitors;
        this.content = content;
    }

    @GetMapping("/admin/plan")
    String inForce(
            @RequestParam(defaultValue = "") String done,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        List.of(Answer.ISSUED, Answer.READ, Answer.READ_BEFORE).stream()
                .filter(answer -> answer.key().equals(done))
                .findFirst()
                .ifPresent(answer -> model.addAttribute("done", said(answer, latestNumber())));
        return page(desk.latest(), visitor, model, response);
    }

    /** What would be issued now. */
    @GetMapping("/admin/plan/draft")
    String draft(Authentication visitor, Model model, HttpServletResponse response) {
        return page(Optional.empty(), visitor, model, response);
    }

    @GetMapping(ONE)
    String one(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<PlanEdition> edition = desk.edition(number);
        if (edition.isEmpty()) {
            return refused(Answer.NO_SUCH, number, visitor, model, response);
        }
        return page(edition, visitor, model, response);
    }

    @PostMapping("/admin/plan/issue")
    String issue(
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "0") String seen,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        int before = seen.matches("\\d{1,8}") ? Integer.parseInt(seen) : 0;
        Answer answer = visitors.person(visitor)
                .map(person -> desk.issue(person, summary, before))
                .orElse(Answer.NOT_YOURS);
        if (answer.done()) {
            return "redirect:/admin/plan?done=" + answer.key();
        }
        model.addAttribute("summary", summary);
        return refused(answer, before, visitor, model, response);
    }

    /** The visitor has read it. */
    @PostMapping(ONE + "/read")
    String read(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        Answer answer = visitors.person(visitor)
                .map(person -> desk.read(number, person.id(), Reading.Way.PAGE, person.name()))
                .orElse(Answer.NOT_STAFF);
        return answer.done()
                ? "redirect:/admin/plan?done=" + answer.key()
                : refused(answer, number, visitor, model, response);
    }

    /** Somebody signed the printed list. */
    @PostMapping(ONE + "/signed")
    String signed(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String person,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<Person> by = visitors.person(visitor).filter(PlanDesk::mayIssue);
        Answer answer = by.filter(any -> !person.isBlank())
                .map(one -> desk.read(number, new PersonId(person), Reading.Way.SIGNED, one.name()))
                .orElse(by.isPresent() ? Answer.NOT_STAFF : Answer.NOT_YOURS);
        return answer.done() ? "redirect:/admin/plan#readers" : refused(answer, number, visitor, model, response);
    }

    @GetMapping(ONE + "/signatures.docx")
    ResponseEntity<byte[]> signatures(@PathVariable int number) {
        return desk.edition(number)
                .map(edition -> ResponseEntity.ok()
                        .contentType(DOCX)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"danh-sach-da-doc-ban-" + number + ".docx\"")
                        .body(new PlanSignatures(content.current()).write(edition, desk.readers(number))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String refused(
            Answer answer, int number, Authentication visitor, Model model, HttpServletResponse response) {
        HttpStatus status =
                switch (answer) {
                    case NO_SUCH, NOT_STAFF -> HttpStatus.NOT_FOUND;
                    case NOT_YOURS -> HttpStatus.FORBIDDEN;
                    case OVERTAKEN, REPLACED, NOT_OPENED -> HttpStatus.CONFLICT;
                    case NO_SUMMARY, ISSUED, READ, READ_BEFORE -> HttpStatus.UNPROCESSABLE_ENTITY;
                };
        response.setStatus(status.value());
        model.addAttribute("problem", said(answer, number));
        return page(desk.latest(), visitor, model, response);
    }

    private int latestNumber() {
        return desk.latest().map(PlanEdition::number).orElse(0);
    }

    private String said(Answer answer, int number) {
        return answer.text(content.current().messages(), number, latestNumber());
    }

    /** @param shown absent: what would be issued now */
    private String page(
            Optional<PlanEdition> shown, Authentication visitor, Model model, HttpServletResponse response) {
        PlanViews views = new PlanViews(content.current().messages());
        Optional<PlanEdition> latest = desk.latest();
        int newest = latest.map(PlanEdition::number).orElse(0);
        model.addAttribute("latest", newest);
        model.addAttribute("paper", shown.map(PlanEdition::paper).orElseGet(desk::draft));
        model.addAttribute("edition", shown.map(views::edition).orElse(null));
        model.addAttribute("old", shown.filter(one -> one.number() != newest).isPresent());
        model.addAttribute(
                "changes", shown.map(one -> views.changes(one.changes())).orElse(List.of()));
        model.addAttribute("pending", views.changes(desk.pending()));
        model.addAttribute(
                "editions", desk.editions().stream().map(views::edition).toList());
        model.addAttribute(
                "mayIssue", visitors.person(visitor).filter(PlanDesk::mayIssue).isPresent());
        shown.filter(one -> one.number() == newest).ifPresent(one -> {
            visitors.person(visitor).ifPresent(person -> desk.opened(newest, person.id()));
            readers(one, views, visitor, model);
        });
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "admin-plan";
    }

    private void readers(PlanEdition edition, PlanViews views, Authentication visitor, Model model) {
        List<PlanDesk.Reader> readers = desk.readers(edition.number());
        model.addAttribute("count", views.count(readers));
        model.addAttribute("notRead", views.readers(readers, false));
        model.addAttribute("hasRead", views.readers(readers, true));
        Optional<PlanDesk.Reader> own = visitors.person(visitor).flatMap(person -> readers.stream()
                .filter(reader -> reader.person().id().equals(person.id()))
                .findFirst());
        model.addAttribute("mine", own.isPresent());
        model.addAttribute(
                "readAt",
                own.flatMap(reader -> reader.reading().tick())
                        .map(views::readAt)
                        .orElse(""));
    }
}
