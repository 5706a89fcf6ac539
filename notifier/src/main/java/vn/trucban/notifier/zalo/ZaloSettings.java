package vn.trucban.notifier.zalo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.settings.Variables;

/**
 * The {@code ZALO_…} variables of the Official Account.
 *
 * @param account absent: the sandbox stands in for Zalo
 * @param apiUrl base of {@code /v3.0/oa/…}, without closing slash
 * @param oauthUrl base of {@code /v4/oa/access_token}
 * @param businessUrl base of template messages by telephone number
 * @param templateId the approved ZBS template for people outside the seven-day window; its parameters are {@code tieu_de},
 *     {@code so_hieu} and {@code noi_dung}
 * @param reserve what routine notices leave for emergencies
 */
public record ZaloSettings(
        Optional<Account> account,
        URI apiUrl,
        URI oauthUrl,
        URI businessUrl,
        Optional<String> templateId,
        ZaloReserve reserve) {
    private static final List<String> CREDENTIALS =
            List.of("ZALO_APP_ID", "ZALO_APP_SECRET", "ZALO_OA_SECRET_KEY", "ZALO_OA_REFRESH_TOKEN");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,30}");
    private static final Pattern TEMPLATE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * The app and the Official Account it speaks for.
     *
     * @param appSecret goes with token refreshes
     * @param oaSecretKey signs webhooks; another value than the app's secret
     * @param seed the refresh token the administrator pasted; later ones are in the token store
     */
    public record Account(String appId, Secret appSecret, Secret oaSecretKey, Secret seed) {}

    /** @throws ConfigurationRefused naming the variable and the remedy; credentials are given all together or not at all */
    public static ZaloSettings read(Variables variables) {
        return new ZaloSettings(
                account(variables),
                variables.url("ZALO_API_URL", "https://openapi.zalo.me"),
                variables.url("ZALO_OAUTH_URL", "https://oauth.zaloapp.com"),
                variables.url("ZALO_BUSINESS_URL", "https://business.openapi.zalo.me"),
                template(variables),
                ZaloReserve.read(variables));
    }

    private static Optional<Account> account(Variables variables) {
        List<String> given = CREDENTIALS.stream()
                .filter(name -> variables.text(name).isPresent())
                .toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (String name : CREDENTIALS) {
            if (!given.contains(name)) {
                throw new ConfigurationRefused(name, "system.settings.together", Map.of("given", given.get(0)));
            }
        }
        String appId = variables.text("ZALO_APP_ID").orElseThrow();
        if (!DIGITS.matcher(appId).matches()) {
            throw new ConfigurationRefused("ZALO_APP_ID", "system.settings.digits");
        }
        return Optional.of(new Account(
                appId,
                variables.secret("ZALO_APP_SECRET").orElseThrow(),
                variables.secret("ZALO_OA_SECRET_KEY").orElseThrow(),
                variables.secret("ZALO_OA_REFRESH_TOKEN").orElseThrow()));
    }

    private static Optional<String> template(Variables variables) {
        Optional<String> id = variables.text("ZALO_TEMPLATE_ID");
        if (id.isPresent() && !TEMPLATE.matcher(id.get()).matches()) {
            throw new ConfigurationRefused("ZALO_TEMPLATE_ID", "system.settings.zalo-template");
        }
        return id;
    }
}
