package vn.trucban.bot.kept.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.kept.NumberClaims;

/** Collection {@code number_claims}, by year and number. */
public final class MongoNumberClaims implements NumberClaims {
    private static final String CLAIMS = "number_claims";

    private final MongoOperations mongo;

    public MongoNumberClaims(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private static String id(String number, int year) {
        return year + "/" + number;
    }

    private static Document write(Claim claim) {
        return new Document("_id", id(claim.number(), claim.year()))
                .append("number", claim.number())
                .append("year", claim.year())
                .append("paper", claim.paper())
                .append("called", claim.called())
                .append("at", Date.from(claim.at()));
    }

    private static Claim read(Document stored) {
        return new Claim(
                stored.getString("number"),
                stored.getInteger("year"),
                stored.getString("paper"),
                stored.getString("called"),
                stored.getDate("at").toInstant());
    }

    @Override
    public Claim first(Claim wanted) {
        while (true) {
            try {
                mongo.insert(write(wanted), CLAIMS);
                return wanted;
            } catch (DuplicateKeyException there) {
                Optional<Claim> standing = Optional.ofNullable(
                                mongo.findById(id(wanted.number(), wanted.year()), Document.class, CLAIMS))
                        .map(MongoNumberClaims::read);
                if (standing.isPresent()) {
                    return standing.get();
                }
            }
        }
    }

    @Override
    public boolean replace(Claim before, Claim after) {
        Criteria standing = Criteria.where("_id")
                .is(id(before.number(), before.year()))
                .and("paper")
                .is(before.paper())
                .and("at")
                .is(Date.from(before.at()));
        return mongo.replace(Query.query(standing), write(after), CLAIMS).getMatchedCount() == 1;
    }

    @Override
    public void drop(String number, int year, String paper) {
        mongo.remove(
                Query.query(
                        Criteria.where("_id").is(id(number, year)).and("paper").is(paper)),
                CLAIMS);
    }
}
