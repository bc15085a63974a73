package openhall.content;

import java.util.List;
import java.util.Optional;

/** 政务服务大厅 with its windows (H1, H3, C13). The title is its name. */
public record Hall(
    Head head,
    String address,
    String hours,
    List<String> floors,
    List<Window> windows,
    List<Contact> contacts,
    String traffic)
    implements Item {

  public Hall {
    Texts.line("address", address);
    Texts.text("hours", hours);
    floors = Texts.lines("floors", floors);
    windows = Texts.distinct("windows", windows, Window::number);
    contacts = List.copyOf(contacts);
    Texts.optionalText("traffic", traffic);
  }

  @Override
  public Kind kind() {
    return Kind.HALL;
  }

  @Override
  public Hall withHead(Head next) {
    return new Hall(next, address, hours, floors, windows, contacts, traffic);
  }

  public Optional<Window> window(String number) {
    return windows.stream().filter(window -> window.number().equals(number)).findFirst();
  }

  /** One window: number, name, where it is, whose it is and what it does. */
  public record Window(
      String number,
      String name,
      String place,
      Optional<ItemId> department,
      List<String> functions,
      String phone) {
    public Window {
      Texts.line("number", number);
      Texts.line("name", name);
      Texts.line("place", place);
      functions = Texts.lines("functions", functions);
      Texts.optionalLine("phone", phone);
    }
  }
}
