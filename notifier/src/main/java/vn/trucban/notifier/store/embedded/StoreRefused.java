package vn.trucban.notifier.store.embedded;

import java.nio.file.Path;

/** The store cannot be opened, so the program cannot start. The reason names a Vietnamese sentence with the remedy. */
public final class StoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, with the message key of the sentence for the administrator; its place {@code {place}} is the directory or setting. */
    public enum Reason {
        IN_USE("system.store.in-use"),
        NOT_WRITABLE("system.store.not-writable"),
        DAMAGED("system.store.damaged"),
        MISSING("system.store.missing");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    private final Reason reason;
    private final String place;

    StoreRefused(Reason reason, Path place, Throwable cause) {
        super(reason + " " + place, cause);
        this.reason = reason;
        this.place = place.toAbsolutePath().normalize().toString();
    }

    public Reason reason() {
        return reason;
    }

    public String place() {
        return place;
    }
}
