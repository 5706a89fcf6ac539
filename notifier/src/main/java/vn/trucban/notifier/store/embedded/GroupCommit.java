package vn.trucban.notifier.store.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Puts changes on disk, those of several writers by one commit: while one commits, the others apply their changes and wait for
 * the next. A commit never sees half of a change, so document and unique index agree after a crash.
 */
final class GroupCommit {
    private final MVStore file;
    private final ReadWriteLock changing = new ReentrantReadWriteLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long applied;
    private long onDisk;
    private boolean committing;

    GroupCommit(MVStore file) {
        this.file = file;
    }

    /** Makes the change and returns its answer, or throws its exception, once what it changed is on disk. */
    <T> T durably(Supplier<T> change) {
        try {
            return apply(change);
        } finally {
            awaitDisk();
        }
    }

    private <T> T apply(Supplier<T> change) {
        changing.readLock().lock();
        try {
            return change.get();
        } finally {
            changing.readLock().unlock();
        }
    }

    private void awaitDisk() {
        lock.lock();
        try {
            long mine = ++applied;
            while (onDisk < mine) {
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    commitAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock held by the one writer that commits for all; gives it back meanwhile. */
    private void commitAll() {
        long upTo = applied;
        committing = true;
        lock.unlock();
        boolean done = false;
        try {
            commit();
            done = true;
        } finally {
            lock.lock();
            committing = false;
            if (done) {
                onDisk = Math.max(onDisk, upTo);
            }
            committed.signalAll();
        }
    }

    private void commit() {
        changing.writeLock().lock();
        try {
            file.commit();
        } finally {
            changing.writeLock().unlock();
        }
        file.sync();
    }
}
