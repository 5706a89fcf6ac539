package vn.trucban.notifier.broadcast;

/** What keeps drills apart from the real thing. */
public final class Drill {
    /** The subscription topic of those who opted in to drills. Residents are never asked for it. */
    public static final String TOPIC = "drill";

    private Drill() {}
}
