package vn.trucban.bot.web.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.bot.report.PeriodBlank;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;

/** The fields for what a report stands on and who signs it. */
@Component
class SigningFields {
    private final StaffDesk staff;
    private final ContentLibrary content;

    SigningFields(StaffDesk staff, ContentLibrary content) {
        this.staff = staff;
        this.content = content;
    }

    /**
     * @param usual what stands on the paper while it is empty
     * @param offered to choose from; something else may be typed
     */
    record Field(String id, String label, String text, String usual, List<String> offered) {}

    List<Field> fields(Optional<PeriodPaper> paper) {
        Messages messages = content.current().messages();
        return Arrays.stream(PeriodBlank.values())
                .map(blank -> new Field(
                        blank.id(),
                        messages.text("report.blank." + blank.id()),
                        paper.map(one -> one.filled(blank)).orElse(""),
                        usual(blank, messages),
                        offered(blank, messages)))
                .toList();
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
