package vn.trucban.content.triage;

/** Finds out what an officer's message is about. Pure and thread-safe; built once per content version. */
public interface Triage {
    /** Ranks all nine kinds, best first. Any input, however broken, gets an answer. */
    Verdict classify(String message);
}
