package archviolations.bot.register.mongo;

/** What nobody outside may name. */
public class MongoBook {}
