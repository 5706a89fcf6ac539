package vn.trucban.bot.adapter.zalo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.trucban.bot.adapter.reception.RawBody;

/** {@code /webhooks/zalo}: 401 for strangers, 413 for the oversized, 503 for what should be offered again, else 200. */
@RestController
class ZaloWebhookController {
    private final ZaloWebhook webhook;

    ZaloWebhookController(ZaloWebhook webhook) {
        this.webhook = webhook;
    }

    @PostMapping("/webhooks/zalo")
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-ZEvent-Signature", defaultValue = "") String signature,
            @RequestHeader(name = "X-ZEvent-Timestamp", defaultValue = "") String timestamp,
            HttpServletRequest request)
            throws IOException {
        Optional<byte[]> body = RawBody.read(request, ZaloWebhook.MAX_BYTES);
        HttpStatus status = body.isEmpty()
                ? HttpStatus.CONTENT_TOO_LARGE
                : switch (webhook.take(body.get(), signature, timestamp)) {
                    case DONE -> HttpStatus.OK;
                    case STRANGER -> HttpStatus.UNAUTHORIZED;
                    case AGAIN -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        return ResponseEntity.status(status).build();
    }
}
