package openhall.kiosk.screen;

import java.util.List;
import openhall.content.Contact;

/** Telephones and addresses as rows. */
final class Contacts {
  private Contacts() {}

  static List<Part> parts(Tongue tongue, List<Contact> contacts) {
    return contacts.stream().<Part>map(contact -> call(tongue, contact)).toList();
  }

  private static Part.Call call(Tongue tongue, Contact contact) {
    String main = contact.phone().isEmpty() ? contact.address() : contact.phone();
    String rest = contact.phone().isEmpty() ? "" : contact.address();
    return new Part.Call(
        contact.label(),
        main,
        Words.joined(" · ", tongue.say(contact.purpose().label()), rest, contact.hours()));
  }
}
