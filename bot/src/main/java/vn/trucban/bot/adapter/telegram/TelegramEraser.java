package vn.trucban.bot.adapter.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import vn.trucban.bot.conversation.Eraser;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.telegram.TelegramApi;

/** Deletes a person's message; in a private chat a bot may, for 48 hours. */
final class TelegramEraser implements Eraser {
    private final Optional<TelegramApi> api;

    /** @param api absent without a token: then there is nothing to delete */
    TelegramEraser(Optional<TelegramApi> api) {
        this.api = api;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public void erase(Address address, String messageId) {
        if (messageId.matches("\\d{1,9}")) {
            DeleteMessage delete = new DeleteMessage(address.value(), Integer.parseInt(messageId));
            api.ifPresent(telegram -> telegram.call(delete.getMethod(), delete));
        }
    }
}
