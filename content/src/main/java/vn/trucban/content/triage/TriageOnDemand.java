package vn.trucban.content.triage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.content.playbook.Step;

/**
 * Triage whose phrases are read, and where need be learned, once somebody asks: most programs on the command line never do. Thread-safe;
 * whoever asks while it is being made waits. What was asked lately is not read again: each tap at an incident asks for all of its words.
 */
public final class TriageOnDemand implements Triage {
    private static final long REMEMBERED = 2_000;

    private final Supplier<TriageModel> making;
    private final Cache<String, Verdict> lately =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private TriageModel made;

    /** @param making called once; where it throws, again at the next question */
    public TriageOnDemand(Supplier<TriageModel> making) {
        this.making = making;
    }

    /** Makes it now, so that nobody has to wait for it later. */
    public synchronized TriageModel model() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    @Override
    public Verdict classify(String message) {
        return lately.get(message, asked -> model().classify(asked));
    }

    @Override
    public Optional<Step.Choice> answer(Step.Ask question, String message) {
        return model().answer(question, message);
    }

    @Override
    public List<Matter> matters(String message) {
        return model().matters(message);
    }

    @Override
    public boolean namesVictims(String message) {
        return model().namesVictims(message);
    }

    @Override
    public boolean tellsOfVictims(String message) {
        return model().tellsOfVictims(message);
    }

    @Override
    public boolean tellsOfSafety(String message) {
        return model().tellsOfSafety(message);
    }

    @Override
    public boolean mentionsSafety(String message) {
        return model().mentionsSafety(message);
    }

    @Override
    public boolean hitsEverybody(String message) {
        return model().hitsEverybody(message);
    }

    @Override
    public boolean speaksOfTheEnd(String message) {
        return model().speaksOfTheEnd(message);
    }
}
