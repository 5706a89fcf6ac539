package vn.trucban.notifier.zalobot;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.settings.Variables;

/**
 * The {@code ZALO_BOT_…} variables.
 *
 * @param token absent: this channel is switched off
 * @param apiUrl without closing slash
 */
public record ZaloBotSettings(Optional<Secret> token, URI apiUrl) {
    /** Bot id, colon, key; it stands in the path of every call. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");

    /** @throws ConfigurationRefused naming the variable and the remedy */
    public static ZaloBotSettings read(Variables variables) {
        Optional<Secret> token = variables.secret("ZALO_BOT_TOKEN");
        if (token.isPresent() && !TOKEN.matcher(token.get().reveal()).matches()) {
            throw new ConfigurationRefused("ZALO_BOT_TOKEN", "system.settings.zalo-bot-token");
        }
        return new ZaloBotSettings(token, variables.url("ZALO_BOT_API_URL", "https://bot-api.zaloplatforms.com"));
    }
}
