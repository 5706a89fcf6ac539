package vn.trucban.notifier.verification;

import java.util.function.Function;
import vn.trucban.notifier.broadcast.Broadcast;

/** What the book of issue says about a code or a text. */
public sealed interface Verdict {
    <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound);

    /** The notice stands in the book. Whether people may still act on it is for {@link Broadcast#inForce}. */
    record Found(Broadcast notice, Comparison comparison) implements Verdict {
        @Override
        public <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound) {
            return found.apply(this);
        }
    }

    /** It does not, as far as can be told. */
    record NotFound(Why why) implements Verdict {
        @Override
        public <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound) {
            return notFound.apply(this);
        }
    }

    /** Why nothing was found. Message keys {@code verify.<name in lower case, dashes>.head} and {@code .text}. */
    enum Why {
        /** Nothing was asked. */
        NOTHING,
        /** A few words without a code: nobody can say from what. */
        TOO_LITTLE,
        /** More than any notice has. */
        TOO_LONG,
        /** A code with a slip in it: its check digit is wrong. */
        MISREAD_CODE,
        NOT_ISSUED
    }
}
