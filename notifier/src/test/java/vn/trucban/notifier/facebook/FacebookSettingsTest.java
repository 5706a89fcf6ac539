package vn.trucban.notifier.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/** The Facebook variables: what they mean when absent, and which combinations stop the start. */
class FacebookSettingsTest {
    private static FacebookSettings read(Map<String, String> environment) {
        return FacebookSettings.read(new Variables(environment::get));
    }

    @Test
    void nothing_set_means_sandbox_and_the_official_address() {
        FacebookSettings settings = read(Map.of());
        assertThat(settings.page()).isEmpty();
        assertThat(settings.graphUrl()).isEqualTo(URI.create("https://graph.facebook.com"));
        assertThat(settings.version()).isEqualTo("v26.0");
    }

    @Test
    void a_page_with_its_token_is_enough_to_post_and_prints_no_secret() {
        FacebookSettings settings = read(Map.of("FACEBOOK_PAGE_ID", "1", "FACEBOOK_PAGE_TOKEN", "VERYSECRET"));
        assertThat(settings.page())
                .hasValueSatisfying(page -> assertThat(page.id()).isEqualTo("1"));
        assertThat(settings.toString()).doesNotContain("VERYSECRET");
    }

    @ParameterizedTest
    @CsvSource({
        "FACEBOOK_PAGE_ID, 1, FACEBOOK_PAGE_TOKEN",
        "FACEBOOK_PAGE_TOKEN, t, FACEBOOK_PAGE_ID",
        "FACEBOOK_APP_SECRET, s, FACEBOOK_PAGE_ID",
        "FACEBOOK_VERIFY_TOKEN, v, FACEBOOK_APP_SECRET",
        "FACEBOOK_GRAPH_VERSION, 26, FACEBOOK_GRAPH_VERSION",
        "FACEBOOK_GRAPH_URL, graph.facebook.com, FACEBOOK_GRAPH_URL"
    })
    void what_cannot_work_stops_the_start_and_names_the_variable(String variable, String value, String named) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOfSatisfying(ConfigurationRefused.class, refused -> assertThat(refused.variable())
                        .isEqualTo(named));
    }

    @Test
    void a_page_name_is_not_its_id() {
        Map<String, String> wrong = new HashMap<>();
        wrong.put("FACEBOOK_PAGE_ID", "ubnddongphuc");
        wrong.put("FACEBOOK_PAGE_TOKEN", "t");
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(ConfigurationRefused.class);
    }
}
