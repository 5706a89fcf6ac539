package vn.trucban.notifier.broadcast;

/**
 * Hears of every change of a notice after it is saved, whoever made it: chat uses it to tell leaders of a submission that came by API,
 * and authors of a decision. A process that dies between saving and telling tells nobody; {@link BroadcastDesk#awaitingApproval()} shows
 * what waits.
 */
public interface BroadcastWatcher {
    /**
     * @param broadcast as saved
     * @param entry what happened, with who and why
     */
    void changed(Broadcast broadcast, Entry entry);
}
