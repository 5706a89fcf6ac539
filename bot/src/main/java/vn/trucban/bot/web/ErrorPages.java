package vn.trucban.bot.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.trucban.bot.web.api.Problems;

/** What is shown when nothing else answers: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {
    private static final String UPLOADED_WITHIN = "/admin/";

    private final Problems problems;
    private final MultipartProperties uploads;

    ErrorPages(Problems problems, MultipartProperties uploads) {
        this.problems = problems;
        this.uploads = uploads;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus shown = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked != null && asked.toString().startsWith("/api/")) {
            problems.write(request, response, shown);
            return null;
        }
        response.setStatus(shown.value());
        model.addAttribute("reason", reason(shown));
        model.addAttribute("places", Map.of());
        if (shown == HttpStatus.CONTENT_TOO_LARGE) {
            tooLarge(asked == null ? "" : asked.toString(), model);
        }
        return "problem";
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
