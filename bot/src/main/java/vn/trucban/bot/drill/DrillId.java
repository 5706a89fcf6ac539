package vn.trucban.bot.drill;

/** Short, so that it fits a button's payload beside others. */
public record DrillId(String value) {
    static DrillId of(int number) {
        return new DrillId("d" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
