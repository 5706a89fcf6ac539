package vn.trucban.notifier.selftest;

/** One thing the self-test looks at. */
public interface Probe {
    /** Its stable name, such as {@code zalo}; message key {@code watch.subject.<subject>}. */
    String subject();

    /** Looks now, by a call that changes nothing people see. Blocks for some seconds at most. */
    Finding look();
}
