package vn.trucban.bot.revision;

import java.util.List;
import java.util.Optional;
import vn.trucban.content.library.ContentProblem;

/** What became of the wish to change a content file. Only {@link Saved} changed anything. */
public sealed interface Saving {
    /** It is in force. */
    record Saved(String file) implements Saving {}

    /** @param why key of the sentence */
    record Refused(String why) implements Saving {}

    /** All content would be refused with it. */
    record Unsound(List<ContentProblem> problems) implements Saving {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Somebody changed the file since it was looked at.
     *
     * @param now what stands there now
     * @param last who did it, as far as that is known yet
     */
    record ChangedMeanwhile(Draft now, Optional<Revision.Entry> last) implements Saving {}

    /**
     * A file to begin from.
     *
     * @param text what to change: the commune's file as it lies there, sound or not; else the program's
     * @param seen names the commune's file as it lay there; empty: there was none
     */
    record Draft(String text, String seen) {}
}
