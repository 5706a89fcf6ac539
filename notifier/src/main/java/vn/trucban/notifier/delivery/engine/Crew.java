package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.delivery.engine.ChannelSender.Visit;

/** The threads of one channel: some visit pages, one keeps the books, and those on the wire wait for the platform. */
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    /** Two for the pages in flight, two so that an emergency begins while those finish. */
    private static final int VISITORS = 4;
    /** Channels bound their calls; whoever takes longer than this at the end is left unknown. */
    private static final Duration GOODBYE = Duration.ofSeconds(20);

    private static final int PULSES_BETWEEN_LOOKS = 25;

    private final ChannelSender sender;
    private final Clerk clerk;
    private final Surroundings surroundings;
    private final EngineSettings settings;
    private final PageWork pages;
    private final OutageRelief relief;
    private final ThreadPoolExecutor wire;
    private final ScheduledThreadPoolExecutor books;
    private final List<Thread> visitors = new ArrayList<>();
    private final Set<String> takingUp = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Complaints complaints;
    private volatile boolean expanding;

    Crew(ChannelSender sender, Line line, Surroundings surroundings, EngineSettings settings) {
        this.sender = sender;
        this.clerk = new Clerk(sender, surroundings);
        this.surroundings = surroundings;
        this.settings = settings;
        this.wire = new ThreadPoolExecutor(
                EngineSettings.MOST_SENDING,
                EngineSettings.MOST_SENDING,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads("wire"));
        wire.allowCoreThreadTimeOut(true);
        this.books = new ScheduledThreadPoolExecutor(1, threads("books"));
        this.complaints = new Complaints(LOG, surroundings.nanos());
        this.pages = new PageWork(surroundings, settings, line, wire, this::rest);
        this.relief = new OutageRelief(sender, line, surroundings);
    }

    private ThreadFactory threads(String duty) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, duty + "-" + sender.kind().id() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private void rest(int failures) throws InterruptedException {
        boolean closed = closing.await(settings.pause(failures).toMillis(), TimeUnit.MILLISECONDS);
        if (closed && failures > 10) {
            throw new InterruptedException("closed while the store is away");
        }
    }

    /** Begins to visit pages; called once. */
    void start() {
        ThreadFactory threads = threads("pages");
        int wanted = sender.kind().publishes() ? 1 : VISITORS;
        for (int count = 0; count < wanted; count++) {
            Thread visitor = threads.newThread(this::visitPages);
            visitors.add(visitor);
            visitor.start();
        }
        long pause = settings.pulse().multipliedBy(PULSES_BETWEEN_LOOKS).toMillis();
        books.scheduleWithFixedDelay(this::relieve, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void relieve() {
        try {
            relief.look();
        } catch (RuntimeException e) {
            complaints.about("an outage of " + sender.kind(), e);
        }
    }

    private void visitPages() {
        try {
            for (var visit = sender.next(); visit.isPresent(); visit = sender.next()) {
                visit(visit.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(Visit visit) throws InterruptedException {
        try {
            pages.visit(visit);
        } catch (RuntimeException | Error e) {
            complaints.about("page " + visit.active().id() + "/" + visit.number(), e);
            visit.active().giveBack(visit.number(), surroundings.now().plus(settings.pulse()));
        } finally {
            visit.end();
        }
    }

    /** Reads where a run stands, and begins to work on it. */
    void takeUp(String runId) {
        synchronized (takingUp) {
            if (!takingUp.add(runId)) {
                return;
            }
        }
        soon(() -> {
            try {
                clerk.takeUp(runId);
                expandAll();
            } catch (RuntimeException e) {
                complaints.about("run " + runId, e);
            } finally {
                synchronized (takingUp) {
                    takingUp.remove(runId);
                }
            }
        });
    }

    /** A run has been called to take somebody in. */
    void takeIn() {
        soon(this::expandAll);
    }

    private void expandAll() {
        if (!expanding) {
            expanding = true;
            soon(this::expandOne);
        }
    }

    private void expandOne() {
        try {
            boolean more = clerk.expand();
            if (more) {
                soon(this::expandOne);
            } else {
                expanding = false;
            }
        } catch (RuntimeException e) {
            complaints.about("audience of " + sender.kind(), e);
            later(this::expandOne, settings.pulse());
        }
    }

    private void soon(Runnable work) {
        later(work, Duration.ZERO);
    }

    /** why nothing once it is closed: what is left undone is taken up after the next start. */
    private void later(Runnable work, Duration pause) {
        try {
            books.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("work for {} is left to the next start", sender.kind());
        }
    }

    /** Finishes what has begun, begins nothing more, and lets the next one send. */
    void close() throws InterruptedException {
        sender.close();
        closing.countDown();
        books.shutdown();
        long end = surroundings.nanos().getAsLong() + GOODBYE.toNanos();
        for (Thread visitor : visitors) {
            TimeUnit.NANOSECONDS.timedJoin(
                    visitor, Math.max(1, end - surroundings.nanos().getAsLong()));
            visitor.interrupt();
        }
        wire.shutdown();
        if (sender.drained()) {
            giveUpTenure();
        }
    }

    private void giveUpTenure() {
        try {
            sender.tenure().release();
        } catch (RuntimeException e) {
            LOG.info("the right to send on {} was not given back and will run out: {}", sender.kind(), e.toString());
        }
    }
}
