package vn.trucban.bot.staff;

/** A member of staff, by the id of the staff file or one made at the invitation. */
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id may not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
