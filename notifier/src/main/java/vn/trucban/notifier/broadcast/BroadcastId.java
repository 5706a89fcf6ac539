package vn.trucban.notifier.broadcast;

/**
 * Names one notice in the store, in addresses of pages and in button payloads: letters and digits only, at most 32, so that it also
 * serves as a CAP identifier.
 */
public record BroadcastId(String value) {
    public BroadcastId {
        if (!value.matches("[0-9a-z]{1,32}")) {
            throw new IllegalArgumentException("not a notice id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
