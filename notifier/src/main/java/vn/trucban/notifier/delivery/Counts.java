package vn.trucban.notifier.delivery;

/** How many recipients stand where. The audience is their sum, so the numbers always add up. */
public record Counts(
        int waiting, int sending, int sent, int failed, int unknown, int gone, int notReachable, int skipped) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Everybody known to be a recipient so far. */
    public int audience() {
        return waiting + sending + settled();
    }

    public int settled() {
        return sent + failed + unknown + gone + notReachable + skipped;
    }

    /** Those who did not get it for sure; "gửi lại" leaves out those handed to another channel, see {@link Progress#missed()}. */
    public int missed() {
        return failed + unknown + notReachable;
    }

    public int of(DeliveryState state) {
        return switch (state) {
            case WAITING -> waiting;
            case SENDING -> sending;
            case SENT -> sent;
            case FAILED -> failed;
            case UNKNOWN -> unknown;
            case GONE -> gone;
            case NOT_REACHABLE -> notReachable;
            case SKIPPED -> skipped;
        };
    }

    public Counts plus(Counts other) {
        return new Counts(
                waiting + other.waiting,
                sending + other.sending,
                sent + other.sent,
                failed + other.failed,
                unknown + other.unknown,
                gone + other.gone,
                notReachable + other.notReachable,
                skipped + other.skipped);
    }

    public Counts minus(Counts other) {
        return new Counts(
                waiting - other.waiting,
                sending - other.sending,
                sent - other.sent,
                failed - other.failed,
                unknown - other.unknown,
                gone - other.gone,
                notReachable - other.notReachable,
                skipped - other.skipped);
    }
}
