package vn.trucban.notifier.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How one call to a platform ended. */
public sealed interface Exchange {
    /** The case that happened. */
    <T> T fold(Function<Answer, T> answer, Function<NotSent, T> notSent, Function<NoAnswer, T> noAnswer);

    /**
     * The platform, or something in front of it, answered.
     *
     * @param header first value of a header by its name in any case; null where absent
     * @param body at most 8 MiB of it
     */
    record Answer(int status, UnaryOperator<String> header, String body) implements Exchange {
        @Override
        public <T> T fold(Function<Answer, T> answer, Function<NotSent, T> notSent, Function<NoAnswer, T> noAnswer) {
            return answer.apply(this);
        }

        public Optional<String> headerValue(String name) {
            return Optional.ofNullable(header.apply(name));
        }

        /** Bodies hold names and texts of people: logs get the status only. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** No connection came about: the platform certainly got nothing. */
    record NotSent(String detail) implements Exchange {
        @Override
        public <T> T fold(Function<Answer, T> answer, Function<NotSent, T> notSent, Function<NoAnswer, T> noAnswer) {
            return notSent.apply(this);
        }
    }

    /** The request began to leave and no whole answer came: the platform may have acted on it. */
    record NoAnswer(String detail) implements Exchange {
        @Override
        public <T> T fold(Function<Answer, T> answer, Function<NotSent, T> notSent, Function<NoAnswer, T> noAnswer) {
            return noAnswer.apply(this);
        }
    }
}
