package openhall.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whom to ask, or to complain to (F1, F3, H12, H13); empty means not stated, but one of phone and
 * address is.
 */
public record Contact(Purpose purpose, String label, String phone, String address, String hours) {

  public enum Purpose implements Coded {
    ENQUIRY("enquiry", "咨询"),
    COMPLAINT("complaint", "投诉"),
    SUPERVISION("supervision", "监督举报"),
    EMERGENCY("emergency", "紧急求助");

    private final String code;
    private final String label;

    Purpose(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public Contact {
    Texts.line("label", label);
    Texts.optionalLine("phone", phone);
    Texts.optionalLine("address", address);
    Texts.optionalLine("hours", hours);
    if (phone.isEmpty() && address.isEmpty()) {
      throw new InvalidContent("phone", "", "电话和地址至少写一项", "needs a phone or an address");
    }
  }

  /** Whether people can call there to complain. */
  public boolean isHotline() {
    return !phone.isEmpty()
        && switch (purpose) {
          case COMPLAINT, SUPERVISION -> true;
          case ENQUIRY, EMERGENCY -> false;
        };
  }

  /** Whom to call to complain: for complaints before supervision, and only who has a telephone. */
  public static Optional<Contact> forComplaints(List<Contact> contacts) {
    return forComplaints(contacts::stream);
  }

  /** The same among so many that only as many as needed are looked at. */
  public static Optional<Contact> forComplaints(Supplier<Stream<Contact>> contacts) {
    return Stream.of(Purpose.COMPLAINT, Purpose.SUPERVISION)
        .flatMap(purpose -> contacts.get().filter(c -> c.purpose() == purpose))
        .filter(contact -> !contact.phone().isEmpty())
        .findFirst();
  }
}
