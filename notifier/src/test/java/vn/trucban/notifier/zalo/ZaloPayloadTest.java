package vn.trucban.notifier.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZaloPayloadTest {
    @Test
    void a_tap_is_told_from_what_people_write() {
        assertThat(ZaloPayload.in(ZaloPayload.marked("step:ok:1"))).contains("step:ok:1");
        assertThat(ZaloPayload.in("#mất điện")).isEmpty();
        assertThat(ZaloPayload.in("1")).isEmpty();
    }
}
