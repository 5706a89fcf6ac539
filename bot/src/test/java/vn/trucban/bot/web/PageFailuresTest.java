package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.LogCapture;

/** A defect says where it is, and not what somebody wrote. */
class PageFailuresTest {
    @Test
    void whatWasTypedReachesNoLog() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (LogCapture log = new LogCapture()) {
            new PageFailures()
                    .resolveException(
                            new MockHttpServletRequest(),
                            response,
                            null,
                            new IllegalArgumentException("No enum constant X." + PlantedSecrets.MESSAGE_TEXT));
            assertThat(response.getStatus()).isEqualTo(500);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("IllegalArgumentException") && line.contains("PageFailuresTest"))
                    .noneMatch(line -> line.contains(PlantedSecrets.MARK));
        }
    }
}
