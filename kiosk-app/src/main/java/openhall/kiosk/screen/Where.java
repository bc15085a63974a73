package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.content.Hall;
import openhall.content.Procedure;
import openhall.content.WindowRef;

/** 去哪里办: windows, the hall's hours, and ways that need no window. */
record Where(Desk desk, Procedure procedure) {
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (WindowRef ref : procedure.handling().windows()) {
      desk.hall(procedure, ref).map(hall -> row(hall, ref)).ifPresent(parts::add);
    }
    boolean atNoWindow = parts.isEmpty();
    procedure.handling().windows().stream()
        .findFirst()
        .flatMap(ref -> desk.hall(procedure, ref))
        .ifPresent(hall -> parts.add(new Part.Pair(desk.say("办公时间"), hall.hours())));
    Rows.pair(parts, desk.say("网上办理"), procedure.handling().onlineUrl());
    if (atNoWindow && procedure.handling().onlineUrl().isEmpty()) {
      parts.add(Words.missing(desk.notFilledIn()));
    }
    if (procedure.handling().bookable()) {
      parts.add(new Part.Pair(desk.say("预约"), desk.say("可以提前预约，到号直接办理")));
    }
    procedure
        .handling()
        .scope()
        .ifPresent(scope ->
            parts.add(
                new Part.Pair(desk.say("通办范围"), desk.say("{0}都可以办", desk.say(scope.label())))));
    return parts;
  }

  private Part row(Hall hall, WindowRef ref) {
    Optional<Hall.Window> window = hall.window(ref.window());
    String name = window.map(Hall.Window::name).orElse("");
    String place = window.map(Hall.Window::place).orElse("");
    String phone = window.map(Hall.Window::phone).orElse("");
    Optional<Event> map = new PictureScreens(desk).toWindow(hall, ref.window());
    return new Part.Way(
        new Link(
            Words.joined(" ", Answers.windowCalled(desk.tongue(), ref.window()), name),
            Words.joined(" · ", hall.title(), place, phone),
            desk.say(map.isPresent() ? "看位置" : "看大厅"),
            map.orElseGet(() -> Rows.open(hall))));
  }
}
