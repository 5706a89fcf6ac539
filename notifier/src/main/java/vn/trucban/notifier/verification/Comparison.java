package vn.trucban.notifier.verification;

import java.util.List;

/**
 * How a received text compares with what was issued.
 *
 * @param differences the places that differ, in order, at most a few; for {@link Fidelity#WITH_ADDITIONS} what stands around it
 */
public record Comparison(Fidelity fidelity, List<Difference> differences) {
    static final Comparison CODE_ONLY = new Comparison(Fidelity.CODE_ONLY, List.of());
    static final Comparison SAME = new Comparison(Fidelity.SAME, List.of());
    static final Comparison OTHER = new Comparison(Fidelity.OTHER, List.of());

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * One place.
     *
     * @param issued the words as issued; empty where something was put in
     * @param received the words as received; empty where something was left out
     */
    public record Difference(String issued, String received) {}

    /** Message key: {@code verify.fidelity.<name in lower case, dashes>}. */
    public enum Fidelity {
        /** A code without a text: nothing to compare. */
        CODE_ONLY,
        /** Word for word; heading and footer may be missing. */
        SAME,
        /** Word for word, and somebody put other words before or after it. */
        WITH_ADDITIONS,
        /** Word for word, but only a piece of it. */
        PART,
        /** Words or numbers were changed, put in or left out. */
        ALTERED,
        /** Another text altogether beside our code. */
        OTHER
    }
}
