package vn.trucban.bot.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.trucban.bot.web.api.Problems;

/** What is shown when nothing else answers: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
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
        return "problem";
    }

    private static String reason(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return "not-found";
        }
        if (status == HttpStatus.FORBIDDEN) {
            return "forbidden";
        }
        return status.is4xxClientError() ? "request" : "failure";
    }
}
