package vn.trucban.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryListTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0", "5.31250", "12.999999999"})
    void whereAListEndedIsACursor(String written) {
        assertThat(DeliveryList.isCursor(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1", "1.", ".1", "-1.-1", "1.1.1", "99999999999.0", "0.9999999999", "0.٣", " 0.0"})
    void nothingElseIs(String written) {
        assertThat(DeliveryList.isCursor(written)).isFalse();
    }
}
