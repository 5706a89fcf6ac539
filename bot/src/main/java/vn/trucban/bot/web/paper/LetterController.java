package vn.trucban.bot.web.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.PaperAnswer.Refusal;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.print.PaperPrinter;

/** Certificates of outages, and the apologies that rest on them, as PDF. */
@Controller
class LetterController {
    private final PaperDesk papers;
    private final PaperViews views;
    private final PaperPrinter printer;

    LetterController(PaperDesk papers, PaperViews views, PaperPrinter printer) {
        this.papers = papers;
        this.views = views;
        this.printer = printer;
    }

    @GetMapping("/admin/paper/certificate/{code}.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String code) {
        return PaperCode.find(code).codes().stream()
                .findFirst()
                .flatMap(papers::certificate)
                .map(found -> PdfAnswer.of(found.code().value(), printer.certificate(found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Changes nothing: what is asked for is printed, and who it goes to is written by hand. */
    @GetMapping("/admin/paper/{number:\\d{1,9}}/mau-04.pdf")
    ResponseEntity<byte[]> apology(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String old) {
        Optional<Incident> incident = views.incident(number);
        // why: one whose end does not hold any more counts the wrong hours
        Optional<OutageCertificate> certified = incident.flatMap(one -> papers.certified(one.id()));
        if (certified.isEmpty()) {
            return refused(new Refusal("paper.refused.no-certificate", Map.of()));
        }
        OutageCertificate certificate = certified.get();
        return papers.slipped(certificate, dossier, old)
                .fold(
                        slipped -> PdfAnswer.of(
                                "mau-04-SC-" + number,
                                printer.apology(certificate, slipped.dossier(), slipped.old(), slipped.later(), now())),
                        this::refused);
    }

    private Instant now() {
        return views.now();
    }

    private ResponseEntity<byte[]> refused(PaperAnswer.Refusal refusal) {
        byte[] words = views.text(refusal.key(), refusal.values()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words);
    }
}
