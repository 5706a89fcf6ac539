package vn.trucban.bot;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.store.embedded.StoreRefused;

/** A start that was refused ends with one Vietnamese sentence for the administrator instead of a stack trace. */
class RefusedStart implements FailureAnalyzer {
    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                // why without the cause: its words are for developers, and the sentence says what to do
                return new FailureAnalysis(sentence.get(), null, cause);
            }
        }
        return null;
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof ConfigurationRefused refused) {
            return Optional.of(refused.sentence(texts()));
        }
        if (cause instanceof StoreRefused refused) {
            return Optional.of(texts().apply(refused.reason().messageKey(), Map.of("place", refused.place())));
        }
        return Optional.empty();
    }

    /** The program's own sentences: the commune's content may be what is wrong. */
    private static BiFunction<String, Map<String, String>, String> texts() {
        Messages messages = MessagesFile.builtIn("system");
        return messages::text;
    }
}
