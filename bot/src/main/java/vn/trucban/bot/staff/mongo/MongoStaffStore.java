package vn.trucban.bot.staff.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Invite;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.StaffStore;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.store.DocumentCodec;

/** Collections {@code staff} and {@code absences} (by person), and {@code invites} (by the digest of the code). */
public final class MongoStaffStore implements StaffStore {
    private static final String STAFF = "staff";
    private static final String INVITES = "invites";
    private static final String ABSENCES = "absences";

    private final MongoOperations mongo;
    private final DocumentCodec<Person> people = new DocumentCodec<>(Person.class);
    private final DocumentCodec<Absence> absences = new DocumentCodec<>(Absence.class);
    private final DocumentCodec<Invite> invites = new DocumentCodec<>(Invite.class);

    public MongoStaffStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Person> people() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, STAFF).stream()
                .map(people::read)
                .toList();
    }

    @Override
    public void put(Person person) {
        mongo.save(people.write(person.id().value(), person), STAFF);
    }

    @Override
    public boolean setActive(PersonId person, boolean active) {
        Query otherwise = Query.query(
                Criteria.where("_id").is(person.value()).and("active").ne(active));
        return mongo.updateFirst(otherwise, Update.update("active", active), STAFF)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean setRung(PersonId person, Optional<Level> rung) {
        Query one = Query.query(Criteria.where("_id").is(person.value()));
        Update update =
                rung.map(level -> Update.update("rung", level.name())).orElseGet(() -> new Update().unset("rung"));
        return mongo.updateFirst(one, update, STAFF).getMatchedCount() == 1;
    }

    @Override
    public boolean setPhone(PersonId person, Optional<String> phone) {
        Query one = Query.query(Criteria.where("_id").is(person.value()));
        Update update =
                phone.map(number -> Update.update("phone", number)).orElseGet(() -> new Update().unset("phone"));
        return mongo.updateFirst(one, update, STAFF).getMatchedCount() == 1;
    }

    @Override
    public List<Absence> absences() {
        return mongo.findAll(Document.class, ABSENCES).stream()
                .map(absences::read)
                .toList();
    }

    @Override
    public void putAbsence(Absence absence) {
        mongo.save(absences.write(absence.person().value(), absence), ABSENCES);
    }

    @Override
    public boolean endAbsence(PersonId person) {
        return mongo.remove(Query.query(Criteria.where("_id").is(person.value())), ABSENCES)
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void putInvite(Invite invite) {
        mongo.save(invites.write(invite.codeDigest(), invite), INVITES);
    }

    @Override
    public Optional<Invite> invite(String codeDigest) {
        return Optional.ofNullable(mongo.findById(codeDigest, Document.class, INVITES))
                .map(invites::read);
    }

    @Override
    public boolean useInvite(String codeDigest, Instant at) {
        Query unused =
                Query.query(Criteria.where("_id").is(codeDigest).and("usedAt").exists(false));
        return mongo.updateFirst(unused, Update.update("usedAt", at.toString()), INVITES)
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void endInvites(PersonId person, Instant at) {
        Query unused = Query.query(
                Criteria.where("person.value").is(person.value()).and("usedAt").exists(false));
        mongo.updateMulti(unused, Update.update("usedAt", at.toString()), INVITES);
    }
}
