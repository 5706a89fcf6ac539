package vn.trucban.notifier.broadcast;

/** Says whether somebody has just proved, with their own PIN, that it is they who issue this notice alone. */
@FunctionalInterface
public interface PinPass {
    /** Where nobody keeps PINs, nobody issues alone. */
    PinPass NONE = (personId, notice) -> false;

    /** True for a few minutes after the right PIN was given for this notice by this person. */
    boolean granted(String personId, BroadcastId notice);
}
