package vn.trucban.notifier.http;

import java.io.IOException;

/** The call failed before its request began to leave. */
final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(IOException cause) {
        super(cause);
    }

    /** Whether this failure, however wrapped, happened before the request left. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotSentException) {
                return true;
            }
        }
        return false;
    }
}
