package vn.trucban.bot.web.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.trucban.bot.filing.Blank;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.filing.FilingDesk.Outcome;
import vn.trucban.bot.filing.Refusal;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;

/** The form for the blanks of an incident's report: what stands in them, and what was typed where a save was refused. */
@Component
class FilingForm {
    /** Puts what the register has in the place of what somebody filled in. */
    private static final String TAKE = "take";

    private final FilingDesk desk;
    private final SigningFields signing;
    private final ContentLibrary content;

    FilingForm(FilingDesk desk, SigningFields signing, ContentLibrary content) {
        this.desk = desk;
        this.signing = signing;
        this.content = content;
    }

    /**
     * @param says what the register has for it
     * @param differs the register has something else, which can be taken
     * @param shown what stands there now, which comes back with the form
     * @param text in the box: what stands there, or what was typed and not taken
     * @param wrong why it was not taken, or who wrote something else there meanwhile; empty: nothing is wrong
     * @param line one line only
     * @param offered to choose from; something else may be typed
     */
    record Field(
            String id,
            String label,
            String hint,
            String says,
            boolean differs,
            String shown,
            String text,
            String wrong,
            boolean line,
            List<String> offered) {}

    /** Saves what this person changed. @param fields of the form */
    Outcome save(int number, Map<String, String> fields, String by) {
        return desk.fill(number, TypedFields.of(ids(), taking(fields)), by);
    }

    private static List<String> ids() {
        return Arrays.stream(Blank.values()).map(Blank::id).toList();
    }

    private static Map<String, String> taking(Map<String, String> fields) {
        return TypedFields.emptied(fields, fields.getOrDefault(TAKE, ""));
    }

    /** As they stand now. */
    List<Field> fields(Filing filing, Incident incident) {
        return fields(filing, incident, Map.of(), Set.of(), Optional.empty());
    }

    /**
     * After a save that was refused, with everything that was typed.
     *
     * @param at the faulty ones
     */
    List<Field> fields(
            Filing filing, Incident incident, Map<String, String> typed, Set<Blank> at, Optional<Refusal> why) {
        TypedFields fields = new TypedFields(taking(typed));
        List<Field> all = new ArrayList<>();
        for (Blank blank : Blank.values()) {
            String now = desk.shown(filing, blank);
            String known = desk.known(blank, incident).strip();
            boolean faulty = at.contains(blank)
                    && why.filter(Refusal.WRITTEN_MEANWHILE::equals).isEmpty();
            String wrong = faulty ? messages().text(why.orElseThrow().messageKey()) : "";
            boolean differs = desk.differs(filing, blank, incident);
            all.add(new Field(
                    blank.id(),
                    label(blank),
                    messages().text("filing.blank." + blank.id() + ".ask", Map.of("code", code(filing.number()))),
                    says(blank, now, known, differs, desk.unclear(incident).size()),
                    differs,
                    now,
                    fields.text(blank.id(), now),
                    fields.overwrites(blank.id(), now) ? signing.meanwhile(filing.written(blank), now) : wrong,
                    !Blank.asked().contains(blank),
                    offered(blank)));
        }
        return all;
    }

    /** What the register has of what can be counted, and that the paper says something else; empty: nothing. */
    private String says(Blank blank, String now, String known, boolean differs, int unclear) {
        if (differs) {
            return messages().text("filing.page.register-differs", Map.of("own", now, "text", known));
        }
        if (blank == Blank.PLAN && now.isEmpty()) {
            return desk.plans().stream()
                    .findFirst()
                    .map(text -> messages().text("filing.page.plan-before", Map.of("text", text)))
                    .orElse("");
        }
        if (blank != Blank.DOSSIERS || known.isEmpty()) {
            return "";
        }
        return unclear == 0
                ? messages().text("filing.page.register-says", Map.of("text", known))
                : messages().text("filing.page.register-says-unclear", Map.of("text", known, "count", unclear));
    }

    private List<String> offered(Blank blank) {
        return switch (blank) {
            case PLAN -> desk.plans();
            case AUTHORITY -> messages().text("report.authorities").lines().toList();
            case SIGNER -> signing.leaders();
            case MEASURES, CAUSE, AFFECTED, DOSSIERS, REQUEST -> List.of();
        };
    }

    String label(Blank blank) {
        return messages().text("filing.blank." + blank.id() + ".label");
    }

    private String code(int number) {
        return messages().text("incident.code", Map.of("number", number));
    }

    private Messages messages() {
        return content.current().messages();
    }
}
