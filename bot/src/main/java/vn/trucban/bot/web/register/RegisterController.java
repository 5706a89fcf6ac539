package vn.trucban.bot.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.archive.ArchiveDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.ShortNames;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.messages.Moments;

/** Looking into the register. */
@Controller
class RegisterController {
    private static final int SHOWN = 20;

    private final LogbookDesk log;
    private final RegisterViews views;
    private final Visitors visitors;
    private final Clock clock;

    RegisterController(LogbookDesk log, RegisterViews views, Visitors visitors, Clock clock) {
        this.log = log;
        this.views = views;
        this.visitors = visitors;
        this.clock = clock;
    }

    @GetMapping("/admin/register")
    String search(
            @ModelAttribute("form") SearchForm form,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String refused,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        form.problem().ifPresent(problem -> {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem);
        });
        LogbookDesk.Found found = form.problem().isPresent()
                ? new LogbookDesk.Found(List.of(), java.util.OptionalInt.empty(), 0)
                : log.find(form.query(), IncidentNumber.of(before).orElse(Integer.MAX_VALUE), SHOWN);
        model.addAttribute("found", views.incidents(found.incidents()));
        found.next().ifPresent(next -> model.addAttribute("more", form.address(next)));
        if (found.unindexed() > 0) {
            model.addAttribute(
                    "unindexed", views.messages().text("register.page.unindexed", Map.of("count", found.unindexed())));
        }
        if (refused.equals(RegisterFiles.TOO_MANY)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "tooMany",
                    views.messages().text("register.page.too-many", Map.of("most", RegisterFiles.MOST_ROWS)));
        }
        model.addAttribute("kinds", views.kinds());
        model.addAttribute(
                "filesExplained",
                views.messages().text("register.page.files-explained", Map.of("most", RegisterFiles.MOST_ROWS)));
        return page(model, visitor, response, "admin-register");
    }

    @GetMapping("/admin/register/page/{number}")
    String pageOf(@PathVariable String number, Authentication visitor, Model model, HttpServletResponse response) {
        long last = views.pages();
        long page = number.matches("[1-9]\\d{0,12}") ? Long.parseLong(number) : number.equals("last") ? last : 0;
        List<RegisterEntry> entries = page < 1 ? List.of() : log.register().page(page);
        if (entries.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", "register.page.no-page");
        }
        model.addAttribute("page", page);
        model.addAttribute("pages", last);
        model.addAttribute("heading", views.messages().text("register.page.page", Map.of("page", page, "last", last)));
        return entries(entries, Optional.empty(), visitor, model, response);
    }

    /** Empty where the address names none. */
    Optional<Incident> find(String number) {
        return IncidentNumber.of(number).stream()
                .mapToObj(log::incident)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @GetMapping("/admin/register/incident/{number}")
    String incident(@PathVariable String number, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<Incident> incident = find(number);
        if (incident.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", "register.page.no-incident");
            model.addAttribute("heading", "");
            return entries(List.of(), Optional.empty(), visitor, model, response);
        }
        model.addAttribute(
                "heading",
                views.messages()
                        .text(
                                "register.page.incident",
                                Map.of("code", views.code(incident.get().number()))));
        model.addAttribute("summary", views.incidents(List.of(incident.get())).get(0));
        model.addAttribute("archived", incident.get().archived());
        model.addAttribute("over", incident.get().overAt().isPresent());
        boolean archivable = !incident.get().open() && !incident.get().archived();
        visitors.person(visitor)
                .filter(person -> archivable && ArchiveDesk.isFor(person))
                .ifPresent(person ->
                        model.addAttribute("archivable", incident.get().number()));
        return entries(log.entries(incident.get().id()), incident, visitor, model, response);
    }

    /** What belongs to no incident. */
    @GetMapping("/admin/register/general")
    String general(Authentication visitor, Model model, HttpServletResponse response) {
        List<RegisterEntry> entries = log.general();
        if (entries.isEmpty()) {
            model.addAttribute("nothing", "register.page.general-none");
        }
        model.addAttribute("heading", views.messages().text("register.page.general"));
        model.addAttribute("writable", true);
        return entries(entries, Optional.empty(), visitor, model, response);
    }

    /** Every entry that names somebody, to be erased together; for administrators. */
    @GetMapping("/admin/register/person")
    String person(
            @RequestParam(defaultValue = "") String name,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        boolean allowed = visitors.are(visitor, Role.ADMIN);
        LogbookDesk.Naming naming = allowed ? log.naming(name) : LogbookDesk.Naming.NONE;
        if (naming.nothing()) {
            String none = LogbookDesk.tooShort(name) ? "register.page.person-short" : "register.page.person-none";
            model.addAttribute("nothing", allowed ? none : "register.page.person-not-yours");
        }
        if (naming.more()) {
            model.addAttribute("problem", "register.page.person-more");
        }
        model.addAttribute("heading", views.messages().text("register.page.person", Map.of("name", name)));
        model.addAttribute("naming", true);
        model.addAttribute("sought", name);
        if (allowed && !LogbookDesk.tooShort(name)) {
            ShortNames shortNames = new ShortNames(log.register(), views.messages());
            List<String> examples = shortNames.examples(name);
            if (!examples.isEmpty()) {
                model.addAttribute("shortNames", shortNames.standing(name));
                model.addAttribute(
                        "shortNamesSaid",
                        views.messages()
                                .text("register.page.short-names", Map.of("list", String.join(", ", examples))));
            }
        }
        model.addAttribute("copies", naming.copies());
        model.addAttribute("papers", naming.papers());
        model.addAttribute("keptEntries", naming.entries().stream().anyMatch(entry -> entry.fact()
                .is(Added.ERASURE)));
        return entries(naming.entries(), Optional.empty(), visitor, model, response);
    }

    private String entries(
            List<RegisterEntry> entries,
            Optional<Incident> incident,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        List<RegisterViews.EntryLine> lines = views.entries(entries);
        model.addAttribute("entries", lines);
        model.addAttribute(
                "erasable", lines.stream().anyMatch(one -> one.entry().erasable()));
        model.addAttribute("naming", model.containsAttribute("naming"));
        model.addAttribute("writable", incident.isPresent() || model.containsAttribute("writable"));
        incident.ifPresent(one -> model.addAttribute("incident", one.number()));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Moments.ZONE));
        model.addAttribute("longest", LogbookDesk.LONGEST);
        return page(model, visitor, response, "admin-register-entries");
    }

    @GetMapping("/admin/register/seals")
    String seals(Authentication visitor, Model model, HttpServletResponse response) {
        model.addAttribute("seals", views.seals());
        views.head().ifPresent(head -> model.addAttribute("head", head));
        return page(model, visitor, response, "admin-register-seals");
    }

    private String page(Model model, Authentication visitor, HttpServletResponse response, String template) {
        model.addAttribute("lost", log.watch().latest().breaks().open().isPresent());
        model.addAttribute("chain", views.chain());
        model.addAttribute("administrator", visitors.are(visitor, Role.ADMIN));
        // why leaders: where no administrator can be reached they are told of the break
        model.addAttribute("answers", visitors.are(visitor, Role.ADMIN, Role.LEADER));
        response.setHeader("Cache-Control", "no-store");
        return template;
    }
}
