package vn.trucban.bot.revision;

/** How a text came into force. Each has its words under {@code revision.origin}. */
public enum Origin {
    /** Found when history began. */
    BASE,
    /** Somebody changed it on the page. */
    PAGE,
    /** The file was changed on the server; nobody knows by whom until somebody says so. */
    SERVER,
    /** A newer program brought another text of its own. */
    PROGRAM
}
