package vn.trucban.bot.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.trucban.bot.web.api.Problems;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreAway;

/** What is shown when nothing else answers: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {
    private static final String UPLOADED_WITHIN = "/admin/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Problems problems;
    private final MultipartProperties uploads;
    private final ContentLibrary content;

    ErrorPages(Problems problems, MultipartProperties uploads, ContentLibrary content) {
        this.problems = problems;
        this.uploads = uploads;
        this.content = content;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        HttpStatus shown = status(request);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked != null && asked.toString().startsWith("/api/")) {
            problems.write(request, response, shown);
            return null;
        }
        response.setStatus(shown.value());
        if (shown == HttpStatus.SERVICE_UNAVAILABLE) {
            return interrupted(request, response, model);
        }
        model.addAttribute("reason", reason(shown));
        model.addAttribute("places", Map.of());
        if (shown == HttpStatus.CONTENT_TOO_LARGE) {
            tooLarge(asked == null ? "" : asked.toString(), model);
        }
        return "problem";
    }

    /** Filters and pages that are half written fail past everything that knows of the store. */
    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && StoreAway.caused(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** Needs nothing but content: who reads it cannot be looked up either. */
    private String interrupted(HttpServletRequest request, HttpServletResponse response, Model model) {
        Commune commune = content.current().commune();
        model.addAttribute("names", commune.names());
        model.addAttribute(
                "sent", !READING.contains(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD))));
        model.addAttribute(
                "emergencies",
                commune.emergencies().stream()
                        .filter(one -> one.phone().isPresent())
                        .toList());
        commune.contact(Commune.HOTLINE)
                .filter(one -> one.phone().isPresent())
                .ifPresent(one -> model.addAttribute("hotline", one));
        response.setHeader("Cache-Control", "no-store");
        return "interrupted";
    }

    /** Whoever sent too much must know how much is too much, and get back to where they were. */
    private void tooLarge(String asked, Model model) {
        model.addAttribute(
                "places",
                Map.of(
                        "file", uploads.getMaxFileSize().toMegabytes(),
                        "all", uploads.getMaxRequestSize().toMegabytes()));
        if (asked.startsWith(UPLOADED_WITHIN)) {
            model.addAttribute("back", asked.substring(0, asked.lastIndexOf('/')));
        }
    }

    private static String reason(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return "not-found";
        }
        if (status == HttpStatus.FORBIDDEN) {
            return "forbidden";
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return "too-large";
        }
        return status.is4xxClientError() ? "request" : "failure";
    }
}
