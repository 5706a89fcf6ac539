package vn.trucban.bot.incident;

/** Short and random, so that it fits a button's payload and tells nothing. */
public record IncidentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
