package vn.trucban.bot.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.bot.web.api.Problem.FieldError;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.broadcast.Refusal;

/** Says "no" to programs, in Vietnamese. */
public final class Problems {
    private static final String OWN = "web.api.problem.";

    private final Supplier<Messages> messages;
    private final JsonMapper json;

    Problems(Supplier<Messages> messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The status of each sort of refusal. */
    static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case WRONG_STAGE -> HttpStatus.CONFLICT;
            case NOT_READY -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    ResponseEntity<Object> of(Refusal refusal, HttpServletRequest request) {
        String detail = messages.get().text(refusal.messageKey(), refusal.values());
        return answer(problem(status(refusal.kind()), refusal.messageKey(), detail, List.of(), request));
    }

    /** @param reason under {@code web.api.problem} */
    ResponseEntity<Object> of(HttpStatus status, String reason, Map<String, ?> values, HttpServletRequest request) {
        return answer(own(status, reason, values, List.of(), request));
    }

    /** The document could be read, but these fields cannot stay as they are. */
    ResponseEntity<Object> of(HttpStatus status, List<FieldError> errors, HttpServletRequest request) {
        return answer(own(status, "fields", Map.of("count", errors.size()), errors, request));
    }

    /** One field's error; {@code reason} under {@code web.api.problem}. */
    FieldError field(String field, String reason, Map<String, ?> values) {
        return new FieldError(field, messages.get().text(OWN + reason, values), OWN + reason);
    }

    /** Writes the problem where no controller answers: filters, unknown addresses, failures. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        byte[] body = json.writeValueAsString(own(status, reason, Map.of(), List.of(), request))
                .getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
    }

    /** The same, with the plainest words for the status. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        boolean unknown = ApiFailures.reason(status).equals("failure") && status != HttpStatus.SERVICE_UNAVAILABLE;
        HttpStatus known = unknown ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        write(request, response, known, ApiFailures.reason(known));
    }

    private Problem own(
            HttpStatus status,
            String reason,
            Map<String, ?> values,
            List<FieldError> errors,
            HttpServletRequest request) {
        return problem(status, OWN + reason, messages.get().text(OWN + reason, values), errors, request);
    }

    private Problem problem(
            HttpStatus status, String code, String detail, List<FieldError> errors, HttpServletRequest request) {
        String title = messages.get().text("web.api.status." + status.value());
        Object asked = request.getAttribute("jakarta.servlet.error.request_uri");
        String instance = asked == null ? request.getRequestURI() : asked.toString();
        return new Problem("about:blank", title, status.value(), detail, instance, code, errors);
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .header("Cache-Control", "no-store")
                .body(problem);
    }
}
