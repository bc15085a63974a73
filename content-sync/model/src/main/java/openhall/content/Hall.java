package openhall.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 政务服务大厅 with its windows (H1, H3, C13). The title is its name.
 *
 * @param plan the {@link Picture} on which windows have their places
 */
public record Hall(
    Head head,
    String address,
    String hours,
    List<String> floors,
    List<Window> windows,
    List<Contact> contacts,
    String traffic,
    Optional<ItemId> plan)
    implements Item {

  public Hall {
    Texts.line("address", address);
    Texts.text("hours", hours);
    floors = Texts.lines("floors", floors);
    windows = Texts.distinct("windows", windows, Window::number);
    contacts = List.copyOf(contacts);
    Texts.optionalText("traffic", traffic);
    if (plan.isEmpty()) {
      nowhere(windows);
    }
  }

  private static void nowhere(List<Window> windows) {
    for (int i = 0; i < windows.size(); i++) {
      if (windows.get(i).at().isPresent()) {
        throw new InvalidContent(
            "windows[" + i + "].at",
            windows.get(i).number(),
            "标了位置，却没有写平面图（plan）",
            "has a place on a plan, but the hall names no plan");
      }
    }
  }

  @Override
  public Kind kind() {
    return Kind.HALL;
  }

  @Override
  public Hall withHead(Head next) {
    return new Hall(next, address, hours, floors, windows, contacts, traffic, plan);
  }

  public Optional<Window> window(String number) {
    return windows.stream().filter(window -> window.number().equals(number)).findFirst();
  }

  /** One window: number, name, where it is in words and on the plan, whose it is, what it does. */
  public record Window(
      String number,
      String name,
      String place,
      Optional<ItemId> department,
      List<String> functions,
      String phone,
      Optional<Spot> at) {
    public Window {
      Texts.line("number", number);
      Texts.line("name", name);
      Texts.line("place", place);
      functions = Texts.lines("functions", functions);
      Texts.optionalLine("phone", phone);
    }
  }

  /** A place on the plan: per mille of its width from the left, of its height from the top. */
  public record Spot(int x, int y) {

    private static final int WHOLE = 1000;

    public Spot {
      within("x", x);
      within("y", y);
    }

    private static void within(String field, int value) {
      if (value < 0 || value > WHOLE) {
        throw new InvalidContent(
            field, Integer.toString(value), "应为 0 到 1000 的千分数", "should be from 0 to 1000");
      }
    }
  }

  @Override
  public Set<ItemId> names() {
    return Stream.concat(
            windows.stream().flatMap(window -> window.department().stream()), plan.stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
