package vn.trucban.notifier.delivery.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.store.ChildJvm;

/** A {@link DyingSender}, as seen from the process that outlives it. */
final class SenderProcess implements AutoCloseable {
    /** Where it sends to, and how. */
    record Plan(int recipients, RecordingPlatform telegram, RecordingPlatform zalo, int perSecond, Duration lease) {
        static final int UNLIMITED = 1_000_000_000;

        /** As fast as it goes, with the usual lease. */
        Plan(int recipients, RecordingPlatform telegram, RecordingPlatform zalo) {
            this(
                    recipients,
                    telegram,
                    zalo,
                    UNLIMITED,
                    EngineSettings.usual("any").lease());
        }

        private List<String> arguments(String store, String owner) {
            return new ArrayList<>(List.of(
                    store,
                    owner,
                    Integer.toString(recipients),
                    Integer.toString(telegram.port()),
                    Integer.toString(zalo.port()),
                    Integer.toString(perSecond),
                    Long.toString(lease.toMillis())));
        }
    }

    private final String owner;
    private final Process process;
    private final BufferedReader answers;

    private SenderProcess(String owner, Process process) throws IOException {
        this.owner = owner;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        String line = answers.readLine();
        if (!"ready".equals(line)) {
            throw new IOException("expected ready, not " + line);
        }
    }

    /** Starts it and waits until it takes orders. */
    static SenderProcess start(String store, String owner, Plan plan) throws IOException {
        return new SenderProcess(
                owner,
                ChildJvm.start(DyingSender.class, plan.arguments(store, owner).toArray(new String[0])));
    }

    /** Starts it where its files cannot grow beyond this size, until {@link #diskHasRoom}. */
    static SenderProcess startOnFullDisk(int kilobytes, String store, String owner, Plan plan) throws IOException {
        return new SenderProcess(
                owner,
                ChildJvm.startOnFullDisk(
                        kilobytes,
                        DyingSender.class,
                        plan.arguments(store, owner).toArray(new String[0])));
    }

    String owner() {
        return owner;
    }

    void diskHasRoom() throws IOException, InterruptedException {
        ChildJvm.roomAgain(process);
    }

    /** Begins to send. */
    void go() throws IOException {
        tell("go");
    }

    private void tell(String order) throws IOException {
        process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    private String ask(String order) throws IOException {
        tell(order);
        return answers.readLine();
    }

    /** Orders a notice, without waiting until the order is kept: it may die before. */
    void order(String notice, Level level) {
        try {
            tell("start " + notice + " " + level);
        } catch (IOException e) {
            // died already
        }
    }

    /** Orders a notice and waits until the order is kept. */
    void start(String notice, Level level) throws IOException {
        ask("start " + notice + " " + level);
    }

    /** How many recipients are in the ledger. */
    int listed(String notice) throws IOException {
        return Integer.parseInt(ask("listed " + notice).split(" ")[1]);
    }

    void awaitSettled(String notice, Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (!"settled".equals(ask("status " + notice))) {
            if (System.nanoTime() > end) {
                throw new IOException(notice + " does not settle");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The whole ledger of a notice, by message id. */
    Map<String, DeliveryState> states(String notice) throws IOException {
        Map<String, DeliveryState> states = new HashMap<>();
        for (String line = ask("dump " + notice); !"end".equals(line); line = answers.readLine()) {
            String[] words = line.split(" ");
            states.put(words[1], DeliveryState.valueOf(words[2]));
        }
        return states;
    }

    /** Dies at once, as by {@code kill -9}. Returns before it is dead. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    void awaitDeath() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
