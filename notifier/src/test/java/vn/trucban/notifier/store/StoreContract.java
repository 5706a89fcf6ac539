package vn.trucban.notifier.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the test class once per kind of store; its constructor takes a {@link StoreUnderTest}, which shows an example. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass
@MethodSource("vn.trucban.notifier.store.StoreUnderTest#each")
public @interface StoreContract {}
