package vn.trucban.bot.web.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.Saving;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;

/** The content in force and its history, to read. */
@Controller
class ContentController {
    static final String SLUG = "{slug:[a-z0-9-]{1,80}}";

    private final RevisionDesk desk;
    private final Visitors visitors;
    private final ContentLibrary content;
    private final Readers readers;
    private final ContentViews views;

    ContentController(RevisionDesk desk, Visitors visitors, ContentLibrary content, Exercises exercises) {
        this.desk = desk;
        this.visitors = visitors;
        this.content = content;
        this.readers = new Readers(exercises);
        this.views = new ContentViews(desk, content::current);
    }

    @GetMapping("/admin/content")
    String list(Authentication visitor, Model model, HttpServletResponse response) {
        Optional<Person> person = visitors.person(visitor);
        model.addAttribute("shelves", views.shelves(file -> readers.may(person, file)));
        model.addAttribute("broken", content.problems());
        model.addAttribute("writable", desk.writable());
        model.addAttribute("mayEditContacts", mayEdit(visitor, ContactsController.FILE));
        response.setHeader("Cache-Control", "no-store");
        return "admin-content";
    }

    private boolean mayEdit(Authentication visitor, String file) {
        return desk.writable()
                && visitors.person(visitor)
                        .filter(person -> RevisionDesk.mayEdit(person, file))
                        .isPresent();
    }

    @GetMapping("/admin/content/" + SLUG)
    String file(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String done,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<String> file = views.file(slug);
        if (file.isEmpty()) {
            return missing(visitor, model, response);
        }
        if (!readers.may(visitors.person(visitor), file.get())) {
            return secret(visitor, model, response);
        }
        if (List.of("saved", "put-back-done", "removed", "explained").contains(done)) {
            model.addAttribute("done", "revision.page." + done);
        }
        return page(file.get(), slug, visitor, model, response);
    }

    private String missing(Authentication visitor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("problem", "revision.refused.unknown");
        return list(visitor, model, response);
    }

    private String secret(Authentication visitor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("problem", "revision.refused.scenarios");
        return list(visitor, model, response);
    }

    private String page(String file, String slug, Authentication visitor, Model model, HttpServletResponse response) {
        model.addAttribute("slug", slug);
        model.addAttribute("name", views.name(file));
        model.addAttribute("own", content.sources().own().containsKey(file));
        model.addAttribute("text", content.sources().text(file).orElse(""));
        model.addAttribute("seen", seen(file));
        model.addAttribute("history", views.history(file));
        model.addAttribute("mayEdit", mayEdit(visitor, file));
        model.addAttribute("writable", desk.writable());
        model.addAttribute("contacts", file.equals(ContactsController.FILE));
        response.setHeader("Cache-Control", "no-store");
        return "admin-content-file";
    }

    private String seen(String file) {
        return desk.draft(file).map(Saving.Draft::seen).orElse("");
    }

    /** One revision: what it changed, and the ways back to it. */
    @GetMapping("/admin/content/" + SLUG + "/{number:[0-9]{1,8}}")
    String revision(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String problem,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<String> file = views.file(slug);
        Optional<Revision> revision = file.flatMap(one -> desk.find(one, number));
        if (revision.isEmpty()) {
            return missing(visitor, model, response);
        }
        if (!readers.may(visitors.person(visitor), file.get())) {
            return secret(visitor, model, response);
        }
        if (problem.matches("revision\\.refused\\.[a-z-]+")
                && content.current().messages().has(problem)) {
            model.addAttribute("problem", problem);
        }
        String before = desk.find(file.get(), number - 1).map(Revision::text).orElse("");
        boolean newest = desk.history(file.get()).get(0).number() == number;
        model.addAttribute("slug", slug);
        model.addAttribute("name", views.name(file.get()));
        model.addAttribute("line", views.line(revision.get().entry(), newest));
        model.addAttribute("first", number == 1);
        model.addAttribute(
                "diff",
                number == 1 ? List.of() : views.diff(before, revision.get().text()));
        model.addAttribute("text", revision.get().text());
        model.addAttribute("seen", seen(file.get()));
        model.addAttribute("mayEdit", mayEdit(visitor, file.get()));
        response.setHeader("Cache-Control", "no-store");
        return "admin-content-revision";
    }
}
