package vn.trucban.notifier.selftest;

/** Stands where a platform has no credentials. */
public record NotSetUp(String subject) implements Probe {
    @Override
    public Finding look() {
        return Finding.notSetUp(subject);
    }
}
