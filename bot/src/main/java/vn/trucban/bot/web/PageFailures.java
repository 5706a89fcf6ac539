package vn.trucban.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.trucban.notifier.store.StoreAway;

/** Whatever a page failed of that nobody else has an answer to: the error page, and a line in the log without a word that was typed. */
final class PageFailures implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);
    private static final String OURS = "vn.trucban.";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        // why: the message of an exception may hold what a person wrote, and the container would log it; its type and
        // place do not.
        boolean away = StoreAway.caused(failure);
        LOG.atLevel(away ? Level.WARN : Level.ERROR)
                .log("page failed: {} at {}", failure.getClass().getName(), place(failure));
        try {
            response.sendError((away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR).value());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static String place(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
    }
}
