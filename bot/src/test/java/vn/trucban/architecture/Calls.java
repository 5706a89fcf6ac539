package vn.trucban.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Calls (and method references) that some classes must not make. */
final class Calls {
    static final DescribedPredicate<JavaAccess<?>> SLEEP =
            calls("sleeps", to(Thread.class, "sleep").or(to(TimeUnit.class, "sleep")));

    static final DescribedPredicate<JavaAccess<?>> ASK_FOR_THE_TIME = calls(
            "asks for the time itself",
            ((Predicate<JavaAccess<?>>) Calls::isNowWithoutClock)
                    .or(to(System.class, "currentTimeMillis"))
                    .or(to(Date.class, "<init>")
                            .and(access -> parameters(access).isEmpty())));

    static final DescribedPredicate<JavaAccess<?>> MAKE_CLOCK_OR_CHANCE = calls(
            "makes a clock or chance of its own",
            to(Clock.class, "systemUTC")
                    .or(to(Clock.class, "system"))
                    .or(to(Clock.class, "systemDefaultZone"))
                    .or(to(UUID.class, "randomUUID"))
                    .or(to(ThreadLocalRandom.class, "current"))
                    .or(to(Random.class, "<init>")
                            .and(access -> parameters(access).isEmpty()))
                    .or(to(SecureRandom.class, "<init>"))
                    .or(to(Math.class, "random")));

    static final DescribedPredicate<JavaAccess<?>> READ_THE_ENVIRONMENT =
            calls("reads the environment itself", to(System.class, "getenv"));

    private Calls() {}

    private static DescribedPredicate<JavaAccess<?>> calls(String what, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    private static Predicate<JavaAccess<?>> to(Class<?> owner, String name) {
        return access -> access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getName().equals(name);
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("java.time")
                && access.getTarget().getName().equals("now")
                && parameters(access).stream().noneMatch(each -> each.isEquivalentTo(Clock.class));
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? List.copyOf(target.getRawParameterTypes())
                : List.of();
    }
}
