package vn.trucban.bot.web.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.trucban.bot.revision.FileNames;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionDesk;
import vn.trucban.bot.revision.Saving;
import vn.trucban.bot.revision.Wish;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.commune.ContactEdit;
import vn.trucban.content.library.ContentLibrary;

/** The contacts as a form: what a clerk changes most, without a line of YAML. */
@Controller
class ContactsController {
    static final String FILE = "commune.yaml";

    private final RevisionDesk desk;
    private final Visitors visitors;
    private final ContentLibrary content;
    private final Clock clock;
    private final ContentViews views;

    ContactsController(RevisionDesk desk, Visitors visitors, ContentLibrary content, Clock clock) {
        this.desk = desk;
        this.visitors = visitors;
        this.content = content;
        this.clock = clock;
        this.views = new ContentViews(desk, content::current);
    }

    /** One contact as it was typed. Fields that are not sent are empty. */
    record Typed(
            String id, String name, String phone, String say, String source, String verify, String why, String seen) {
        Typed {
            id = id == null ? "" : id;
            name = name == null ? "" : name;
            phone = phone == null ? "" : phone;
            say = say == null ? "" : say;
            source = source == null ? "" : source;
            verify = verify == null ? "" : verify;
            why = why == null ? "" : why;
            seen = seen == null ? "" : seen;
        }

        /** why no boolean: an empty box is not sent at all. */
        private boolean toVerify() {
            return !verify.isEmpty();
        }

        private boolean blank() {
            return name.isBlank() || say.isBlank() || source.isBlank();
        }
    }

    /** @param state what is amiss with the number; empty: nothing */
    record ContactLine(
            String id,
            String name,
            String phone,
            String say,
            String source,
            boolean verify,
            String state,
            boolean open) {}

    @GetMapping("/admin/content/contacts")
    String contacts(Authentication visitor, Model model, HttpServletResponse response) {
        return page(Optional.empty(), visitor, model, response);
    }

    @PostMapping("/admin/content/contacts")
    String save(@ModelAttribute Typed typed, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<Person> person = visitors.person(visitor).filter(one -> RevisionDesk.mayEdit(one, FILE));
        if (person.isEmpty()) {
            return refused("revision.refused.not-yours", typed, visitor, model, response);
        }
        if (typed.blank()) {
            return refused("revision.refused.contact-blank", typed, visitor, model, response);
        }
        Optional<String> text = desk.draft(FILE).flatMap(draft -> edit(typed).in(draft.text()));
        if (text.isEmpty()) {
            return refused("revision.refused.contact", typed, visitor, model, response);
        }
        Revision.Author by = new Revision.Author(person.get().id(), person.get().name());
        return answer(desk.save(new Wish(FILE, text, typed.seen(), typed.why(), by)), typed, visitor, model, response);
    }

    private ContactEdit edit(Typed typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return new ContactEdit(
                typed.id(), typed.name(), typed.phone().strip(), typed.say(), typed.source(), today, typed.toVerify());
    }

    private String answer(
            Saving saving, Typed typed, Authentication visitor, Model model, HttpServletResponse response) {
        if (saving instanceof Saving.Saved) {
            return "redirect:/admin/content/" + FileNames.slug(FILE) + "?done=saved";
        }
        if (saving instanceof Saving.Unsound unsound) {
            model.addAttribute("problems", views.problems(FILE, unsound));
        }
        String why = saving instanceof Saving.Refused refused ? refused.why() : "";
        if (saving instanceof Saving.ChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("meanwhile", changed.last().map(views::changed).orElse(""));
            return page(Optional.of(typed), visitor, model, response);
        }
        return refused(why, typed, visitor, model, response);
    }

    private String refused(String why, Typed typed, Authentication visitor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        if (!why.isEmpty()) {
            model.addAttribute("problem", why);
        }
        return page(Optional.of(typed), visitor, model, response);
    }

    /** @param typed shown in place of what is in force, so that nothing typed is lost */
    private String page(Optional<Typed> typed, Authentication visitor, Model model, HttpServletResponse response) {
        List<ContactLine> lines = content.current().commune().contacts().stream()
                .map(contact -> typed.filter(one -> one.id().equals(contact.id()))
                        .map(one -> line(one, contact))
                        .orElseGet(() -> line(contact)))
                .toList();
        model.addAttribute("contacts", lines);
        model.addAttribute("why", typed.map(Typed::why).orElse(""));
        model.addAttribute("seen", desk.draft(FILE).map(Saving.Draft::seen).orElse(""));
        model.addAttribute("writable", desk.writable());
        boolean mayEdit = visitors.person(visitor)
                .filter(one -> RevisionDesk.mayEdit(one, FILE))
                .isPresent();
        model.addAttribute("mayEdit", mayEdit && desk.writable());
        response.setHeader("Cache-Control", "no-store");
        return "admin-content-contacts";
    }

    private static ContactLine line(Typed typed, Contact contact) {
        return new ContactLine(
                typed.id(),
                typed.name(),
                typed.phone(),
                typed.say(),
                typed.source(),
                typed.toVerify(),
                state(contact),
                true);
    }

    private static ContactLine line(Contact contact) {
        return new ContactLine(
                contact.id(),
                contact.name(),
                contact.phone().orElse(""),
                contact.say(),
                contact.source(),
                contact.verify(),
                state(contact),
                false);
    }

    private static String state(Contact contact) {
        if (contact.toFill()) {
            return "revision.page.contact.missing";
        }
        return contact.verify() ? "revision.page.contact.to-verify" : "";
    }
}
