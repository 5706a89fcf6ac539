package vn.trucban.notifier.channel.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.TextRoom;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.telegram.TelegramAnswer;
import vn.trucban.notifier.telegram.TelegramApi;

/**
 * Sends through a bot. Plain text without a parse mode, so that no character of a notice can be taken for markup; link previews off, so
 * that a notice stays short on a small screen.
 */
final class TelegramChannel implements Channel {
    /** 4096 UTF-16 units (Bot API, sendMessage), less room for the lines of telephone numbers. 30 a second: Bot FAQ. */
    static final ChannelLimits LIMITS = new ChannelLimits(3800, 48, 30, new TextRoom(4096, TelegramChannel::written));

    /** Bot API, sendPhoto: caption. */
    private static final int MAX_CAPTION = 1024;

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private static final Keyboard NO_KEYS = Keyboard.of(List.of());

    private final TelegramApi api;

    TelegramChannel(TelegramApi api) {
        this.api = api;
    }

    private static String written(String text, List<Button> buttons) {
        return Keyboard.of(buttons).under(text);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public ChannelLimits limits() {
        return LIMITS;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        Keyboard keyboard = Keyboard.of(message.buttons());
        return edit(message, keyboard).orElseGet(() -> sendNew(message, keyboard));
    }

    /** Empty where there is nothing to edit, or Telegram cannot edit it any more. */
    private Optional<SendOutcome> edit(OutgoingMessage message, Keyboard keyboard) {
        Optional<String> earlier = message.replaces().filter(id -> id.matches("\\d{1,9}"));
        if (earlier.isEmpty() || message.photo().isPresent()) {
            return Optional.empty();
        }
        TelegramAnswer answer = call(EditMessageText.builder()
                .chatId(message.to().value())
                .messageId(Integer.valueOf(earlier.get()))
                .text(keyboard.under(message.text()))
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard.markup().orElse(null))
                .build());
        if (answer instanceof TelegramAnswer.Refused refused) {
            if (Refusals.alreadyEdited(refused)) {
                return Optional.of(new SendOutcome.Sent(earlier.get()));
            }
            if (Refusals.cannotEdit(refused) || refused.migratedTo().isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(outcome(answer, earlier.get()));
    }

    private SendOutcome sendNew(OutgoingMessage message, Keyboard keyboard) {
        TelegramAnswer answer = post(message.to().value(), message, keyboard);
        Optional<String> newChat =
                answer instanceof TelegramAnswer.Refused refused ? refused.migratedTo() : Optional.empty();
        if (newChat.isEmpty()) {
            return outcome(answer, "");
        }
        SendOutcome again = outcome(post(newChat.get(), message, keyboard), "");
        return again instanceof SendOutcome.Sent sent
                ? new SendOutcome.Sent(sent.providerId(), Optional.of(new Address(ChannelKind.TELEGRAM, newChat.get())))
                : again;
    }

    private TelegramAnswer post(String chat, OutgoingMessage message, Keyboard keyboard) {
        String text = keyboard.under(message.text());
        if (message.photo().isEmpty()) {
            return call(words(chat, text, keyboard));
        }
        if (text.length() > MAX_CAPTION) {
            // why: the words decide; a photo that fails after them is not worth sending them twice
            TelegramAnswer answer = call(words(chat, text, keyboard));
            if (answer instanceof TelegramAnswer.Done) {
                api.call("sendphoto", photo(chat, message.photo().get(), "", NO_KEYS));
            }
            return answer;
        }
        TelegramAnswer answer =
                api.call("sendphoto", photo(chat, message.photo().get(), text, keyboard));
        boolean withoutPhoto = answer instanceof TelegramAnswer.Refused refused && Refusals.photoUnusable(refused);
        return withoutPhoto ? call(words(chat, text, keyboard)) : answer;
    }

    /** why not the library's SendPhoto: it writes multipart forms only, and a photo Telegram already has needs none. */
    private static Map<String, Object> photo(String chat, String fileId, String caption, Keyboard keyboard) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("chat_id", chat);
        parameters.put("photo", fileId);
        if (!caption.isEmpty()) {
            parameters.put("caption", caption);
        }
        keyboard.markup().ifPresent(markup -> parameters.put("reply_markup", markup));
        return parameters;
    }

    private static SendMessage words(String chat, String text, Keyboard keyboard) {
        return SendMessage.builder()
                .chatId(chat)
                .text(text)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard.markup().orElse(null))
                .build();
    }

    private TelegramAnswer call(PartialBotApiMethod<?> method) {
        return api.call(method.getMethod(), method);
    }

    private static SendOutcome outcome(TelegramAnswer answer, String otherwiseId) {
        return answer.fold(
                done -> new SendOutcome.Sent(done.result().path("message_id").asString(otherwiseId)),
                Refusals::outcome,
                silent -> WireOutcome.of(silent.exchange()));
    }

    @Override
    public ChannelHealth check() {
        return call(new GetMe())
                .fold(
                        done -> new ChannelHealth.Ready(
                                "@" + done.result().path("username").asString("")),
                        refused -> new ChannelHealth.NotReady(new Reason(Refusals.failure(refused), refused.detail())),
                        silent -> new ChannelHealth.NotReady(WireOutcome.reason(silent.exchange())));
    }
}
