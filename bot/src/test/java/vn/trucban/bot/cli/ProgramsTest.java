package vn.trucban.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A slip of the hand starts no server. */
class ProgramsTest {
    @Test
    void anUnknownProgramIsRefused() {
        assertThat(Programs.takes("nosuch")).isTrue();
        assertThat(Programs.run(new String[] {"nosuch"})).isEqualTo(2);
        assertThat(Programs.takes("-x")).isTrue();
        assertThat(Programs.run(new String[] {"-x"})).isEqualTo(2);
    }

    @Test
    void optionsAreTheServersAndHelpIsNot() {
        assertThat(Programs.takes("--server.port=1")).isFalse();
        assertThat(Programs.takes("--help")).isTrue();
        assertThat(Programs.run(new String[] {"help"})).isZero();
    }
}
