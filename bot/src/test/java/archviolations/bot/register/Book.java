package archviolations.bot.register;

import org.bson.Document;

/** Breaks mongo-stays-in-mongo and nobody-reaches-into-a-mongo-package. */
class Book {
    Document document;
    archviolations.bot.register.mongo.MongoBook book;
}
