package vn.trucban.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.settings.ConfigurationRefused;

/** Who is on duty, by the file and by what was decided since. */
class StaffFileTest {
    @TempDir
    private Path dir;

    private List<Person> read(String active, Staff before) throws IOException {
        Path file = Files.writeString(
                dir.resolve("staff.yaml"), "- {id: lan, name: Lan, roles: [OFFICER]" + active + "}\n");
        return StaffFile.read(file, before);
    }

    private static Staff lan(boolean active) {
        return new Staff(List.of(
                new Person(new PersonId("lan"), "Lan", "", Set.of(Role.OFFICER), Optional.empty(), Map.of(), active)));
    }

    @Test
    void whoeverTheFileSaysHasLeftHasLeft() throws IOException {
        assertThat(read(", active: false", lan(true)).get(0).active()).isFalse();
        assertThat(read(", active: true", lan(false)).get(0).active()).isTrue();
        assertThatThrownBy(() -> read(", active: sometimes", lan(true))).isInstanceOf(ConfigurationRefused.class);
    }

    @Test
    void aRungIsReadKeptWhereTheFileIsSilentAndRefusedWhereItDoesNotFit() throws IOException {
        Staff nobody = new Staff(List.of());
        assertThat(read("", nobody).get(0).rung()).isEmpty();
        Path file = Files.writeString(
                dir.resolve("staff.yaml"), "- {id: chu, name: Chủ, roles: [LEADER], rung: committee-leader}\n");
        Person chu = StaffFile.read(file, nobody).get(0);
        assertThat(chu.standsOn(Level.COMMITTEE)).isTrue();
        assertThat(chu.standsOn(Level.LEADERS)).isFalse();
        Files.writeString(file, "- {id: chu, name: Chủ, roles: [LEADER]}\n");
        assertThat(StaffFile.read(file, new Staff(List.of(chu))).get(0).rung()).contains(Level.COMMITTEE);
        assertThat(StaffFile.read(file, nobody).get(0).standsOn(Level.LEADERS)).isTrue();
        assertThatThrownBy(() -> read(", rung: boss", nobody)).isInstanceOf(ConfigurationRefused.class);
        assertThatThrownBy(() -> read(", rung: technician", nobody))
                .as("an officer may not take incidents")
                .isInstanceOf(ConfigurationRefused.class);
    }

    @Test
    void aRestartBringsNobodyBackWhomAnAdministratorLetGo() throws IOException {
        assertThat(read("", lan(false)).get(0).active()).isFalse();
        assertThat(read("", lan(true)).get(0).active()).isTrue();
        assertThat(read("", new Staff(List.of())).get(0).active()).isTrue();
    }
}
