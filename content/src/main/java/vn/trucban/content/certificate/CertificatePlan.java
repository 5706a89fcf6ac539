package vn.trucban.content.certificate;

import java.util.List;
import java.util.Optional;

/**
 * Signing tokens as the commune handles them (Nghị định 68/2024/NĐ-CP). Everything here is the commune's to edit.
 *
 * @param warnDays so many days before a certificate ends people are warned, most first; never empty
 * @param portal where the official forms are filled in
 * @param sendTo addressees of a letter of request
 * @param ask ids of contacts to call first
 * @param toCheck what the commune still has to check, as sentences
 */
public record CertificatePlan(
        List<Integer> warnDays,
        String portal,
        List<String> sendTo,
        List<String> ask,
        List<Device> devices,
        List<Form> forms,
        List<Case> cases,
        List<String> toCheck) {
    public CertificatePlan {
        warnDays = List.copyOf(warnDays);
        sendTo = List.copyOf(sendTo);
        ask = List.copyOf(ask);
        devices = List.copyOf(devices);
        forms = List.copyOf(forms);
        cases = List.copyOf(cases);
        toCheck = List.copyOf(toCheck);
    }

    /** @param where to get the driver */
    public record Device(String id, String name, String driver, String where) {}

    /** An official form; {@code id} is its number, two digits. */
    public record Form(String id, String name) {}

    /**
     * Something that happens to a token, and the papers it takes.
     *
     * @param about completes "V/v đề nghị …"
     * @param personal numbers of the forms for a person's certificate, in order
     * @param agency numbers of the forms for the agency's
     * @param urgent true: at once, before anything else
     * @param holder false: whoever needs it has no certificate yet
     * @param first what to do before any paper
     * @param request completes "… đề nghị …" in the letter
     */
    public record Case(
            String id,
            String name,
            String about,
            List<String> personal,
            List<String> agency,
            boolean urgent,
            boolean holder,
            String first,
            List<String> needs,
            String signs,
            String request) {
        public Case {
            personal = List.copyOf(personal);
            agency = List.copyOf(agency);
            needs = List.copyOf(needs);
        }
    }

    /** From so many days before the end on, a request that was sent does not keep people from being warned. */
    public int lastWarning() {
        return warnDays.get(warnDays.size() - 1);
    }

    public Optional<Device> device(String id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /** The case with this id. */
    public Optional<Case> named(String id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The forms with these numbers, in this order. */
    public List<Form> forms(List<String> ids) {
        return ids.stream()
                .flatMap(id -> forms.stream().filter(form -> form.id().equals(id)))
                .toList();
    }
}
