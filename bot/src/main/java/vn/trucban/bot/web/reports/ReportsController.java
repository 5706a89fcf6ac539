package vn.trucban.bot.web.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.report.Asked;
import vn.trucban.bot.report.Material;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.report.Slice;
import vn.trucban.bot.report.SliceOf;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;

/** The report of a period, and the incidents behind its numbers. */
@Controller
class ReportsController {
    private static final int QUARTERS_OFFERED = 8;
    private static final int ENTRIES = 100;

    private final ReportDesk desk;
    private final Visitors visitors;
    private final ContentLibrary content;
    private final SigningFields signing;

    ReportsController(ReportDesk desk, Visitors visitors, ContentLibrary content, SigningFields signing) {
        this.desk = desk;
        this.visitors = visitors;
        this.content = content;
        this.signing = signing;
    }

    record QuarterChoice(String key, String name) {}

    @GetMapping("/admin/reports")
    String period(
            @ModelAttribute PeriodAsk ask,
            @RequestParam(defaultValue = "") String problem,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Asked asked = ask.period(desk);
        asked.refusal().ifPresent(why -> {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", why);
        });
        if (problem.matches("report\\.refused\\.[a-z-]+")
                && content.current().messages().has(problem)) {
            model.addAttribute("problem", problem);
        }
        Period shown = ask.none() ? opening() : asked.period().orElseGet(() -> Period.quarterOf(desk.today()));
        return page(shown, visitor, model, response);
    }

    /** The quarter before, while its report is still to be sent; else the one of today. */
    private Period opening() {
        Period current = Period.quarterOf(desk.today());
        Period before = current.before();
        boolean open =
                desk.paper(before).filter(paper -> paper.sent().isEmpty()).isPresent();
        return open && desk.insteadOf(before).isEmpty() ? before : current;
    }

    /** An address without a question mark, for links that sign in first. */
    @GetMapping("/admin/reports/{key:[0-9]{4}Q[1-4]}")
    String quarter(@PathVariable String key) {
        return "redirect:/admin/reports?quarter=" + key;
    }

    private String page(Period period, Authentication visitor, Model model, HttpServletResponse response) {
        ReportViews views = new ReportViews(content.current());
        Material material = desk.material(period);
        model.addAttribute("period", views.name(period));
        model.addAttribute("beforeName", views.name(material.before().period()));
        model.addAttribute("yearName", views.name(material.yearEarlier().period()));
        model.addAttribute("query", ReportAddress.query(period));
        model.addAttribute("beforeQuery", ReportAddress.query(period.before()));
        model.addAttribute("quarter", period.quarterNumber().isPresent() ? period.key() : "");
        model.addAttribute("from", period.from());
        model.addAttribute("to", period.to());
        model.addAttribute("today", desk.today());
        model.addAttribute("quarters", quarters(views, period));
        model.addAttribute("sentences", views.sentences(desk.sentences(material)));
        counts(material, views, model);
        model.addAttribute("beside", views.partsWithBars(desk.beside(material)));
        model.addAttribute("times", views.times(material));
        model.addAttribute("supplement", views.parts(desk.supplement(material)));
        model.addAttribute("proposals", views.proposals(material));
        model.addAttribute("earlier", views.earlier(material));
        Optional<PeriodPaper> paper = desk.paper(period);
        model.addAttribute(
                "sending", views.sending(material, desk.insteadOf(period)).orElse(""));
        model.addAttribute("kept", views.kept(material.sent()).orElse(""));
        model.addAttribute(
                "lost",
                views.kept(material.sent()).isPresent()
                        && desk.sentLetter(period).isEmpty());
        instead(period, views, model);
        model.addAttribute("running", !desk.today().isAfter(period.to()));
        model.addAttribute("sent", material.sent().isPresent());
        model.addAttribute("undone", views.undone(paper));
        model.addAttribute("blanks", signing.fields(paper, refused(model)));
        model.addAttribute("leader", visitors.are(visitor, Role.LEADER));
        response.setHeader("Cache-Control", "no-store");
        return "admin-reports";
    }

