package vn.trucban.content.commune;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The commune itself: names, hamlets, topics, contacts, place on the map. Everything here is the commune's to edit.
 *
 * @param area circle and polygon as CAP 1.2 writes them
 * @param toFill sentences for the administrator: what else the commune must still decide or fill in
 */
public record Commune(
        Names names, List<Hamlet> hamlets, List<Topic> topics, List<Contact> contacts, Area area, List<String> toFill) {
    /** Id of the contact whose number residents are told to call. */
    public static final String HOTLINE = "centre";

    /** Ids of the nationwide emergency numbers: fire, rescue, ambulance, police. */
    private static final List<String> EMERGENCIES = List.of("fire-114", "rescue-112", "ambulance-115", "police-113");

    public Commune {
        hamlets = List.copyOf(hamlets);
        topics = List.copyOf(topics);
        contacts = List.copyOf(contacts);
        toFill = List.copyOf(toFill);
    }

    /** The contact with this id, if the commune lists it. */
    public Optional<Contact> contact(String id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** Whom anybody in danger calls: fire, rescue, ambulance, police, as far as the commune lists them. */
    public List<Contact> emergencies() {
        return EMERGENCIES.stream().flatMap(id -> contact(id).stream()).toList();
    }

    /** True for one of the nationwide emergency numbers: they come at once, give no ticket and promise no hour. */
    public static boolean emergency(String contact) {
        return EMERGENCIES.contains(contact);
    }

    /** The contacts whose number the administrator must still fill in. */
    public List<Contact> contactsToFill() {
        return contacts.stream().filter(Contact::toFill).toList();
    }

    /** The contacts whose number somebody must check by calling it once. */
    public List<Contact> contactsToVerify() {
        return contacts.stream()
                .filter(contact -> !contact.toFill() && contact.verify())
                .toList();
    }

    /**
     * Names of bodies, written out.
     *
     * @param commune "xã Đồng Phúc"
     * @param place "Đồng Phúc", for "Đồng Phúc, ngày …"
     * @param centre "Trung tâm Phục vụ hành chính công xã Đồng Phúc"
     * @param address of the Centre's house, as it is read to those who come to save people; absent while the commune has not filled it in
     */
    public record Names(
            String commune,
            String place,
            String province,
            String committee,
            String centre,
            Optional<String> address,
            String centreShort,
            String civilDefence,
            String station,
            String communeCode,
            String provinceCode) {}

    /** A thôn: {@code id} is stable and ASCII, {@code name} is what people read. */
    public record Hamlet(String id, String name) {}

    /** What residents may subscribe to: {@code service}, {@code power}, {@code disaster}. */
    public record Topic(String id, String name) {}

    /**
     * Somebody outside the office.
     *
     * @param phone absent while the commune has not filled it in
     * @param say what to have ready when calling
     * @param source where the number comes from, and {@code asOf} when it was seen
     * @param verify true: the number is from memory or old, and somebody must call it once before relying on it
     */
    public record Contact(
            String id,
            String name,
            Optional<String> phone,
            String say,
            String source,
            Optional<LocalDate> asOf,
            boolean verify) {
        /** True where the plan names the body but leaves the number open: the administrator must fill it in. */
        public boolean toFill() {
            return phone.isEmpty();
        }

        /** The number as a telephone link wants it: digits, and a leading plus where written; absent while not filled in. */
        public Optional<String> dial() {
            return phone.map(number -> number.replaceAll("[^0-9+]", ""));
        }
    }

    /** Geography for CAP: decimal degrees, WGS 84, "lat,lon" pairs. */
    public record Area(String description, String circle, String polygon) {}
}
