package vn.trucban.bot.register;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.register.mongo.MongoRegisterIndex;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.store.StoreAlone;
import vn.trucban.notifier.store.StoreIndexes;

/** The register and what keeps it. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {
    @Bean
    StoreIndexes registerIndexes() {
        return MongoRegisterStore::createIndexes;
    }

    @Bean
    RegisterStore registerStore(MongoTemplate mongo) {
        return new MongoRegisterStore(mongo);
    }

    @Bean
    RegisterIndex registerIndex(MongoTemplate mongo) {
        return new MongoRegisterIndex(mongo);
    }

    @Bean
    HeadMemory headMemory(BotSettings settings) {
        return new HeadFile(settings.dataDir());
    }

    @Bean
    Register register(RegisterStore store, HeadMemory heads, ContentLibrary content, SecureRandom random, Clock clock) {
        return new Register(store, heads, () -> content.current().messages(), random, clock);
    }

    @Bean
    RegisterSearch registerSearch(RegisterStore store, RegisterIndex index) {
        return new RegisterSearch(store, index);
    }

    @Bean
    RegisterWatch registerWatch(RegisterStore store, HeadMemory heads, Register register, Clock clock) {
        return new RegisterWatch(store, heads, register, clock);
    }

    @Bean
    Seals seals(RegisterStore store, Register register, ContentLibrary content, Clock clock) {
        return new Seals(store, register, () -> content.current().messages(), clock);
    }

    @Bean
    Erasure erasure(RegisterStore store, Register register, RegisterIndex index, Clock clock) {
        return new Erasure(store, register, index, clock);
    }

    /** The check of the chain in a store that no server has open. */
    public static ChainCheck check(StoreAlone store) {
        MongoRegisterStore.createIndexes(store.template());
        return new ChainCheck(new MongoRegisterStore(store.template()), new HeadFile(store.dataDir()));
    }
}
