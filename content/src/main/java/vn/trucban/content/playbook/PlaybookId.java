package vn.trucban.content.playbook;

import java.util.Arrays;
import java.util.Optional;

/** The nine incident kinds. The ids are fixed: data, reports and the {@code triage} program use them. */
public enum PlaybookId {
    PRINTER("printer"),
    ACCOUNT("account"),
    INTERNET("internet"),
    SOFTWARE("software"),
    NATIONAL_DATABASE("national-database"),
    DIGITAL_SIGNATURE("digital-signature"),
    POWER("power"),
    DISASTER("disaster"),
    /** None of the others: it still becomes an incident and goes to a person. */
    OTHER("other");

    private final String id;

    PlaybookId(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The kind with this id, exactly as written in content and data. */
    public static Optional<PlaybookId> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
