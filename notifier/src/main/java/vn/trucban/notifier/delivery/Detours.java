package vn.trucban.notifier.delivery;

/**
 * How many recipients of one channel are the same people as recipients of another, because an emergency went on to their next address.
 *
 * @param handedOn did not get it here and were handed to another channel
 * @param excused of these, the failed, unknown and not reachable ones: sending again goes to them where they were handed to, not here
 * @param takenOver handed to this channel by another
 */
public record Detours(int handedOn, int excused, int takenOver) {
    public static final Detours NONE = new Detours(0, 0, 0);

    public Detours plus(Detours other) {
        return new Detours(handedOn + other.handedOn, excused + other.excused, takenOver + other.takenOver);
    }

    public Detours minus(Detours other) {
        return new Detours(handedOn - other.handedOn, excused - other.excused, takenOver - other.takenOver);
    }
}
