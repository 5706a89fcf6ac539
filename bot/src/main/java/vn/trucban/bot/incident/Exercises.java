package vn.trucban.bot.incident;

import java.util.Optional;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.playbook.PlaybookId;

/** What the office's drills say about incidents that are only supposed. */
public interface Exercises {
    /** Where no drills are held. */
    Exercises NONE = new Exercises() {
        @Override
        public Optional<Task> running(String drill) {
            return Optional.empty();
        }

        @Override
        public Optional<String> playing(PersonId person) {
            return Optional.empty();
        }

        @Override
        public Staff players(String drill, Staff everybody) {
            return everybody;
        }
    };

    /**
     * What a drill supposes.
     *
     * @param words as whoever reports it would write
     */
    record Task(PlaybookId kind, String words) {}

    /** Empty where no such drill is going on. */
    Optional<Task> running(String drill);

    /** The drill that is going on and in which this person plays; asked at every text, so it may be some seconds old. */
    Optional<String> playing(PersonId person);

    /** Those of everybody on duty who take part: nobody else is called out. */
    Staff players(String drill, Staff everybody);
}
