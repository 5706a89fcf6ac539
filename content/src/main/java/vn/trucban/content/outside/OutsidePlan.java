package vn.trucban.content.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/**
 * How the commune gets help from outside (plan II: who is responsible).
 *
 * @param answers of the steps, which are read out on the phone, in that order
 * @param informed id of the contact that must be informed: the provincial Centre
 * @param within how soon after an incident was passed on it must be informed, by kind; a kind that is missing need not be told
 * @param callAgain after a call that nobody answered
 * @param noPromise how long is waited where they promised no time
 * @param overdue after the promised time, from when on they are late
 * @param toFill what the commune still has to check, as sentences
 */
public record OutsidePlan(
        List<Code> codes,
        List<Answer> answers,
        String informed,
        Map<PlaybookId, Duration> within,
        Duration callAgain,
        Duration noPromise,
        Duration overdue,
        List<String> toFill) {
    public OutsidePlan {
        codes = List.copyOf(codes);
        answers = List.copyOf(answers);
        within = Map.copyOf(within);
        toFill = List.copyOf(toFill);
    }

    /**
     * Under which the commune is a customer of a contact.
     *
     * @param code absent while the commune has not filled it in
     */
    public record Code(String contact, String name, Optional<String> code) {}

    /**
     * An answer that is read out.
     *
     * @param step the question's
     * @param name what it is called then
     */
    public record Answer(PlaybookId kind, String step, String name) {}

    /** What this contact asks for; empty where they know the commune by none. */
    public List<Code> codes(String contact) {
        return codes.stream().filter(code -> code.contact().equals(contact)).toList();
    }

    /** Those the administrator must still fill in. */
    public List<Code> codesToFill() {
        return codes.stream().filter(code -> code.code().isEmpty()).toList();
    }

    public List<Answer> answers(PlaybookId kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).toList();
    }

    /** Empty: this kind need not be told to the provincial Centre. */
    public Optional<Duration> informWithin(PlaybookId kind) {
        return Optional.ofNullable(within.get(kind));
    }
}
