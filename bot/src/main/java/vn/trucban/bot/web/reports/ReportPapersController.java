package vn.trucban.bot.web.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.trucban.bot.report.Answer;
import vn.trucban.bot.report.Filled;
import vn.trucban.bot.report.Material;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodBlank;
import vn.trucban.bot.report.PeriodPaper.Became;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;

/** The papers of a period as files, and what leaders decide about them. */
@Controller
class ReportPapersController {
    static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportDesk desk;
    private final Visitors visitors;
    private final BotSettings settings;
    private final ContentLibrary content;

    ReportPapersController(ReportDesk desk, Visitors visitors, BotSettings settings, ContentLibrary content) {
        this.desk = desk;
        this.visitors = visitors;
        this.settings = settings;
        this.content = content;
    }

    @GetMapping("/admin/reports/letter.docx")
    ResponseEntity<byte[]> letter(@ModelAttribute PeriodAsk ask) {
        return ask.period(desk)
                .period()
                .map(period ->
                        docx("bao-cao-" + period.key(), desk.sentLetter(period).orElseGet(() -> today(period))))
                .orElseGet(() -> refused(ask));
    }

    /** As it would be drawn now, whatever went out. */
    @GetMapping("/admin/reports/today.docx")
    ResponseEntity<byte[]> today(@ModelAttribute PeriodAsk ask) {
        return ask.period(desk)
                .period()
                .map(period -> docx("bao-cao-" + period.key() + "-hom-nay", today(period)))
                .orElseGet(() -> refused(ask));
    }

    /** What went out once as this file. */
    @GetMapping("/admin/reports/sent.docx")
    ResponseEntity<byte[]> sentOnce(@ModelAttribute PeriodAsk ask, @RequestParam(defaultValue = "") String digest) {
        return ask.period(desk)
                .period()
                .map(period -> desk.sentLetter(period, digest)
                        .map(bytes -> docx("bao-cao-" + period.key() + "-da-gui", bytes))
                        .orElseGet(() -> ResponseEntity.notFound().build()))
                .orElseGet(() -> refused(ask));
    }

    private byte[] today(Period period) {
        return desk.letter(desk.material(period));
    }

    static ResponseEntity<byte[]> docx(String name, byte[] bytes) {
        return file(name + ".docx", DOCX).body(bytes);
    }

    @GetMapping("/admin/reports/book.xlsx")
    ResponseEntity<byte[]> book(@ModelAttribute PeriodAsk ask) throws IOException {
        Optional<Period> period = ask.period(desk).period();
        if (period.isEmpty()) {
            return refused(ask);
        }
        Material material = desk.material(period.get());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.book(material, of -> settings.publicUrl() + ReportAddress.behind(of), bytes);
        return file("bao-cao-" + period.get().key() + ".xlsx", XLSX).body(bytes.toByteArray());
    }

    @GetMapping("/admin/reports/log.xlsx")
    ResponseEntity<StreamingResponseBody> log(@ModelAttribute PeriodAsk ask) {
        return ask.period(desk)
                .period()
                .map(period -> file("so-theo-doi-" + period.key() + ".xlsx", XLSX)
                        .body((StreamingResponseBody) out -> desk.log(period, out)))
                .orElseGet(() -> refused(ask));
    }

    static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    /** @param drawn the sentence as the page had drawn it; what was typed beside it counts whichever button was pressed */
    @PostMapping("/admin/reports/decide")
    String decide(
            @ModelAttribute PeriodAsk ask,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String held,
            Authentication visitor) {
        Verdict meant = verdict.meant(held, text);
        return byLeader(ask, visitor, (period, who) -> desk.decide(period, rule, meant, text, who), "proposals");
    }

    /** What became of a proposal of the report before the one shown. */
    @PostMapping("/admin/reports/became")
    String became(
            @ModelAttribute PeriodAsk ask,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam Became became,
            @RequestParam(defaultValue = "") String note,
            Authentication visitor) {
        return byLeader(
                ask, visitor, (period, who) -> desk.became(desk.earlier(period), rule, became, note, who), "earlier");
    }

