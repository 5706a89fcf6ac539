package vn.trucban.bot.certificate;

import java.util.List;
import vn.trucban.bot.staff.PersonId;

/**
 * Which letter somebody wants.
 *
 * @param what id of the case, in content
 * @param certificates that it is about
 * @param people who have no certificate yet
 * @param kind of the certificate that those people need
 */
public record LetterAsk(String what, List<CertificateId> certificates, List<PersonId> people, Certificate.Kind kind) {
    public LetterAsk {
        certificates = List.copyOf(certificates);
        people = List.copyOf(people);
    }
}
