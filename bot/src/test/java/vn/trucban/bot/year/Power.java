package vn.trucban.bot.year;

import java.util.Random;
import java.util.Set;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.notifier.Intercepted;

/** The power of one process: it may be cut right before or right after a write, and from then on that process does nothing any more. */
final class Power implements WholeStores.Wire {
    private static final Set<String> WRITES = Set.of(
            "save",
            "saveAll",
            "insert",
            "replace",
            "append",
            "erase",
            "nextNumber",
            "takeNumbers",
            "claim",
            "reclaim",
            "remember",
            "lose",
            "settle",
            "put",
            "setActive",
            "setRung",
            "putInvite",
            "useInvite",
            "endInvites",
            "add",
            "reached",
            "start",
            "number");

    private final Random random;
    private String port = "";
    private int writesLeft;
    private boolean dead;

    Power(Random random) {
        this.random = random;
    }

    /** Nobody may catch it and go on. */
    static final class Cut extends Error {
        private static final long serialVersionUID = 1L;

        Cut(String where) {
            super(where);
        }
    }

    void cutAtWrite(String of, int nth) {
        port = of;
        writesLeft = nth;
    }

    @Override
    public <T> T through(Class<T> port, T store) {
        return Intercepted.all(port, store, this::call);
    }

    private Object call(Intercepted.Call call) throws Throwable {
        String where = call.method().getDeclaringClass().getSimpleName() + "." + call.name();
        if (dead) {
            throw new Cut(where);
        }
        boolean counts = where.startsWith(port + ".") && WRITES.contains(call.name());
        boolean last = counts && --writesLeft == 0;
        if (last && random.nextBoolean()) {
            dead = true;
            throw new Cut("before " + where);
        }
        Object answer = call.proceed();
        if (last) {
            dead = true;
            throw new Cut("after " + where);
        }
        return answer;
    }
}
