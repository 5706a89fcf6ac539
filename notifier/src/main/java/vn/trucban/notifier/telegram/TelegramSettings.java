package vn.trucban.notifier.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.ProxyAddress;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.settings.Variables;

/**
 * The {@code TELEGRAM_…} variables.
 *
 * @param token absent: the sandbox stands in for Telegram
 * @param apiUrl official, or a Bot API server of one's own, without closing slash
 * @param webhookSecret present in webhook mode: what Telegram must show with every update
 */
public record TelegramSettings(
        Optional<Secret> token, URI apiUrl, Optional<ProxyAddress> proxy, Mode mode, Optional<Secret> webhookSecret) {
    private static final String OFFICIAL_URL = "https://api.telegram.org";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
    /** Bot API, setWebhook: secret_token. */
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** How updates come in: we ask, or Telegram calls {@code /webhooks/telegram}. */
    public enum Mode {
        POLLING,
        WEBHOOK
    }

    /** @throws ConfigurationRefused naming the variable and the remedy */
    public static TelegramSettings read(Variables variables) {
        TelegramSettings settings = new TelegramSettings(
                variables.secret("TELEGRAM_BOT_TOKEN"),
                variables.url("TELEGRAM_API_URL", OFFICIAL_URL),
                ProxyAddress.read(variables, "TELEGRAM_PROXY"),
                variables.choice("TELEGRAM_MODE", Mode.POLLING),
                variables.secret("TELEGRAM_WEBHOOK_SECRET"));
        settings.refuseWhatCannotWork(variables);
        return settings;
    }

    private void refuseWhatCannotWork(Variables variables) {
        if (token.isPresent() && !TOKEN.matcher(token.get().reveal()).matches()) {
            throw new ConfigurationRefused("TELEGRAM_BOT_TOKEN", "system.settings.telegram-token");
        }
        if (webhookSecret.isPresent()
                && !WEBHOOK_SECRET.matcher(webhookSecret.get().reveal()).matches()) {
            throw new ConfigurationRefused("TELEGRAM_WEBHOOK_SECRET", "system.settings.telegram-webhook-secret");
        }
        if (mode == Mode.POLLING) {
            return;
        }
        if (webhookSecret.isEmpty()) {
            throw new ConfigurationRefused("TELEGRAM_WEBHOOK_SECRET", "system.settings.telegram-webhook-secret");
        }
        URI publicUrl = variables.url("TRUCBAN_PUBLIC_URL", "http://localhost:8080");
        boolean official = OFFICIAL_URL.equals(apiUrl.toString());
        if (token.isPresent() && official && !"https".equalsIgnoreCase(publicUrl.getScheme())) {
            throw new ConfigurationRefused("TRUCBAN_PUBLIC_URL", "system.settings.telegram-webhook-https");
        }
    }
}
