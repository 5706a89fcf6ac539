package vn.trucban.bot.adapter.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/telegram}: 401 for strangers, 413 for the oversized, 503 for what should be offered again, else 200. */
@RestController
class TelegramWebhookController {
    private final TelegramWebhook webhook;

    TelegramWebhookController(TelegramWebhook webhook) {
        this.webhook = webhook;
    }

    @PostMapping("/webhooks/telegram")
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String presented,
            HttpServletRequest request)
            throws IOException {
        if (!webhook.knows(presented)) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        if (request.getContentLengthLong() > TelegramWebhook.MAX_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(TelegramWebhook.MAX_BYTES + 1);
        if (body.length > TelegramWebhook.MAX_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return answer(webhook.take(body) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
