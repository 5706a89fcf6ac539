package vn.trucban.bot.web.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.filing.Blank;
import vn.trucban.bot.filing.Deed;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.filing.FilingTexts;
import vn.trucban.bot.filing.Refusal;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** Reports of single incidents: the list, the blanks, the number, to whom they were sent, the letter as a file. */
@Controller
class FilingsController {
    private static final int LISTED = 60;

    private final FilingDesk desk;
    private final Visitors visitors;
    private final ContentLibrary content;
    private final FilingForm form;
    private final Clock clock;

    FilingsController(FilingDesk desk, Visitors visitors, ContentLibrary content, FilingForm form, Clock clock) {
        this.desk = desk;
        this.visitors = visitors;
        this.content = content;
        this.form = form;
        this.clock = clock;
    }

    /** @param tone {@code good} sent to everybody, {@code bad} late, {@code test} neither */
    record FilingLine(int number, String code, String kind, String due, String state, String tone) {}

    /** @param sent when and by whom; empty: not yet */
    record RecipientLine(String id, String name, String sent) {}

    @GetMapping("/admin/reports/filings")
    String list(Model model, HttpServletResponse response) {
        model.addAttribute(
                "filings",
                desk.recent(LISTED).stream()
                        .flatMap(filing ->
                                desk.incident(filing.number()).stream().map(one -> line(filing, one)))
                        .toList());
        response.setHeader("Cache-Control", "no-store");
        return "admin-filings";
    }

    private FilingLine line(Filing filing, Incident incident) {
        Instant now = clock.instant();
        String waiting = filing.dueAt().isPresent() ? "due" : "not-sent";
        boolean over = filing.done() || incident.falseAlarm();
        String settled = filing.waived().isPresent() ? "waived" : filing.lifted() ? "lifted" : "done";
        String end = incident.falseAlarm() ? "false-alarm" : settled;
        String state = over ? end : filing.late(now) ? "late" : waiting;
        String tone = over ? "good" : filing.late(now) ? "bad" : "test";
        return new FilingLine(
                filing.number(),
                code(filing.number()),
                incident.playbook().name(),
                filing.dueAt().map(new Moments(messages())::full).orElse(""),
                messages().text("filing.page." + state),
                tone);
    }

    /** One tap: the report of an incident, also where no rule demands one. */
    @PostMapping("/admin/reports/filings")
    String begin(
            @RequestParam(defaultValue = "0") String number,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        int incident = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        return answer(incident, desk.begin(incident), visitor, model, response);
    }

    @GetMapping("/admin/reports/filings/{number:[0-9]{1,9}}")
    String one(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        return page(number, visitor, model, response);
    }

    @GetMapping("/admin/reports/filings/{number:[0-9]{1,9}}/letter.docx")
    ResponseEntity<byte[]> letter(@PathVariable int number) {
        return file("bao-cao-su-co-" + number, desk.letter(number));
    }

    /** As it would be drawn now, whatever went out. */
    @GetMapping("/admin/reports/filings/{number:[0-9]{1,9}}/today.docx")
    ResponseEntity<byte[]> today(@PathVariable int number) {
        return file("bao-cao-su-co-" + number + "-hom-nay", desk.today(number));
    }

    /** What went out once as this file. */
    @GetMapping("/admin/reports/filings/{number:[0-9]{1,9}}/sent.docx")
    ResponseEntity<byte[]> sentOnce(@PathVariable int number, @RequestParam(defaultValue = "") String digest) {
        return file("bao-cao-su-co-" + number + "-da-gui", desk.sentAs(number, digest));
    }

