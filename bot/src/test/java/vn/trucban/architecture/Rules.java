package vn.trucban.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/** The rules, by name, for the program under one root package: its own, or {@code archviolations}, where each is broken once. */
final class Rules {
    private static final String[] MONGO = {"com.mongodb..", "org.bson..", "org.springframework.data.."};
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.telegram..", "okhttp3..", "com.mongodb..", "org.bson..", "jakarta.servlet.."
    };

    /** For tests too. */
    static final ArchRule NOBODY_SLEEPS = noClasses().should().accessTargetWhere(Calls.SLEEP);

    private final String root;
    private final Map<String, ArchRule> all = new LinkedHashMap<>();

    private Rules(String root) {
        this.root = root;
        direction();
        purity();
        channels();
        providers();
        timeAndChance();
        manners();
    }

    static Map<String, ArchRule> under(String root) {
        return new Rules(root).all;
    }

    private void direction() {
        all.put(
                "content-is-plain-java",
                noClasses()
                        .that(in("content.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS).or(in("notifier..", "bot.."))));
        all.put(
                "yaml-is-read-in-one-place",
                // why not text: it reads its own word lists, which nobody overrides
                noClasses()
                        .that(in("content..").and(not(in("content.yaml..", "content.text.."))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.yaml..", "com.networknt..", "com.fasterxml..", "tools.jackson..")));
        all.put(
                "notifier-knows-no-bot",
                noClasses().that(in("notifier..")).should().dependOnClassesThat(in("bot..")));
        all.put(
                "bot-uses-notifier-by-its-doors",
                noClasses()
                        .that(in("bot.."))
                        .should()
                        .dependOnClassesThat(in("notifier..mongo..", "notifier.channel.*..", "notifier.delivery.*..")
                                .and(not(sandbox()))));
        all.put(
                "features-form-no-cycles",
                slices().matching(root + ".(*).(*)..").should().beFreeOfCycles());
    }

    /** {@link SmartLifecycle} is let through: how a part says that it starts last and stops first. */
    private void purity() {
        // why not a list of the cores: a new feature is held from its first day
        DescribedPredicate<JavaClass> cores = in(
                        "bot.*..",
                        "notifier.broadcast..",
                        "notifier.channel",
                        "notifier.delivery..",
                        "notifier.feed..",
                        "notifier.subscriber..")
                .and(not(in("bot.adapter..", "bot.cli..", "bot.demo..", "bot.settings..")));
        all.put(
                "cores-know-no-framework",
                noClasses()
                        .that(cores.and(not(in("..mongo..", "..web.."))).and(not(configuration())))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(FRAMEWORKS).and(not(equivalentTo(SmartLifecycle.class)))));
        all.put(
                "mongo-stays-in-mongo",
                noClasses()
                        .that(in("..").and(not(in("..mongo..", "notifier.store..")))
                                .and(not(configuration())))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(MONGO)));
        all.put(
                "nobody-reaches-into-a-mongo-package",
                noClasses()
                        .that(in("..").and(not(in("..mongo.."))).and(not(configuration())))
                        .should()
                        .dependOnClassesThat(in("..mongo..")));
    }

    private void channels() {
        all.put(
                "channels-know-not-each-other",
                slices().matching(root + ".notifier.channel.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(DescribedPredicate.alwaysTrue(), sandbox()));
        all.put(
                "channels-know-no-store-and-no-delivery",
                noClasses()
                        .that(in("notifier.channel..").and(not(in("..mongo.."))).and(not(configuration())))
                        .should()
                        .dependOnClassesThat(in(
                                "notifier.store..",
                                "notifier.delivery..",
                                "notifier.broadcast..",
                                "notifier.subscriber..",
                                "..mongo..")));
    }

    private void providers() {
        all.put(
                "telegram-types-stay-in-telegram",
                noClasses()
                        .that(in("..").and(not(in("..telegram.."))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.telegram..")));
        all.put(
                "office-files-are-written-in-one-place",
                noClasses()
                        .that(in("..").and(not(in("bot.document.."))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")));
        all.put(
                "http-clients-stay-with-channels",
                noClasses()
                        .that(in("..").and(not(in(
                                "notifier.http..",
                                "notifier.channel.*..",
                                "notifier.telegram..",
                                "notifier.zalobot..",
                                "bot.adapter.telegram.."))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("okhttp3..")));
    }

    private void timeAndChance() {
        all.put("time-comes-in", noClasses().that(in("..")).should().accessTargetWhere(Calls.ASK_FOR_THE_TIME));
        all.put(
                "clocks-and-chance-are-made-in-configurations",
                noClasses()
                        .that(in("..").and(not(configuration())))
                        .should()
                        .accessTargetWhere(Calls.MAKE_CLOCK_OR_CHANCE));
        all.put("nobody-sleeps", NOBODY_SLEEPS);
    }

    private void manners() {
        all.put("no-field-injection", NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
        all.put(
                "only-programs-print",
                noClasses().that(in("..").and(not(in("bot.cli..")))).should(ACCESS_STANDARD_STREAMS));
        all.put(
                "names-say-what-a-type-is",
                noClasses().that(in("..")).should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
        all.put(
                "environment-is-read-as-variables",
                noClasses()
                        .that(in("..").and(not(in("bot.cli.."))))
                        .should()
                        .accessTargetWhere(Calls.READ_THE_ENVIRONMENT));
    }

    /** Stands in for every channel, and is what the simulator looks into: a door to all. */
    private DescribedPredicate<JavaClass> sandbox() {
        return in("notifier.channel.sandbox..");
    }

    /** In these packages; written relative to the root, {@code ..mongo..} meaning anywhere below it. */
    private DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(Arrays.stream(packages)
                .map(each -> each.startsWith("..") ? root + each : root + "." + each)
                .toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> configuration() {
        return DescribedPredicate.describe(
                "configurations",
                each -> each.getSimpleName().endsWith("Configuration")
                        || each.getEnclosingClass()
                                .filter(outer -> outer.getSimpleName().endsWith("Configuration"))
                                .isPresent());
    }
}
