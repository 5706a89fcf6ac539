package vn.trucban.bot.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in Vietnamese
 * @param detail what is wrong and what to do, in Vietnamese
 * @param instance path of the request
 * @param code stable name of the reason, for programs
 * @param errors one line for each field to put right
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String detail, String instance, String code, List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** @param field as a path in the document: {@code audience.hamlets[1]} */
    record FieldError(String field, String detail, String code) {}
}
