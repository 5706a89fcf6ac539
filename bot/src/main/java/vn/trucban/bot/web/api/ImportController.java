package vn.trucban.bot.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.subscriber.ImportReport;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** Takes over subscribers whose consent was collected elsewhere. */
@RestController
@Tag(name = "subscribers")
@ApiResponse(
        responseCode = "default",
        description = "Refused; the reason is in Vietnamese",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class ImportController {
    /** Enough for 200 000 rows. */
    static final long MAX_BYTES = 32L * 1024 * 1024;

    private final SubscriberDesk subscribers;
    private final ContentLibrary content;

    ImportController(SubscriberDesk subscribers, ContentLibrary content) {
        this.subscribers = subscribers;
        this.content = content;
    }

    /** @param refused at most 1 000 rows; {@code refusedRows} counts all */
    record Report(int added, int updated, int refusedRows, List<RefusedRow> refused) {}

    /** @param line the header is line 1 */
    record RefusedRow(long line, String reason, String code) {}

    @PostMapping(path = "/api/v1/subscribers/import", consumes = "text/csv")
    @Operation(
            summary = "Import subscribers",
            description =
                    "UTF-8, header first: channel,address,hamlet,topics,consent_at,consent_proof; topics separated by | or ;. Optional column person: rows with the same word are one person, the first row the channel to use first. Good rows are kept even where others are refused; repeating a file changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    ResponseEntity<Object> takeOver(
            @Parameter(hidden = true) @RequestAttribute(ApiKeyFilter.CALLER) ApiKeys.Caller caller,
            HttpServletRequest request)
            throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw new TooLarge(MAX_BYTES);
        }
        try (Reader csv =
                new InputStreamReader(new BoundedInput(request.getInputStream(), MAX_BYTES), StandardCharsets.UTF_8)) {
            return ResponseEntity.ok(said(subscribers.importCsv(csv, "api:" + caller.id())));
        }
    }

    private Report said(ImportReport report) {
        Messages messages = content.current().messages();
        List<RefusedRow> rows = report.refused().stream()
                .map(row -> new RefusedRow(row.line(), messages.text(row.messageKey(), row.values()), row.messageKey()))
                .toList();
        return new Report(report.added(), report.updated(), report.refusedRows(), rows);
    }
}
