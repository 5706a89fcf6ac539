package vn.trucban.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceUnitTest {
    @Test
    void systemd_finds_nothing_wrong_with_the_unit() {
        assumeTrue(Command.exists("systemd-analyze"), "systemd-analyze is not on this machine");
        Command verified = Command.run(Map.of(), "systemd-analyze", "verify", "../deploy/trucban.service");
        assertThat(verified.output()).isEmpty();
        assertThat(verified.exit()).isZero();
    }
}
