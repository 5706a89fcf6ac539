package vn.trucban.notifier.channel.zalo;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The documented limits of a consultation message. */
final class ZaloRules {
    private static final Set<String> BUTTON_TYPES =
            Set.of("oa.open.url", "oa.query.show", "oa.query.hide", "oa.open.sms", "oa.open.phone");

    private final Consumer<String> violation;

    ZaloRules(Consumer<String> violation) {
        this.violation = violation;
    }

    void check(JsonNode body) {
        String text = body.at("/message/text").asString("");
        require(!text.isEmpty() && text.length() <= 2000, "text of 1 to 2000 characters");
        require(Normalizer.isNormalized(text, Normalizer.Form.NFC), "text in NFC");
        JsonNode attachment = body.at("/message/attachment");
        if (attachment.isMissingNode()) {
            return;
        }
        require("template".equals(attachment.path("type").asString("")), "attachment of type template");
        JsonNode payload = attachment.path("payload");
        JsonNode buttons = payload.path("buttons");
        if (buttons.isMissingNode()) {
            require("media".equals(payload.path("template_type").asString("")), "media without buttons");
            require(payload.path("elements").size() == 1, "one element");
            return;
        }
        require(payload.path("template_type").isMissingNode(), "no template_type beside buttons");
        require(!buttons.isEmpty() && buttons.size() <= 5, "1 to 5 buttons");
        buttons.forEach(this::button);
    }

    private void button(JsonNode button) {
        String title = button.path("title").asString("");
        require(!title.isBlank() && title.length() <= 100, "button title of 1 to 100 characters");
        String type = button.path("type").asString("");
        require(BUTTON_TYPES.contains(type), "button type " + type);
        JsonNode payload = button.path("payload");
        if (type.startsWith("oa.query")) {
            require(payload.isString() && payload.asString().length() <= 1000, "payload of at most 1000 characters");
        } else if (type.equals("oa.open.phone")) {
            require(payload.path("phone_code").asString("").matches("84\\d{9,10}"), "phone as 84…");
        }
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            violation.accept(rule);
        }
    }
}
