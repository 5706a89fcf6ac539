package vn.trucban.bot.web.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.trucban.bot.certificate.Certificate;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.certificate.CertificateDesk;
import vn.trucban.bot.certificate.CertificateId;
import vn.trucban.bot.certificate.CertificateImport;
import vn.trucban.bot.certificate.LetterAsk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.certificate.CertificatePlan;

/** Which form fits what happened, the letter that goes with it, and the book as a list for Excel. */
@Controller
class CertificatePapersController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    /** What tells that a case is about all that end soon. */
    private static final String ENDING = "expiring";

    private final CertificateDesk desk;
    private final CertificateViews views;
    private final Visitors visitors;

    CertificatePapersController(CertificateDesk desk, CertificateViews views, Visitors visitors) {
        this.desk = desk;
        this.views = views;
        this.visitors = visitors;
    }

    /** @param id ticked already */
    @GetMapping("/admin/certificates/what/{what}")
    String what(
            @PathVariable String what,
            @RequestParam(required = false) Set<String> id,
            @RequestParam(defaultValue = "") String none,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Person> person = visitors.person(visitor);
        Optional<CertificatePlan.Case> found = views.plan().named(what);
        if (person.isEmpty() || found.isEmpty()) {
            return "redirect:/admin/certificates";
        }
        List<Certificate> living = desk.readableFor(person.get()).stream()
                .filter(one -> !one.state().over())
                .toList();
        Set<String> chosen = id == null ? Set.of() : id;
        if (id == null && what.equals(ENDING)) {
            chosen = desk.needing().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        }
        if (!none.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", views.text("certificate.refused.letter-none", Map.of()));
        }
        model.addAttribute("what", views.view(found.get()));
        model.addAttribute("rows", views.rows(living, chosen));
        model.addAttribute("people", views.people());
        model.addAttribute(
                "toHow",
                views.text(
                        "certificate.page.to-how",
                        Map.of(
                                "portal",
                                views.plan().portal(),
                                "to",
                                String.join("; ", views.plan().sendTo()))));
        model.addAttribute(
                "honest",
                views.text(
                        "certificate.page.honest", Map.of("portal", views.plan().portal())));
        return "admin-certificate-what";
    }

    @GetMapping("/admin/certificates/letter.docx")
    ResponseEntity<byte[]> letter(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) List<String> id,
            @RequestParam(required = false) List<String> person,
            @RequestParam(defaultValue = "") String kind,
            Authentication visitor) {
        LetterAsk ask = new LetterAsk(
                what,
                (id == null ? List.<String>of() : id)
                        .stream()
                                .filter(CertificateId::sound)
                                .map(CertificateId::new)
                                .toList(),
                (person == null ? List.<String>of() : person)
                        .stream()
                                .filter(one -> !one.isBlank())
                                .map(PersonId::new)
                                .toList(),
                kind.equals("agency") ? Kind.AGENCY : Kind.PERSONAL);
        Optional<byte[]> docx = visitors.person(visitor).flatMap(by -> desk.letter(ask, by));
        return docx.map(bytes -> file("cong-van-" + what + ".docx", DOCX, bytes))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                views.plan().named(what).isPresent()
                                        ? "/admin/certificates/what/" + what + "?none=1"
                                        : "/admin/certificates")
                        .build());
    }

    @GetMapping("/admin/certificates/list.csv")
    ResponseEntity<byte[]> export(Authentication visitor) {
        boolean may = visitors.person(visitor).filter(CertificateDesk::readsAll).isPresent();
        return may
                ? file("chung-thu-so.csv", CSV, desk.export())
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    @PostMapping("/admin/certificates/import")
    String takeIn(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String list,
            Authentication visitor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Optional<Person> by = visitors.person(visitor);
        if (by.isEmpty()) {
            return "redirect:/signin";
        }
        response.setHeader("Cache-Control", "no-store");
        boolean uploaded = file != null && !file.isEmpty();
        if (!uploaded && list.isBlank()) {
            told(views.text("certificate.refused.csv-none", Map.of()), model, response);
        } else {
            byte[] bytes = uploaded ? file.getBytes() : list.getBytes(StandardCharsets.UTF_8);
            told(desk.takeIn(bytes, by.get()), model, response);
        }
        model.addAttribute("list", list);
        views.list(by.get(), model);
        return "admin-certificates";
    }

    private void told(CertificateImport done, Model model, HttpServletResponse response) {
        if (done.refusal().isPresent()) {
            told(views.text(done.refusal().get()), model, response);
            return;
        }
        if (done.added() == 0) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute(
                "imported",
                views.text(
                        "certificate.page.imported",
                        Map.of("added", done.added(), "refused", done.rows().size())));
        model.addAttribute(
                "refusedRows",
                done.rows().stream()
                        .map(row -> views.text(
                                "certificate.page.import-row",
                                Map.of("line", row.line(), "serial", row.serial(), "why", views.text(row.why()))))
                        .toList());
    }

    private static void told(String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", problem);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
