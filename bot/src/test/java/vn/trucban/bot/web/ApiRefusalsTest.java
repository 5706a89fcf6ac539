package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

/** Every way to ask wrongly gets its status and a Vietnamese sentence that says what to do. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ApiRefusalsTest {
    private static final String DRAFTS = "/api/v1/broadcasts";

    private final MockMvc web;

    ApiRefusalsTest(MockMvc web) {
        this.web = web;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{ | 400 | JSON sai ở dòng",
                "x | 400 | JSON sai ở dòng 1",
                "[] | 400 | sai kiểu dữ liệu",
                "{\"title\": 5} | 400 | Mục “title” sai kiểu",
                "{\"chanels\": []} | 400 | Không có mục “chanels”",
                "{} | 400 | Thiếu level.",
                "{\"level\":\"ROUTINE\",\"text\":\"a\",\"channels\":[\"zalo\"]} | 400 | Thiếu title.",
                "{\"level\":\"ROUTINE\",\"title\":\"a\",\"text\":\"a\"} | 400 | Thiếu channels.",
                "{\"level\":\"LOUD\",\"title\":\"a\",\"text\":\"a\",\"channels\":[\"zalo\"]} | 400 | Mức “LOUD” không có",
                "{\"level\":\"ROUTINE\",\"title\":\"a\",\"text\":\"a\",\"channels\":[\"fax\"]} | 400 | Không có kênh “fax”",
                "{\"level\":\"ROUTINE\",\"title\":\"a\",\"text\":\"a\",\"channels\":[\"zalo\"],\"expiresAt\":\"mai\"} | 400 | “mai” không đọc được",
                "{\"template\":\"none\",\"channels\":[\"zalo\"]} | 422 | Không có mẫu thông báo “none”",
                "{\"template\":\"storm\",\"channels\":[\"zalo-bot\"]} | 422 | Kênh “zalo-bot” chưa được bật",
                "{\"template\":\"storm\",\"channels\":[\"zalo\"],\"audience\":{\"hamlets\":[\"x1\"]}} | 422 | Không có thôn “x1”",
                "{\"template\":\"storm\",\"channels\":[\"zalo\"],\"audience\":{\"topics\":[\"x2\"]}} | 422 | Không có chủ đề “x2”",
            })
    void draftsThatCannotBe(String body, int status, String sentence) throws Exception {
        refused(HttpMethod.POST, DRAFTS, "application/json", body, WebTest.API_KEY, status, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/broadcasts | application/json | | 401 | Thiếu khóa",
                "POST | /api/v1/broadcasts | application/json | wrong | 401 | khóa không đúng",
                "GET | /api/v1/nothing | | | 401 | Thiếu khóa",
                "GET | /api/v1/nothing | | good | 404 | Không có địa chỉ này",
                "GET | /api/v1/broadcasts/unknown | | good | 404 | Không tìm thấy thông báo",
                "GET | /api/v1/broadcasts/UN-KNOWN | | good | 404 | Không tìm thấy thông báo",
                "POST | /api/v1/broadcasts/unknown/submit | | good | 404 | Không tìm thấy thông báo",
                "POST | /api/v1/broadcasts/unknown/approve | | good | 404 | Không có địa chỉ này",
                "DELETE | /api/v1/broadcasts | | good | 405 | không nhận phương thức",
                "POST | /api/v1/broadcasts | text/plain | good | 415 | application/json",
                "POST | /api/v1/subscribers/import | application/json | good | 415 | text/csv",
                "GET | /api/v1/broadcasts/unknown/deliveries?state=lost | | good | 400 | Không có trạng thái “lost”",
                "GET | /api/v1/broadcasts/unknown/deliveries?limit=0 | | good | 400 | limit phải từ 1",
                "GET | /api/v1/broadcasts/unknown/deliveries?limit=x | | good | 400 | không đọc được",
                "GET | /api/v1/broadcasts/unknown/deliveries?cursor=abc | | good | 400 | cursor không đúng",
                "GET | /api/v1/broadcasts/unknown/deliveries?cursor=1 | | good | 400 | cursor không đúng",
                "GET | /api/v1/broadcasts/unknown/deliveries?cursor=-1.-1 | | good | 400 | cursor không đúng",
                "GET | /api/v1/broadcasts/unknown/deliveries?cursor=99999999999.0 | | good | 400 | cursor không đúng",
                "GET | /api/v1/broadcasts/unknown/deliveries?cursor=0.1 | | good | 404 | Không tìm thấy thông báo",
            })
    void requestsThatCannotBe(String method, String path, String type, String key, int status, String sentence)
            throws Exception {
        String presented = "good".equals(key) ? WebTest.API_KEY : key;
        refused(HttpMethod.valueOf(method), path, type, "", presented, status, sentence);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/broadcasts,application/json,70000", "/api/v1/subscribers/import,text/csv,34000000"})
    void whatIsTooLarge(String path, String type, int bytes) throws Exception {
        refused(HttpMethod.POST, path, type, " ".repeat(bytes), WebTest.API_KEY, 413, "quá lớn");
    }

    private void refused(
            HttpMethod method, String path, String type, String body, String key, int status, String sentence)
            throws Exception {
        var asked = request(method, path).content(body);
        if (type != null) {
            asked.contentType(type);
        }
        if (key != null) {
            asked.header("Authorization", "Bearer " + key);
        }

        MockHttpServletResponse answer = web.perform(asked).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        String problem = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(problem).contains(sentence);
        assertThat((Integer) JsonPath.read(problem, "$.status")).isEqualTo(status);
        assertThat((String) JsonPath.read(problem, "$.detail")).isNotBlank();
        assertThat((String) JsonPath.read(problem, "$.instance")).isEqualTo(path.replaceAll("\\?.*", ""));
    }
}
