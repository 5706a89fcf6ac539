package vn.trucban.bot.adapter.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.settings.Secret;

/** Against an answer computed once by other means. */
class ZaloSignatureTest {
    private static final String TIME = "1795346807472";
    private static final String BODY = "{\"app_id\":\"360846524940903967\",\"sender\":{\"id\":\"246845883529197922\"},"
            + "\"recipient\":{\"id\":\"388613280878808645\"},\"user_id_by_app\":\"552177279717587730\","
            + "\"event_name\":\"user_send_text\",\"message\":{\"text\":\"Mất điện xóm 3\",\"msg_id\":\"96d3cdf3af150460909\"},"
            + "\"timestamp\":\"1795346807472\"}";
    private static final String MAC = "mac=5e0babbd480c442c457a312e910f72a4762145111f17541548b4200c41413d0c";

    private final ZaloSignature signature = new ZaloSignature("360846524940903967", new Secret("test-oa-secret"));

    private boolean matches(String body, String mac, String... times) {
        return signature.matches(body.getBytes(StandardCharsets.UTF_8), mac, List.of(times));
    }

    @Test
    void the_known_answer_matches_with_the_time_of_the_body_or_of_the_header() {
        assertThat(BODY.getBytes(StandardCharsets.UTF_8)).hasSize(277);
        assertThat(matches(BODY, MAC, TIME, "")).isTrue();
        assertThat(matches(BODY, MAC, "", TIME)).isTrue();
        assertThat(matches(BODY, MAC, "1", TIME)).isTrue();
        assertThat(matches(BODY, MAC.replace("5e0b", "5E0B"), TIME)).isTrue();
    }

    @Test
    void anything_else_does_not() {
        assertThat(matches(BODY.replace("xóm 3", "xóm 4"), MAC, TIME)).isFalse();
        assertThat(matches(BODY, MAC, "1795346807473")).isFalse();
        assertThat(matches(BODY, MAC, "", "")).isFalse();
        assertThat(matches(BODY, MAC.replace("mac=", ""), TIME)).isFalse();
        assertThat(matches(BODY, "mac=", TIME)).isFalse();
        assertThat(matches(BODY, "", TIME)).isFalse();
        assertThat(new ZaloSignature("360846524940903967", new Secret("app-secret"))
                        .matches(BODY.getBytes(StandardCharsets.UTF_8), MAC, List.of(TIME)))
                .isFalse();
    }

    @Test
    void the_border_between_body_and_time_cannot_be_moved_by_what_is_no_number() {
        String half = BODY.substring(0, BODY.length() - 2);
        assertThat(matches(half, MAC, BODY.substring(BODY.length() - 2) + TIME)).isFalse();
    }
}
