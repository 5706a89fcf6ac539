package vn.trucban.notifier.channel.zalo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.zalo.ZaloPayload;

/** Bodies of the two message calls, as Zalo's documents write them. */
final class ZaloMessages {
    static final int MAX_BUTTONS = 5;

    private static final int MAX_BUTTON_TITLE = 100;

    /** The longest kinds of template parameter take 200 characters, codes take 30. */
    private static final int MAX_LONG_PARAMETER = NoticeHead.LONGEST_BRIEF;

    private static final int MAX_CODE_PARAMETER = 30;

    private ZaloMessages() {}

    /** Words and nothing else. */
    static ObjectNode words(OutgoingMessage message, String text) {
        ObjectNode body = ZaloAnswer.JSON.createObjectNode();
        body.putObject("recipient").put("user_id", message.to().value());
        body.putObject("message").put("text", text);
        return body;
    }

    /** Words with the photo, or else the buttons, that Zalo can show; empty where there are none. */
    static Optional<ObjectNode> withAttachment(OutgoingMessage message, String text) {
        if (message.photo().isPresent()) {
            ObjectNode body = words(message, text);
            ObjectNode payload = payload(body).put("template_type", "media");
            payload.putArray("elements")
                    .addObject()
                    .put("media_type", "image")
                    .put("url", message.photo().get());
            return Optional.of(body);
        }
        List<ObjectNode> buttons = message.buttons().stream()
                .flatMap(ZaloMessages::button)
                .limit(MAX_BUTTONS)
                .toList();
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = words(message, text);
        ArrayNode shown = payload(body).putArray("buttons");
        buttons.forEach(shown::add);
        return Optional.of(body);
    }

    private static ObjectNode payload(ObjectNode body) {
        return ((ObjectNode) body.get("message"))
                .putObject("attachment")
                .put("type", "template")
                .putObject("payload");
    }

    /**
     * Presses are hidden queries: the chat should show the person's next step and not our payload. A number Zalo cannot dial (113,
     * 1900 1234) stays in the text only.
     */
    private static Stream<ObjectNode> button(Button button) {
        ObjectNode node = ZaloAnswer.JSON.createObjectNode().put("title", cut(button.label(), MAX_BUTTON_TITLE));
        if (button instanceof Button.Press press) {
            return Stream.of(node.put("type", "oa.query.hide").put("payload", ZaloPayload.marked(press.payload())));
        }
        if (button instanceof Button.Link link) {
            node.put("type", "oa.open.url").putObject("payload").put("url", link.url());
            return Stream.of(node);
        }
        if (button instanceof Button.Call call) {
            return dialable(call.phone()).map(phone -> {
                node.put("type", "oa.open.phone").putObject("payload").put("phone_code", phone);
                return node;
            });
        }
        throw new IllegalStateException("a button nobody shows: " + button.getClass());
    }

    private static Stream<String> dialable(String phone) {
        String digits = phone.replaceAll("[\\s.()+-]", "");
        if (digits.matches("0\\d{9,10}")) {
            return Stream.of("84" + digits.substring(1));
        }
        return digits.matches("84\\d{9,10}") ? Stream.of(digits) : Stream.empty();
    }

    /**
     * The notice through the approved template, for somebody outside the window: its short form as it was approved. An order that was
     * kept before there were short forms has its text cut at a word.
     */
    static ObjectNode template(String templateId, OutgoingMessage message, NoticeHead notice) {
        ObjectNode body = ZaloAnswer.JSON
                .createObjectNode()
                .put("user_id", message.to().value())
                .put("template_id", templateId);
        body.putObject("template_data")
                .put("tieu_de", parameter(notice.title(), MAX_LONG_PARAMETER))
                .put("so_hieu", parameter(notice.serial(), MAX_CODE_PARAMETER))
                .put("noi_dung", parameter(notice.brief().orElse(message.text()), MAX_LONG_PARAMETER));
        return body;
    }

    /** The same to a telephone number. @param tracking at most 48 characters, the same on every repeat */
    static ObjectNode templateByPhone(
            String templateId, String phone, String tracking, OutgoingMessage message, NoticeHead notice) {
        ObjectNode body = template(templateId, message, notice);
        body.remove("user_id");
        return body.put("phone", phone).put("tracking_id", tracking);
    }

    /** Parameters are one line. */
    private static String parameter(String text, int max) {
        return cut(text.replaceAll("\\s+", " ").strip(), max);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        String start = text.substring(0, max - 1);
        int space = start.lastIndexOf(' ');
        String words = space > max / 2 ? start.substring(0, space) : start;
        boolean halfCharacter = Character.isHighSurrogate(words.charAt(words.length() - 1));
        return (halfCharacter ? words.substring(0, words.length() - 1) : words) + "…";
    }
}
