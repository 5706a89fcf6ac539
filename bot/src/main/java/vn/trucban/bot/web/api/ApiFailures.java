package vn.trucban.bot.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.trucban.notifier.store.StoreAway;

/** What a request to the API failed of, as a problem document; requests to pages are left to the error page. */
final class ApiFailures implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        HttpStatus status = statusOf(failure);
        if (status.is5xxServerError()) {
            // why: the message of an exception may hold what a person wrote; its type and place do not.
            LOG.error("API request failed: {} at {}", failure.getClass().getName(), place(failure));
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            problems.write(request, response, status, reason(status));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** The reason under {@code web.api.problem} for a status nobody explained better. */
    static String reason(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "request";
            case UNAUTHORIZED -> "key";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "address";
            case METHOD_NOT_ALLOWED -> "method";
            case NOT_ACCEPTABLE -> "acceptable";
            case CONTENT_TOO_LARGE -> "size";
            case UNSUPPORTED_MEDIA_TYPE -> "media";
            default -> "failure";
        };
    }

    private static HttpStatus statusOf(Exception failure) {
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (StoreAway.caused(failure)) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
        } else if (failure instanceof TooLarge) {
            status = HttpStatus.CONTENT_TOO_LARGE;
        } else if (failure instanceof TypeMismatchException) {
            status = HttpStatus.BAD_REQUEST;
        } else if (failure instanceof ErrorResponse known) {
            HttpStatus told = HttpStatus.resolve(known.getStatusCode().value());
            status = told == null ? status : told;
        }
        return known(status) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean known(HttpStatus status) {
        return status.is5xxServerError() || !reason(status).equals("failure");
    }

    private static Object place(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : trace[0];
    }
}
