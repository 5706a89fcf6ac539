package vn.trucban.bot.web.signin.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.web.signin.SignInStore;
import vn.trucban.bot.web.signin.StandingSignIn;

/** Collection {@code sign_ins}, by digest. */
public final class MongoSignInStore implements SignInStore {
    private static final String SIGN_INS = "sign_ins";
    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String SEEN = "seenAt";

    private final MongoOperations mongo;

    public MongoSignInStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void begin(StandingSignIn signIn) {
        mongo.save(
                new Document(ID, signIn.digest())
                        .append(PERSON, signIn.person().value())
                        .append(SEEN, Date.from(signIn.seenAt())),
                SIGN_INS);
    }

    @Override
    public Optional<StandingSignIn> find(String digest) {
        return Optional.ofNullable(mongo.findById(digest, Document.class, SIGN_INS))
                .map(found -> new StandingSignIn(
                        digest,
                        new PersonId(found.getString(PERSON)),
                        found.getDate(SEEN).toInstant()));
    }

    @Override
    public boolean seen(StandingSignIn signIn, Instant at) {
        Query as = Query.query(Criteria.where(ID).is(signIn.digest()).and(SEEN).is(Date.from(signIn.seenAt())));
        return mongo.updateFirst(as, Update.update(SEEN, Date.from(at)), SIGN_INS)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void end(String digest) {
        mongo.remove(Query.query(Criteria.where(ID).is(digest)), SIGN_INS);
    }

    @Override
    public void endUnseenSince(Instant since) {
        mongo.remove(Query.query(Criteria.where(SEEN).lt(Date.from(since))), SIGN_INS);
    }
}
