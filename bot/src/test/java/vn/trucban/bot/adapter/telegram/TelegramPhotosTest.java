package vn.trucban.bot.adapter.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;

/** Bot API, getFile: the answer names a path, and the file lies under {@code /file/bot<token>/<path>}. */
class TelegramPhotosTest {
    private static final byte[] PHOTO = {1, 2, 3};

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer telegram;
    private TelegramApi api;
    private String answer = found("photos/file_7.jpg", 3);
    private int status = 200;
    private byte[] file = PHOTO;

    @BeforeEach
    void start() throws IOException {
        telegram = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        telegram.createContext("/", this::handle);
        telegram.start();
        Secret token = new Secret(PlantedSecrets.TELEGRAM_TOKEN);
        api = new TelegramApi(
                new TelegramSettings(
                        Optional.of(token),
                        URI.create("http://127.0.0.1:" + telegram.getAddress().getPort()),
                        Optional.empty(),
                        TelegramSettings.Mode.POLLING,
                        Optional.empty()),
                token);
    }

    @AfterEach
    void stop() {
        api.close();
        telegram.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace(PlantedSecrets.TELEGRAM_TOKEN, "TOKEN");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path + body);
        byte[] sent = path.startsWith("/file/") ? file : answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.startsWith("/file/") ? status : 200, sent.length);
        exchange.getResponseBody().write(sent);
        exchange.close();
    }

    private static String found(String path, long size) {
        return "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_size\":" + size + ",\"file_path\":\"" + path + "\"}}";
    }

    private Optional<byte[]> photo() {
        return new TelegramPhotos(Optional.of(api)).photo("AgAD");
    }

    @Test
    void a_photo_is_fetched_from_where_telegram_says() {
        assertThat(photo().orElseThrow()).isEqualTo(PHOTO);
        assertThat(asked)
                .containsExactly("/botTOKEN/getFile{\"file_id\":\"AgAD\"}", "/file/botTOKEN/photos/file_7.jpg");
    }

    @Test
    void what_is_too_large_is_not_fetched_and_not_read_to_its_end() {
        answer = found("photos/file_7.jpg", TelegramPhotos.MOST_BYTES + 1L);
        assertThat(photo()).isEmpty();
        assertThat(asked).hasSize(1);
        answer = found("photos/file_7.jpg", 3);
        assertThat(api.file("photos/file_7.jpg", 2)).isEmpty();
    }

    @Test
    void what_cannot_be_had_is_no_photo() {
        answer = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: invalid file_id\"}";
        assertThat(photo()).isEmpty();
        answer = found("../bot/getMe", 3);
        assertThat(photo()).isEmpty();
        assertThat(asked).hasSize(2);
        answer = found("photos/file_7.jpg", 3);
        status = 404;
        assertThat(photo()).isEmpty();
        telegram.stop(0);
        assertThat(photo()).isEmpty();
        assertThat(new TelegramPhotos(Optional.empty()).photo("AgAD")).isEmpty();
    }
}
