package vn.trucban.bot.adapter.facebook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.trucban.bot.adapter.reception.RawBody;

/** {@code /webhooks/facebook}: the handshake (403 for strangers); events: 401 for strangers, 413 for the oversized, else 200. */
@RestController
class FacebookWebhookController {
    private final FacebookWebhook webhook;

    FacebookWebhookController(FacebookWebhook webhook) {
        this.webhook = webhook;
    }

    @GetMapping("/webhooks/facebook")
    ResponseEntity<String> handshake(
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String verifyToken,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        return webhook.handshake(mode, verifyToken, challenge)
                .map(answer ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    @PostMapping("/webhooks/facebook")
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        Optional<byte[]> body = RawBody.read(request, FacebookWebhook.MAX_BYTES);
        if (body.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        HttpStatus status = webhook.take(body.get(), signature) ? HttpStatus.OK : HttpStatus.UNAUTHORIZED;
        return ResponseEntity.status(status).build();
    }
}
