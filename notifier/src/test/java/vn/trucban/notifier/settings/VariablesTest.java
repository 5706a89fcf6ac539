package vn.trucban.notifier.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable is absent, right, or refused by name; a refusal never repeats the value. */
class VariablesTest {
    private enum Mode {
        POLLING,
        LONG_WAY
    }

    private static Variables set(String value) {
        return new Variables(Map.of("THE_VARIABLE", value)::get);
    }

    @Test
    void blank_is_absent() {
        assertThat(set("  ").text("THE_VARIABLE")).isEmpty();
        assertThat(set("").secret("THE_VARIABLE")).isEmpty();
        assertThat(set(" ").url("THE_VARIABLE", "https://a.vn")).isEqualTo(URI.create("https://a.vn"));
        assertThat(set("x").text("OTHER")).isEmpty();
    }

    @Test
    void a_base_url_loses_its_closing_slash() {
        assertThat(set("http://127.0.0.1:8081/").url("THE_VARIABLE", "https://a.vn"))
                .isEqualTo(URI.create("http://127.0.0.1:8081"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:8081", "ftp://a.vn", "https:///", "https:// a.vn", "https://a.vn?x=1", "khongphaiurl"
            })
    void what_is_no_base_url_is_refused(String value) {
        refuses(() -> set(value).url("THE_VARIABLE", "https://a.vn"), value);
    }

    @Test
    void choices_are_read_in_any_case_and_others_refused_with_the_list() {
        assertThat(set("LONG-way").choice("THE_VARIABLE", Mode.POLLING)).isEqualTo(Mode.LONG_WAY);
        refuses(() -> set("webhok").choice("THE_VARIABLE", Mode.POLLING), "webhok");
    }

    @Test
    void a_secret_with_white_space_or_letters_no_header_carries_is_refused_without_showing_it() {
        refuses(() -> set("abc def").secret("THE_VARIABLE"), "abc def");
        refuses(() -> set("mậtkhẩu").secret("THE_VARIABLE"), "mậtkhẩu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:1080", "socks4://h:1", "http://h", "socks5://u:p@h:1", "http://u@h:1"})
    void what_is_no_proxy_is_refused(String value) {
        refuses(() -> ProxyAddress.read(set(value), "THE_VARIABLE"), value);
    }

    private static void refuses(Runnable reading, String value) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(ConfigurationRefused.class, refused -> {
            assertThat(refused.variable()).isEqualTo("THE_VARIABLE");
            assertThat(refused).hasMessageContaining("THE_VARIABLE").hasMessageNotContaining(value);
            assertThat(refused.sentence((key, places) -> key + places))
                    .contains("system.settings.", "THE_VARIABLE")
                    .doesNotContain(value);
        });
    }

    @Test
    void a_secret_does_not_print() {
        Secret secret = new Secret("123:ABC");
        assertThat(secret.toString()).doesNotContain("123", "ABC");
        assertThat(secret.matches("123:ABC")).isTrue();
        assertThat(secret.matches("123:ABD")).isFalse();
        assertThat(secret).isEqualTo(new Secret("123:ABC"));
    }
}
