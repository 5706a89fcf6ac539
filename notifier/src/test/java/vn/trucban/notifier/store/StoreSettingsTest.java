package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

class StoreSettingsTest {
    @Test
    void nothing_set_means_the_embedded_store_in_data() {
        StoreSettings settings = read(Map.of());
        assertThat(settings.server()).isEmpty();
        assertThat(settings.dataDir()).isEqualTo(Path.of("./data"));
    }

    @Test
    void a_uri_means_that_server_and_its_password_is_not_shown() {
        StoreSettings settings = read(Map.of("MONGODB_URI", "mongodb://app:SECRET-1@db1,db2/commune?replicaSet=rs0"));
        assertThat(settings.server()).hasValueSatisfying(uri -> {
            assertThat(uri.getHosts()).isEqualTo(List.of("db1", "db2"));
            assertThat(uri.getDatabase()).isEqualTo("commune");
        });
        assertThat(settings.toString()).contains("db1").doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:27017", "http://localhost", "mongodb://", "mongodb://app:SECRET-2@/x y"})
    void what_is_no_uri_stops_the_start_without_repeating_it(String value) {
        ConfigurationRefused refused =
                catchThrowableOfType(ConfigurationRefused.class, () -> read(Map.of("MONGODB_URI", value)));
        assertThat(refused.variable()).isEqualTo("MONGODB_URI");
        assertThat(refused).hasMessageNotContaining("SECRET").hasNoCause();
    }

    private static StoreSettings read(Map<String, String> environment) {
        return StoreSettings.read(new Variables(environment::get));
    }
}
