package vn.trucban.bot.web.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.revision.FileNames;
import vn.trucban.bot.revision.FileNames.Shelf;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.Saving;
import vn.trucban.bot.revision.Wish;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;

/** Changes of content: typed, put back, explained. What was typed is shown again wherever it could not be saved. */
@Controller
class ContentEditController {
    private static final String FILE = "/admin/content/" + ContentController.SLUG;
    private static final String NUMBER = "/{number:[0-9]{1,8}}";

    private final RevisionDesk desk;
    private final Visitors visitors;
    private final ContentLibrary content;
    private final Readers readers;
    private final ContentViews views;

    ContentEditController(RevisionDesk desk, Visitors visitors, ContentLibrary content, Exercises exercises) {
        this.desk = desk;
        this.visitors = visitors;
        this.content = content;
        this.readers = new Readers(exercises);
        this.views = new ContentViews(desk, content::current);
    }

    @GetMapping(FILE + "/edit")
    String edit(@PathVariable String slug, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<String> file = views.file(slug);
        if (file.isEmpty() || author(visitor, file.get()).isEmpty() || !desk.writable()) {
            return "redirect:/admin/content/" + slug;
        }
        Saving.Draft draft = desk.draft(file.get()).orElseThrow();
        return form(file.get(), new Typed(draft.text(), draft.seen(), ""), model, response);
    }

    private record Typed(String text, String seen, String why) {}

    @PostMapping(FILE + "/edit")
    String save(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<String> file = views.file(slug);
        if (file.isEmpty()) {
            return "redirect:/admin/content/" + slug;
        }
        Typed typed = new Typed(asInFiles(text), seen, why);
        return author(visitor, file.get())
                .map(by -> answer(
                        file.get(),
                        desk.save(new Wish(file.get(), Optional.of(typed.text()), seen, why, by)),
                        typed,
                        model,
                        response))
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.FORBIDDEN.value());
                    model.addAttribute("problem", "revision.refused.not-yours");
                    return form(file.get(), typed, model, response);
                });
    }

    /** Browsers send line ends of their own. */
    static String asInFiles(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n');
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private Optional<Revision.Author> author(Authentication visitor, String file) {
        return visitors.person(visitor)
                .filter(person -> RevisionDesk.mayEdit(person, file) && readers.may(Optional.of(person), file))
                .map(person -> new Revision.Author(person.id(), person.name()));
    }

    private String answer(String file, Saving saving, Typed typed, Model model, HttpServletResponse response) {
        if (saving instanceof Saving.Saved) {
            return "redirect:/admin/content/" + FileNames.slug(file) + "?done=saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Typed again = typed;
        if (saving instanceof Saving.Refused refused) {
            model.addAttribute("problem", refused.why());
        } else if (saving instanceof Saving.Unsound unsound) {
            model.addAttribute("problems", views.problems(file, unsound));
        } else if (saving instanceof Saving.ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("meanwhile", changed.last().map(views::changed).orElse(""));
            model.addAttribute("diff", views.diff(changed.now().text(), typed.text()));
            again = new Typed(typed.text(), changed.now().seen(), typed.why());
        }
        return form(file, again, model, response);
    }

    private String form(String file, Typed typed, Model model, HttpServletResponse response) {
        model.addAttribute("slug", FileNames.slug(file));
        model.addAttribute("name", views.name(file));
        model.addAttribute("text", typed.text());
        model.addAttribute("seen", typed.seen());
        model.addAttribute("why", typed.why());
        model.addAttribute("longest", RevisionDesk.LONGEST_TEXT);
        model.addAttribute("partly", FileNames.shelf(file) == Shelf.MESSAGES || FileNames.shelf(file) == Shelf.PHRASES);
        response.setHeader("Cache-Control", "no-store");
        return "admin-content-edit";
    }

    @PostMapping(FILE + NUMBER + "/back")
    String putBack(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<String> file = views.file(slug);
        if (file.isEmpty()) {
            return "redirect:/admin/content";
        }
        Saving saving = author(visitor, file.get())
                .map(by -> desk.putBack(file.get(), number, seen, why, by))
                .orElseGet(() -> new Saving.Refused("revision.refused.not-yours"));
        String page = "redirect:/admin/content/" + slug;
        if (saving instanceof Saving.Saved) {
            return page + "?done=put-back-done";
        }
        if (saving instanceof Saving.Refused refused) {
            return page + "/" + number + "?problem=" + refused.why();
        }
        // why the form: there it shows what is wrong, or what has been changed meanwhile
        String text = desk.find(file.get(), number).map(Revision::text).orElse("");
        return answer(file.get(), saving, new Typed(text, seen, why), model, response);
    }

    /** The commune's file goes; the program's own is in force again. */
    @PostMapping(FILE + "/built-in")
    String builtIn(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<String> file = views.file(slug);
        Optional<Revision.Author> by = file.flatMap(one -> author(visitor, one));
        if (by.isEmpty()) {
            return "redirect:/admin/content/" + slug;
        }
        Saving saving = desk.save(new Wish(file.get(), Optional.empty(), seen, why, by.get()));
        if (saving instanceof Saving.Saved) {
            return "redirect:/admin/content/" + slug + "?done=removed";
        }
        Saving.Draft draft = desk.draft(file.get()).orElseThrow();
        return answer(file.get(), saving, new Typed(draft.text(), draft.seen(), why), model, response);
    }

    /** Who changed a file on the server; administrators answer for the server. */
    @PostMapping(FILE + NUMBER + "/explain")
    String explain(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            Authentication visitor) {
        Optional<String> file = views.file(slug);
        Optional<Person> person = visitors.person(visitor).filter(one -> one.is(Role.ADMIN));
        if (file.isEmpty() || person.isEmpty()) {
            return "redirect:/admin/content/" + slug;
        }
        Revision.Author by = new Revision.Author(person.get().id(), person.get().name());
        Optional<String> refused =
                desk.explain(file.get(), number, fields.getOrDefault("who", ""), fields.getOrDefault("why", ""), by);
        return refused.map(why -> "redirect:/admin/content/" + slug + "/" + number + "?problem=" + why)
                .orElse("redirect:/admin/content/" + slug + "?done=explained");
    }
}
