package vn.trucban.bot.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperAnswer.Refusal;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.print.PaperPrinter;

/** Certificates of outages, and the apologies that rest on them, as PDF. */
@Controller
class LetterController {
    private final FileController files;
    private final PaperDesk papers;
    private final PaperViews views;
    private final PaperPrinter printer;

    LetterController(FileController files, PaperDesk papers, PaperViews views, PaperPrinter printer) {
        this.files = files;
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
    Object apology(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String old,
            Model model,
            HttpServletResponse response) {
        Optional<Incident> incident = views.incident(number);
        // why: one whose end does not hold any more counts the wrong hours
        Optional<OutageCertificate> certified = incident.flatMap(one -> papers.certified(one.id()));
        if (certified.isEmpty()) {
            return files.refused(number, new Refusal("paper.refused.no-certificate", Map.of()), model, response);
        }
        OutageCertificate certificate = certified.get();
        return papers.slipped(certificate, dossier, old)
                .<Object>fold(
                        slipped ->
                                PdfAnswer.of("mau-04-SC-" + number, printer.apology(certificate, slipped, views.now())),
                        refusal -> {
                            model.addAttribute("slipDossier", dossier);
                            model.addAttribute("slipOld", old);
                            return files.refused(number, refusal, model, response);
                        });
    }
}