    private void counts(Material material, ReportViews views, Model model) {
        model.addAttribute("kinds", views.kinds(material));
        model.addAttribute("total", views.total(material));
        model.addAttribute(
                "countsExplained",
                material.figures().countsExplained(content.current().messages()));
    }

    private static SigningFields.Refused refused(Model model) {
        return model.getAttribute(SigningFields.REFUSED) instanceof SigningFields.Refused typed
                ? typed
                : SigningFields.Refused.NOTHING;
    }

    private void instead(Period period, ReportViews views, Model model) {
        model.addAttribute("instead", views.instead(desk.covered(period)));
        model.addAttribute("insteadUsual", desk.coversUsually(period));
    }

    private List<QuarterChoice> quarters(ReportViews views, Period shown) {
        Stream<Period> latest =
                Stream.iterate(Period.quarterOf(desk.today()), Period::before).limit(QUARTERS_OFFERED);
        Stream<Period> own = shown.quarterNumber().isPresent() ? Stream.of(shown) : Stream.empty();
        return Stream.concat(latest, own)
                .distinct()
                .map(one -> new QuarterChoice(one.key(), views.name(one)))
                .toList();
    }

    @GetMapping("/admin/reports/entries")
    String entries(
            @ModelAttribute PeriodAsk ask,
            @RequestParam(defaultValue = "0") String skip,
            Model model,
            HttpServletResponse response) {
        Asked asked = ask.period(desk);
        if (asked.period().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", asked.refusal().orElseThrow());
        }
        Period period = asked.period().orElseGet(() -> Period.quarterOf(desk.today()));
        int first = skip.matches("\\d{1,8}") ? Integer.parseInt(skip) : 0;
        Slice slice = ask.slice();
        SliceOf wanted = new SliceOf(period, slice);
        Optional<ReportAddress.Part> part = ReportAddress.Part.of(ask.part());
        ReportDesk.Behind behind = part.map(one -> desk.behind(period, one, ask.name(), first, ENTRIES))
                .orElseGet(() -> desk.behind(wanted, first, ENTRIES));
        ReportViews views = new ReportViews(content.current());
        model.addAttribute("name", part.map(one -> views.name(one, ask.name())).orElseGet(() -> views.name(slice)));
        model.addAttribute("count", behind.count());
        model.addAttribute("span", views.span(period));
        model.addAttribute("entries", behind.shown().stream().map(views::entry).toList());
        model.addAttribute("back", ReportAddress.of(period));
        boolean more = first + behind.shown().size() < behind.count();
        String address = part.map(one -> ReportAddress.of(one, period, ask.name()))
                .orElseGet(() -> ReportAddress.behind(wanted));
        model.addAttribute("next", more ? address + "&skip=" + (first + ENTRIES) : "");
        response.setHeader("Cache-Control", "no-store");
        return "admin-report-entries";
    }

    @GetMapping("/admin/reports/incident/{number:[0-9]{1,9}}")
    String incident(@PathVariable int number, Model model, HttpServletResponse response) {
        ReportViews views = new ReportViews(content.current());
        desk.numbered(number).ifPresentOrElse(found -> show(found, views, model), () -> {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", "report.page.no-such");
        });
        model.addAttribute("number", number);
        model.addAttribute("code", views.code(number));
        response.setHeader("Cache-Control", "no-store");
        return "admin-report-incident";
    }

    private static void show(Incident incident, ReportViews views, Model model) {
        model.addAttribute("kind", incident.playbook().name());
        model.addAttribute("words", incident.words());
        model.addAttribute("story", views.story(incident));
    }

    /** The day that a form's field names; empty where that is no day. */
    static Optional<LocalDate> day(String written) {
        try {
            return written.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(written)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
