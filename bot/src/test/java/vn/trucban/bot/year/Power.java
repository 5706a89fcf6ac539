package vn.trucban.bot.year;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;
import vn.trucban.bot.conversation.WholeStores;

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
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> call(store, method, args)));
    }

    private Object call(Object store, Method method, Object[] args) throws Throwable {
        String where = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        if (dead) {
            throw new Cut(where);
        }
        boolean counts = where.startsWith(port + ".") && WRITES.contains(method.getName());
        boolean last = counts && --writesLeft == 0;
        if (last && random.nextBoolean()) {
            dead = true;
            throw new Cut("before " + where);
        }
        Object answer = invoke(store, method, args);
        if (last) {
            dead = true;
            throw new Cut("after " + where);
        }
        return answer;
    }

    private static Object invoke(Object store, Method method, Object[] args) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(store, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
