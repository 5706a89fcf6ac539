package vn.trucban.notifier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** A port whose calls are intercepted on their way to the real one: another is faster, a write is refused, the process dies. */
public final class Intercepted {
    private Intercepted() {}

    /** What becomes of one call. */
    @FunctionalInterface
    public interface Interceptor {
        Object call(Call call) throws Throwable;
    }

    /** One call, which may be passed on as it came, or not at all. */
    public record Call(Object real, Method method, Object[] args) {
        public String name() {
            return method.getName();
        }

        /** Passes it on; what the real port throws is thrown as it is. */
        public Object proceed() throws Throwable {
            try {
                method.setAccessible(true);
                return method.invoke(real, args);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }

    /** Every call goes through the interceptor. */
    public static <T> T all(Class<T> port, T real, Interceptor interceptor) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, args) -> interceptor.call(new Call(real, method, args))));
    }

    /** Calls of this method go through the interceptor, all others straight to the real port. */
    public static <T> T at(String method, Class<T> port, T real, Interceptor interceptor) {
        if (Arrays.stream(port.getMethods()).noneMatch(one -> one.getName().equals(method))) {
            throw new IllegalArgumentException(port.getSimpleName() + " has no method " + method);
        }
        return all(port, real, call -> call.name().equals(method) ? interceptor.call(call) : call.proceed());
    }

    /** Something happens each time before this method is called. */
    public static <T> T before(String method, Class<T> port, T real, Runnable meanwhile) {
        return at(method, port, real, call -> {
            meanwhile.run();
            return call.proceed();
        });
    }

    /** Something happens each time after this method was done and before whoever called it goes on. */
    public static <T> T after(String method, Class<T> port, T real, Runnable meanwhile) {
        return at(method, port, real, call -> {
            Object answer = call.proceed();
            meanwhile.run();
            return answer;
        });
    }

    /** Somebody else is faster, once: just before this method is called for the first time. */
    public static <T> T raced(String method, Class<T> port, T real, Runnable faster) {
        AtomicBoolean raced = new AtomicBoolean();
        return before(method, port, real, () -> {
            if (raced.compareAndSet(false, true)) {
                faster.run();
            }
        });
    }
}
