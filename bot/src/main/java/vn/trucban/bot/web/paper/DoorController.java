package vn.trucban.bot.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.DoorNotice;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.print.PaperPrinter;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

/**
 * What hangs at the door, for everybody: as a page that brings everything along, so that it opens from the office's own network or from
 * a stick when there is no Internet, and as A4.
 */
@Controller
class DoorController {
    private static final String ITSELF_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    private final PaperDesk papers;
    private final IncidentDesk incidents;
    private final PaperPrinter printer;
    private final Supplier<Content> content;
    /** why: a crowd at the door must not set the same page again and again. */
    private final Map<Integer, Printed> printed = new ConcurrentHashMap<>();

    DoorController(PaperDesk papers, IncidentDesk incidents, PaperPrinter printer, ContentLibrary content) {
        this.papers = papers;
        this.incidents = incidents;
        this.printer = printer;
        this.content = content::current;
    }

    private record Printed(DoorNotice notice, byte[] pdf) {}

    /** @param save true: to be saved to a file rather than shown */
    @GetMapping("/giay")
    String page(@RequestParam(defaultValue = "false") boolean save, Model model, HttpServletResponse response) {
        model.addAttribute("notices", notices());
        response.setHeader("Content-Security-Policy", ITSELF_ONLY);
        response.setHeader("Cache-Control", "public, max-age=15");
        if (save) {
            response.setHeader("Content-Disposition", "attachment; filename=\"thong-bao.html\"");
        }
        return "paper-door";
    }

    @GetMapping("/giay/{number:\\d{1,9}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int number) {
        Optional<DoorNotice> notice =
                notices().stream().filter(one -> one.number() == number).findFirst();
        if (notice.isEmpty()) {
            printed.remove(number);
            // why a page: the button for it stays in the chat when the intake is over, and an empty answer tells nobody
            // so
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/giay"))
                    .build();
        }
        Printed sheet = printed.compute(
                number,
                (same, before) -> before != null && before.notice().equals(notice.get())
                        ? before
                        : new Printed(notice.get(), printer.doorNotice(notice.get())));
        return PdfAnswer.of("thong-bao-SC-" + number, sheet.pdf());
    }

    private List<DoorNotice> notices() {
        return incidents.open().stream()
                .filter(incident -> incident.onPaperSince().isPresent())
                .flatMap(incident -> notice(incident).stream())
                .toList();
    }

    private Optional<DoorNotice> notice(Incident incident) {
        return papers.paper(incident.id())
                .flatMap(paper -> DoorNotice.of(incident, paper, papers.receiptsLeft(), content.get()));
    }
}