    private static ResponseEntity<byte[]> file(String name, Optional<byte[]> letter) {
        return letter.map(bytes -> ReportPapersController.docx(name, bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** All that this person changed, or nothing: a refused form comes back with everything that was typed. */
    @PostMapping("/admin/reports/filings/{number:[0-9]{1,9}}/blanks")
    String fill(
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        String by = visitors.person(visitor).map(one -> one.id().value()).orElse("");
        FilingDesk.Outcome outcome = form.save(number, fields, by);
        Optional<Filing> filing = desk.find(number);
        Optional<Incident> incident = filing.flatMap(one -> desk.incident(one.number()));
        if (outcome.refusal().isPresent() && incident.isPresent()) {
            model.addAttribute(
                    "blanks", form.fields(filing.get(), incident.get(), fields, outcome.at(), outcome.refusal()));
            model.addAttribute("where", outcome.at().isEmpty() ? "" : at(outcome.at()));
        }
        return answer(number, outcome, visitor, model, response);
    }

    private String at(Set<Blank> blanks) {
        String list = blanks.stream().map(form::label).collect(Collectors.joining(", "));
        return messages().text("report.page.at", Map.of("list", list));
    }

    @PostMapping("/admin/reports/filings/{number:[0-9]{1,9}}/number")
    String number(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String date,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        FilingDesk.Outcome outcome = ReportsController.day(date)
                .map(day -> desk.number(number, as, day, who(visitor)))
                .orElseGet(() -> FilingDesk.Outcome.no(Refusal.BAD_DATE));
        return answer(number, outcome, visitor, model, response);
    }

    /**
     * @param letter digest of what the page showed as the letter; empty: it showed none
     * @param overtaken the page asked whether it is to be marked though something has happened since
     */
    @PostMapping("/admin/reports/filings/{number:[0-9]{1,9}}/sent")
    String sent(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "false") boolean overtaken,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        FilingDesk.Shown shown = new FilingDesk.Shown(letter, overtaken);
        return answer(number, desk.sent(number, to, shown, who(visitor)), visitor, model, response);
    }

    /** The letter is made anew before it is signed. */
    @PostMapping("/admin/reports/filings/{number:[0-9]{1,9}}/renew")
    String renew(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        return answer(number, desk.renew(number), visitor, model, response);
    }

    /** It was marked as sent by mistake. */
    @PostMapping("/admin/reports/filings/{number:[0-9]{1,9}}/unsent")
    String unsent(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, desk.unsent(number, to, why, who(visitor)), visitor, model, response);
    }

    /** A leader decides whether it has to be sent. */
    @PostMapping("/admin/reports/filings/{number:[0-9]{1,9}}/{deed:waive|owe}")
    String decide(
            @PathVariable int number,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String why,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        FilingDesk.Outcome outcome = visitors.person(visitor)
                .map(by -> deed.equals("waive") ? desk.waive(number, why, by) : desk.oweAgain(number, why, by))
                .orElseGet(() -> FilingDesk.Outcome.no(Refusal.NOT_A_LEADER));
        return answer(number, outcome, visitor, model, response);
    }

    private String who(Authentication visitor) {
        return visitors.person(visitor).map(Person::name).orElse("");
    }

    private String answer(
            int number, FilingDesk.Outcome outcome, Authentication visitor, Model model, HttpServletResponse response) {
        if (outcome.refusal().isEmpty()) {
            return "redirect:/admin/reports/filings/" + number;
        }
        Refusal why = outcome.refusal().get();
        boolean missing = why == Refusal.NO_SUCH_FILING || why == Refusal.NO_SUCH_INCIDENT;
        boolean listed = missing || desk.find(number).isEmpty();
        response.setStatus(missing ? HttpStatus.NOT_FOUND.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", why.messageKey());
        model.addAttribute("asked", why == Refusal.OVERTAKEN);
        model.addAttribute("usedBy", usedBy(outcome.where()));
        return listed ? list(model, response) : page(number, visitor, model, response);
    }

    private String usedBy(String where) {
        return where.isEmpty() ? "" : messages().text("report.page.used-by", Map.of("where", where));
    }

    private String page(int number, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<Filing> filing = desk.find(number);
        Optional<Incident> incident = filing.flatMap(one -> desk.incident(one.number()));
        if (incident.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", Refusal.NO_SUCH_FILING.messageKey());
            return list(model, response);
        }
        Filing shown = filing.get();
        if (!model.containsAttribute("asked")) {
            model.addAttribute("asked", false);
        }
        model.addAttribute("line", line(shown, incident.get()));
        model.addAttribute("words", incident.get().words());
        if (!model.containsAttribute("blanks")) {
            model.addAttribute("blanks", form.fields(shown, incident.get()));
        }
        model.addAttribute("recipients", recipients(shown));
        model.addAttribute("waived", shown.waived().isPresent());
        model.addAttribute("waivable", !shown.done() && !shown.out());
        model.addAttribute("leader", visitors.are(visitor, Role.LEADER));
        model.addAttribute("deeds", deeds(shown));
        model.addAttribute("out", shown.out());
        signing(shown, incident.get(), model);
        model.addAttribute("digest", shown.kept().map(this::digest).orElse(""));
        boolean lost = shown.kept().isPresent() && desk.letter(number).isEmpty();
        model.addAttribute("lost", lost);
        List<Blank> left = desk.left(shown);
        model.addAttribute("left", left.isEmpty() ? "" : left(left));
        model.addAttribute("as", shown.numbered().map(Filing.Numbered::number).orElse(""));
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        model.addAttribute("date", shown.numbered().map(Filing.Numbered::date).orElse(today));
        model.addAttribute("today", today);
        response.setHeader("Cache-Control", "no-store");
        return "admin-filing";
    }

    /** Which letter is the one to be signed, and whether there is anything to be signed at all. */
    private void signing(Filing filing, Incident incident, Model model) {
        boolean falseAlarm = incident.falseAlarm();
        Optional<Filing.Drawn> draft = filing.draft().filter(any -> !falseAlarm);
        Moments moments = new Moments(messages());
        model.addAttribute("voided", falseAlarm ? new FilingTexts(messages()).falseAlarm(filing) : "");
        model.addAttribute(
                "draft",
                draft.map(letter -> messages().text("filing.draft", Map.of("when", moments.full(letter.at()))))
                        .orElse(""));
        model.addAttribute(
                "outdated",
                new FilingTexts(messages()).outdated(filing, incident).orElse(""));
        model.addAttribute("overtaken", draft.isPresent() && desk.overtaken(filing, incident));
        model.addAttribute("letter", filing.drawn().map(Filing.Drawn::digest).orElse(""));
    }

    private String left(List<Blank> blanks) {
        String list = blanks.stream().map(blank -> form.label(blank)).collect(Collectors.joining(", "));
        return messages().text("filing.page.left", Map.of("list", list));
    }

    private String digest(Filing.Drawn letter) {
        return messages().text("filing.page.digest", Map.of("digest", letter.digest()));
    }

    /** @param digest of the file that was sent then; empty: of none */
    record DeedLine(String text, String digest) {}

    private List<DeedLine> deeds(Filing filing) {
        Moments moments = new Moments(messages());
        return filing.deeds().stream()
                .map(deed -> new DeedLine(
                        messages()
                                .text(
                                        "filing.story",
                                        Map.of(
                                                "when", moments.full(deed.at()),
                                                "who", deed.by(),
                                                "text", deed.text(messages()))),
                        deed.paper().map(Deed.Paper::digest).orElse("")))
                .toList();
    }

    private List<RecipientLine> recipients(Filing filing) {
        Moments moments = new Moments(messages());
        return filing.recipients().stream()
                .map(one -> new RecipientLine(
                        one.id(),
                        one.name(),
                        filing.sentTo(one.id())
                                .map(sent -> messages()
                                        .text(
                                                "report.page.by",
                                                Map.of("who", sent.by(), "when", moments.full(sent.at()))))
                                .orElse("")))
                .toList();
    }

    private String code(int number) {
        return messages().text("incident.code", Map.of("number", number));
    }

    private Messages messages() {
        return content.current().messages();
    }
}
