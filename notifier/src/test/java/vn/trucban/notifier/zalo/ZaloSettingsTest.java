package vn.trucban.notifier.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/** The Zalo variables: what they mean when absent, and which combinations stop the start. */
class ZaloSettingsTest {
    private static final Map<String, String> WHOLE = Map.of(
            "ZALO_APP_ID", "360846524940903967",
            "ZALO_APP_SECRET", "VERYSECRET1",
            "ZALO_OA_SECRET_KEY", "VERYSECRET2",
            "ZALO_OA_REFRESH_TOKEN", "VERYSECRET3");

    private static ZaloSettings read(Map<String, String> environment) {
        return ZaloSettings.read(new Variables(environment::get));
    }

    @Test
    void nothing_set_means_sandbox_and_official_addresses() {
        ZaloSettings settings = read(Map.of());
        assertThat(settings.account()).isEmpty();
        assertThat(settings.apiUrl()).isEqualTo(URI.create("https://openapi.zalo.me"));
        assertThat(settings.oauthUrl()).isEqualTo(URI.create("https://oauth.zaloapp.com"));
        assertThat(settings.businessUrl()).isEqualTo(URI.create("https://business.openapi.zalo.me"));
    }

    @Test
    void half_of_the_allowance_is_kept_for_emergencies_unless_somebody_decides_otherwise() {
        assertThat(read(Map.of()).reserve()).isEqualTo(new ZaloReserve(50, true));
        assertThat(read(Map.of("ZALO_EMERGENCY_RESERVE", "300")).reserve()).isEqualTo(new ZaloReserve(300, false));
        assertThat(new ZaloReserve(50, true).of(10, OptionalInt.of(501))).isEqualTo(251);
        assertThat(new ZaloReserve(50, true).of(10, OptionalInt.empty())).isEqualTo(5);
        assertThat(new ZaloReserve(300, false).of(10, OptionalInt.of(501))).isEqualTo(300);
    }

    @Test
    void a_whole_set_is_read_and_does_not_print_its_secrets() {
        ZaloSettings settings = read(WHOLE);
        assertThat(settings.account())
                .hasValueSatisfying(account -> assertThat(account.appId()).isEqualTo("360846524940903967"));
        assertThat(settings.toString()).doesNotContain("VERYSECRET");
    }

    @ParameterizedTest
    @CsvSource({"ZALO_APP_ID", "ZALO_APP_SECRET", "ZALO_OA_SECRET_KEY", "ZALO_OA_REFRESH_TOKEN"})
    void half_a_set_stops_the_start_and_names_what_is_missing(String missing) {
        Map<String, String> half = new HashMap<>(WHOLE);
        half.remove(missing);
        assertRefused(half, missing);
    }

    @ParameterizedTest
    @CsvSource({
        "ZALO_APP_ID, my-app",
        "ZALO_APP_SECRET, two words",
        "ZALO_API_URL, openapi.zalo.me",
        "ZALO_OAUTH_URL, ftp://zalo",
        "ZALO_BUSINESS_URL, https://",
        "ZALO_TEMPLATE_ID, 12/34",
        "ZALO_EMERGENCY_RESERVE, 101%",
        "ZALO_EMERGENCY_RESERVE, half"
    })
    void what_cannot_work_stops_the_start_and_names_the_variable(String variable, String value) {
        Map<String, String> wrong = new HashMap<>(WHOLE);
        wrong.put(variable, value);
        assertRefused(wrong, variable);
    }

    private static void assertRefused(Map<String, String> environment, String variable) {
        assertThatThrownBy(() -> read(environment))
                .isInstanceOfSatisfying(ConfigurationRefused.class, refused -> assertThat(refused.variable())
                        .isEqualTo(variable))
                .hasMessageNotContaining("SECRET1");
    }
}
