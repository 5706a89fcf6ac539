package vn.trucban.bot.web.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.trucban.bot.kept.Written;
import vn.trucban.bot.report.PeriodBlank;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The fields for what a report stands on and who signs it. */
@Component
class SigningFields {
    /** Under which a page finds what was typed and not taken. */
    static final String REFUSED = "refusedBlanks";

    private final StaffDesk staff;
    private final ContentLibrary content;

    SigningFields(StaffDesk staff, ContentLibrary content) {
        this.staff = staff;
        this.content = content;
    }

    /**
     * @param shown what stands there now, which comes back with the form
     * @param text in the box: what stands there, or what was typed and not taken
     * @param wrong why it was not taken, or who wrote something else there meanwhile; empty: nothing is wrong
     * @param usual what stands on the paper while it is empty
     * @param offered to choose from; something else may be typed
     */
    record Field(
            String id, String label, String shown, String text, String wrong, String usual, List<String> offered) {}

    /**
     * What was typed and not taken.
     *
     * @param at the faulty blanks
     * @param problem the sentence that says why
     */
    record Refused(Map<String, String> fields, Set<PeriodBlank> at, String problem) {
        static final Refused NOTHING = new Refused(Map.of(), Set.of(), "");
    }

    List<Field> fields(Optional<PeriodPaper> paper, Refused refused) {
        Messages messages = content.current().messages();
        TypedFields typed = new TypedFields(refused.fields());
        List<Field> all = new ArrayList<>();
        for (PeriodBlank blank : PeriodBlank.values()) {
            String now = paper.map(one -> one.filled(blank)).orElse("");
            String wrong = refused.at().contains(blank) ? messages.text(refused.problem()) : "";
            all.add(new Field(
                    blank.id(),
                    messages.text("report.blank." + blank.id()),
                    now,
                    typed.text(blank.id(), now),
                    typed.overwrites(blank.id(), now)
                            ? meanwhile(paper.flatMap(one -> one.written(blank)), now)
                            : wrong,
                    usual(blank, messages),
                    offered(blank, messages)));
        }
        return all;
    }

    /** That something else came to stand there since the page was shown: who wrote it and when, where that is known, and what it is. */
    String meanwhile(Optional<Written> written, String now) {
        Messages messages = content.current().messages();
        String text = now.isBlank() ? messages.text("report.meanwhile.nothing") : now;
        return written.flatMap(one -> staff.staff()
                        .person(new PersonId(one.by()))
                        .map(person -> messages.text(
                                "report.meanwhile.by",
                                Map.of(
                                        "who",
                                        person.name(),
                                        "when",
                                        new Moments(messages).full(one.at()),
                                        "text",
                                        text))))
                .orElseGet(() -> messages.text("report.meanwhile.somebody", Map.of("text", text)));
    }

    private static String usual(PeriodBlank blank, Messages messages) {
        return switch (blank) {
            case AUTHORITY -> messages.text("report.signature");
            case PLAN, SIGNER -> "";
        };
    }

    private List<String> offered(PeriodBlank blank, Messages messages) {
        return switch (blank) {
            case PLAN -> List.of();
            case AUTHORITY -> messages.text("report.authorities").lines().toList();
            case SIGNER -> leaders();
        };
    }

    /** Those who may sign. */
    List<String> leaders() {
        return staff.staff().with(Role.LEADER).stream()
                .map(Person::name)
                .distinct()
                .toList();
    }
}
