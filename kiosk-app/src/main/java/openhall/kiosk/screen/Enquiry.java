package openhall.kiosk.screen;

import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.Hall;

/** Whom to ask in this hall when the screen does not know: where he sits and his telephone. */
record Enquiry(Desk desk) {

  private static final char NO_BREAK = '\u00A0';

  String words() {
    Optional<Hall.Window> window =
        desk.hall().stream()
            .flatMap(hall -> hall.windows().stream())
            .filter(each -> each.name().contains("咨询"))
            .findFirst();
    String where =
        window
            .map(each ->
                desk.say("请到 {0} 号咨询台询问", each.number())
                    + (each.place().isEmpty() ? "" : desk.say("（{0}）", each.place())))
            .orElseGet(() -> desk.say("请到咨询台询问"));
    return Stream.concat(window.map(Hall.Window::phone).stream(), phones())
        .filter(each -> !each.isEmpty())
        .findFirst()
        .map(each -> desk.say("{0}，或打电话 {1}", where, each.replace(' ', NO_BREAK)))
        .orElse(where);
  }

  private Stream<String> phones() {
    return desk.hall().stream()
        .flatMap(hall -> hall.contacts().stream())
        .filter(contact -> contact.purpose() == Contact.Purpose.ENQUIRY)
        .map(Contact::phone);
  }
}
