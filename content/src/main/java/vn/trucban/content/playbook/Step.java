package vn.trucban.content.playbook;

import java.util.List;
import java.util.Optional;

/** One node of a playbook's small tree. Texts are at most 240 characters: they are read on a phone, at a counter. */
public sealed interface Step {
    String id();

    String text();

    Source source();

    /**
     * One action. "Hết lỗi" ends the incident here; "chưa được" goes to {@code next}, or to a person when there is none; "cần hỗ trợ"
     * always goes to a person.
     */
    record Instruct(String id, String text, Source source, Optional<String> next) implements Step {}

    /** One question whose answer chooses the branch. */
    record Ask(String id, String text, Source source, List<Choice> choices) implements Step {
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /** An end that goes to a person at once; the text says why, and what not to touch meanwhile. */
    record Refer(String id, String text, Source source) implements Step {}

    /** An end that resolves the incident; the text says what to remember. */
    record Solved(String id, String text, Source source) implements Step {}

    /**
     * One answer to a question.
     *
     * @param when phrases by which a report already gives this answer, so that it need not be asked; empty: always ask
     */
    record Choice(String label, String to, List<String> when) {
        public Choice {
            // why: incidents keep the playbook they started with, and those of earlier versions were stored without it.
            when = when == null ? List.of() : List.copyOf(when);
        }
    }
}