    @PostMapping("/admin/reports/sent")
    String sent(
            @ModelAttribute PeriodAsk ask,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "false") boolean instead,
            Authentication visitor,
            RedirectAttributes next) {
        Optional<Period> period = ask.period(desk).period();
        Optional<LocalDate> day = ReportsController.day(date);
        String who = visitors.person(visitor).map(Person::name).orElse("");
        Answer answer = period.flatMap(one -> day.map(at -> desk.sent(one, number, at, instead, who)))
                .orElse(Answer.BAD_DATE);
        if (answer == Answer.USED_NUMBER) {
            day.flatMap(at -> desk.holder(number, at))
                    .ifPresent(where -> next.addFlashAttribute("usedBy", usedBy(where)));
        }
        return back(period, answer, "sent");
    }

    private String usedBy(String where) {
        return content.current().messages().text("report.page.used-by", Map.of("where", where));
    }

    /** It was marked as sent and was not. */
    @PostMapping("/admin/reports/unsent")
    String unsent(@ModelAttribute PeriodAsk ask, @RequestParam(defaultValue = "") String why, Authentication visitor) {
        Optional<Period> period = ask.period(desk).period();
        String who = visitors.person(visitor).map(Person::name).orElse("");
        return back(period, period.map(one -> desk.unsent(one, why, who)).orElse(Answer.BAD_DATE), "sent");
    }

    /** All that this person changed, or nothing: what was typed and not taken is shown once more. */
    @PostMapping("/admin/reports/blanks")
    String blanks(
            @ModelAttribute PeriodAsk ask,
            @RequestParam Map<String, String> fields,
            Authentication visitor,
            RedirectAttributes next) {
        Optional<Period> period = ask.period(desk).period();
        String by = visitors.person(visitor).map(one -> one.id().value()).orElse("");
        List<String> ids =
                Arrays.stream(PeriodBlank.values()).map(PeriodBlank::id).toList();
        Filled filled = period.map(one -> desk.fill(one, TypedFields.of(ids, fields), by))
                .orElseGet(() -> new Filled(Answer.DONE, Set.of()));
        if (filled.answer() != Answer.DONE) {
            Set<PeriodBlank> faulty = filled.answer() == Answer.WRITTEN_MEANWHILE ? Set.of() : filled.at();
            String problem = filled.answer().messageKey();
            next.addFlashAttribute(SigningFields.REFUSED, new SigningFields.Refused(fields, faulty, problem));
            next.addFlashAttribute("where", filled.at().isEmpty() ? "" : at(filled.at()));
        }
        return back(period, filled.answer(), "blanks");
    }

    private String at(Set<PeriodBlank> blanks) {
        Messages messages = content.current().messages();
        String list = blanks.stream()
                .map(blank -> messages.text("report.blank." + blank.id()))
                .collect(Collectors.joining(", "));
        return messages.text("report.page.at", Map.of("list", list));
    }

    /** why: an empty page says nothing; the page of the reports says what is wrong and offers the way on. */
    private static <T> ResponseEntity<T> refused(PeriodAsk ask) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(ask.page()).build();
    }

    /** Something that only a leader may do. */
    private interface Deed {
        Answer about(Period period, String who);
    }

    private String byLeader(PeriodAsk ask, Authentication visitor, Deed deed, String place) {
        Optional<Period> period = ask.period(desk).period();
        Optional<Person> leader = visitors.person(visitor).filter(one -> one.is(Role.LEADER));
        if (leader.isEmpty()) {
            return back(period, Answer.NOT_A_LEADER, place);
        }
        return back(
                period, period.map(one -> deed.about(one, leader.get().name())).orElse(Answer.NO_SUCH_PROPOSAL), place);
    }

    private static String back(Optional<Period> period, Answer answer, String place) {
        String address = period.map(ReportAddress::of).orElse("/admin/reports?");
        String problem = answer == Answer.DONE ? "" : "&problem=" + answer.messageKey();
        return "redirect:" + address + problem + "#" + place;
    }
}
