package vn.trucban.notifier.facebook;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.settings.Variables;

/**
 * The {@code FACEBOOK_…} variables.
 *
 * @param page absent: the sandbox stands in for the page
 * @param appSecret signs calls and webhooks
 * @param verifyToken what Facebook shows when the webhook is registered; only together with the app's secret
 * @param graphUrl without closing slash
 * @param version such as {@code v26.0}
 */
public record FacebookSettings(
        Optional<Page> page, Optional<Secret> appSecret, Optional<Secret> verifyToken, URI graphUrl, String version) {
    private static final Pattern PAGE_ID = Pattern.compile("\\d{1,30}");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d");
    private static final String CURRENT_VERSION = "v26.0";

    /** @param token a page token, best of a system user, because a person's dies with their password */
    public record Page(String id, Secret token) {}

    /** @throws ConfigurationRefused naming the variable and the remedy; a page goes with its token, a webhook with both its secrets */
    public static FacebookSettings read(Variables variables) {
        together(variables, "FACEBOOK_PAGE_TOKEN", List.of("FACEBOOK_PAGE_ID"));
        together(variables, "FACEBOOK_PAGE_ID", List.of("FACEBOOK_PAGE_TOKEN"));
        together(variables, "FACEBOOK_APP_SECRET", List.of("FACEBOOK_PAGE_ID"));
        together(variables, "FACEBOOK_VERIFY_TOKEN", List.of("FACEBOOK_APP_SECRET", "FACEBOOK_PAGE_ID"));
        return new FacebookSettings(
                page(variables),
                variables.secret("FACEBOOK_APP_SECRET"),
                variables.secret("FACEBOOK_VERIFY_TOKEN"),
                variables.url("FACEBOOK_GRAPH_URL", "https://graph.facebook.com"),
                version(variables));
    }

    private static void together(Variables variables, String given, List<String> needed) {
        if (variables.text(given).isEmpty()) {
            return;
        }
        for (String name : needed) {
            if (variables.text(name).isEmpty()) {
                throw new ConfigurationRefused(name, "system.settings.together", Map.of("given", given));
            }
        }
    }

    private static Optional<Page> page(Variables variables) {
        return variables.text("FACEBOOK_PAGE_ID").map(id -> {
            if (!PAGE_ID.matcher(id).matches()) {
                throw new ConfigurationRefused("FACEBOOK_PAGE_ID", "system.settings.digits");
            }
            return new Page(id, variables.secret("FACEBOOK_PAGE_TOKEN").orElseThrow());
        });
    }

    private static String version(Variables variables) {
        String version = variables.text("FACEBOOK_GRAPH_VERSION").orElse(CURRENT_VERSION);
        if (!VERSION.matcher(version).matches()) {
            throw new ConfigurationRefused(
                    "FACEBOOK_GRAPH_VERSION", "system.settings.facebook-version", Map.of("example", CURRENT_VERSION));
        }
        return version;
    }
}
