package vn.trucban.bot.web.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;
import static vn.trucban.bot.staff.SomePeople.withoutChat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.ContentSources;

/** What drills suppose is not read by those whom it is to surprise. */
class ReadersTest {
    private static final String SCENARIOS = "drill-scenarios.yaml";

    private final Readers readers = new Readers(new Exercises() {
        @Override
        public Optional<Task> running(String drill) {
            return Optional.empty();
        }

        @Override
        public Optional<String> playing(PersonId person) {
            return person.value().equals("plays") ? Optional.of("d1") : Optional.empty();
        }

        @Override
        public Staff players(String drill, Staff everybody) {
            return everybody;
        }
    });

    private static Optional<Person> person(String id, Role... roles) {
        return Optional.of(withoutChat(id, id, roles));
    }

    @Test
    void there_is_such_a_file() {
        assertThat(ContentSources.builtIn(SCENARIOS)).isPresent();
    }

    @Test
    void those_who_prepare_drills_read_it_but_while_they_play() {
        assertThat(readers.may(person("a", Role.LEADER), SCENARIOS)).isTrue();
        assertThat(readers.may(person("a", Role.ADMIN, Role.TECHNICIAN), SCENARIOS))
                .isTrue();
        assertThat(readers.may(person("plays", Role.LEADER), SCENARIOS)).isFalse();
        assertThat(readers.may(person("a", Role.OFFICER, Role.TECHNICIAN), SCENARIOS))
                .isFalse();
        assertThat(readers.may(Optional.empty(), SCENARIOS)).isFalse();
        assertThat(readers.may(person("plays", Role.OFFICER), "ladder.yaml")).isTrue();
    }
}
