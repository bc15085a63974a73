package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.Contact.Purpose;
import openhall.content.Department;
import openhall.content.Hall;
import openhall.content.Item;

/** All telephones of halls and departments by what they are for (F1, F3, H12, H13). */
record Hotlines(Desk desk) {

  private static final int NAMED = 3;

  /** One number, or one address, and all for whom it is told. */
  private record Line(Contact contact, List<String> who) {}

  Screen screen() {
    var sections = new ArrayList<Section>();
    for (Purpose purpose : order()) {
      List<Part> calls = calls(purpose);
      if (!calls.isEmpty()) {
        sections.add(new Section(title(purpose), "", calls));
      }
    }
    if (sections.isEmpty()) {
      sections.add(new Section(desk.say("电话"), "", List.of(Words.missing(desk.notFilledIn()))));
    }
    return new Screen.Hotlines(
        desk.chrome(), desk.say("有意见，找谁"), desk.say("投诉、举报不影响您办事"), sections);
  }

  /** Who complains comes here; who asks and who is in danger finds the way, too. */
  private static List<Purpose> order() {
    return List.of(Purpose.COMPLAINT, Purpose.SUPERVISION, Purpose.ENQUIRY, Purpose.EMERGENCY);
  }

  private String title(Purpose purpose) {
    return switch (purpose) {
      case COMPLAINT -> desk.say("办事不满意，投诉");
      case SUPERVISION -> desk.say("违规违纪，举报");
      case ENQUIRY -> desk.say("有问题，咨询");
      case EMERGENCY -> desk.say("遇到危险，求助");
    };
  }

  private List<Part> calls(Purpose purpose) {
    var lines = new LinkedHashMap<String, Line>();
    people()
        .forEach(item ->
            contacts(item).stream()
                .filter(contact -> contact.purpose() == purpose)
                .forEach(contact ->
                    lines
                        .computeIfAbsent(main(contact), _ -> new Line(contact, new ArrayList<>()))
                        .who()
                        .add(called(item))));
    return lines.values().stream().<Part>map(this::call).toList();
  }

  /** This hall first, then the others, then the departments, each with the nearest first. */
  private Stream<Item> people() {
    return Stream.concat(
        desk.current(Hall.class).stream().sorted(desk.nearestThenTitle()),
        desk.current(Department.class).stream().sorted(desk.nearestThenTitle()));
  }

  private static List<Contact> contacts(Item item) {
    return switch (item) {
      case Hall hall -> hall.contacts();
      case Department department -> department.contacts();
      case Item other -> throw new IllegalStateException("Nobody answers for " + other.key());
    };
  }

  private String called(Item item) {
    return item instanceof Department department ? desk.called(department) : item.title();
  }

  private Part call(Line line) {
    Contact contact = line.contact();
    String address = contact.phone().isEmpty() ? "" : contact.address();
    return new Part.Call(
        contact.label(), main(contact), Words.joined(" · ", named(line), address, contact.hours()));
  }

  private static String main(Contact contact) {
    return contact.phone().isEmpty() ? contact.address() : contact.phone();
  }

  /** For whom the number is, unless its name says so. */
  private String named(Line line) {
    List<String> all =
        line.who().stream().distinct().filter(w -> !line.contact().label().contains(w)).toList();
    String first = String.join(desk.say("、"), all.subList(0, Math.min(NAMED, all.size())));
    return all.size() > NAMED ? desk.say("{0}等 {1} 处", first, all.size()) : first;
  }
}
