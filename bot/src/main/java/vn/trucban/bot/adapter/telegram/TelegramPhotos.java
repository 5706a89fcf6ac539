package vn.trucban.bot.adapter.telegram;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.conversation.PhotoSource;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.telegram.TelegramAnswer;
import vn.trucban.notifier.telegram.TelegramApi;

/** Photos that were sent to the bot: getFile, then the file itself. */
final class TelegramPhotos implements PhotoSource {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPhotos.class);
    /** A phone's photo, as Telegram shrinks it, has less than one MB; a bot gets no more than 20 MB (Bot API, getFile). */
    static final int MOST_BYTES = 10 << 20;

    private final Optional<TelegramApi> api;

    /** @param api absent without a token: then there is no photo */
    TelegramPhotos(Optional<TelegramApi> api) {
        this.api = api;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Optional<byte[]> photo(String providerPhotoId) {
        return api.flatMap(telegram -> path(telegram.call("getFile", Map.of("file_id", providerPhotoId)))
                .flatMap(path -> telegram.file(path, MOST_BYTES)));
    }

    private static Optional<String> path(TelegramAnswer answer) {
        return answer.fold(
                done -> Optional.of(done.result().path("file_path").asString(""))
                        .filter(path -> !path.isEmpty()
                                && done.result().path("file_size").asLong(0) <= MOST_BYTES),
                refused -> {
                    LOG.warn("Telegram gives a photo not out: {}", refused.code());
                    return Optional.empty();
                },
                silent -> Optional.empty());
    }
}
