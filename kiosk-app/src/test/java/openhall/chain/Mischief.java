package openhall.chain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people and children do to a kiosk, as the X server is told of it. */
final class Mischief {

  private static final List<String> KEYS =
      List.of(
          "alt+F4 alt+F4",
          "alt+Tab alt+space alt+Escape alt+Return",
          "Escape F11 Menu shift+F10",
          "super super+d super+l super+Tab",
          "ctrl+w ctrl+q ctrl+n ctrl+t ctrl+o ctrl+s",
          "ctrl+p Print ctrl+Print alt+Print",
          "ctrl+c ctrl+v shift+Insert ctrl+x ctrl+z ctrl+a",
          "ctrl+shift+i ctrl+shift+Escape ctrl+Escape",
          "ctrl+alt+Delete ctrl+alt+BackSpace ctrl+alt+t",
          "XF86PowerOff XF86Explorer XF86HomePage XF86Search",
          "Tab Tab Tab Return",
          "Home End Prior Next Up Down Left Right Insert Delete");

  private static final List<String> POINTER =
      List.of(
          "mousemove 500 1000 click 2",
          "mousemove 500 1000 click 3",
          "mousemove 500 1000 click --repeat 5 --delay 10 1",
          "mousemove 500 1000 click 4 click 5 click 6 click 7 click 8 click 9",
          "mousemove 300 1000 mousedown 1 mousemove 900 300 mouseup 1",
          "mousemove 10 1900 mousedown 1 mousemove 10 10 mouseup 1",
          "mousemove 500 0 mousedown 3 mousemove 500 1900 mouseup 3",
          fingers("mousedown") + " " + fingers("mouseup"),
          "mousemove 1 1 mousedown 1 sleep 1 mouseup 1",
          "mousemove 1079 1919 click --repeat 20 --delay 5 1");

  /** What the window is asked by whatever manages windows. */
  private static final List<String> WINDOW =
      List.of(
          "search --onlyvisible --name Openhall windowmove 200 300",
          "search --onlyvisible --name Openhall windowsize 300 200",
          "search --onlyvisible --name Openhall windowlower");

  /** Each is one line for {@link Hand#does}. */
  static final List<String> ALL =
      Stream.of(
              Stream.of("F", "alt+F", "ctrl+F", "ctrl+alt+F", "super+F").map(Mischief::row),
              KEYS.stream().map(key -> "key " + key),
              POINTER.stream(),
              WINDOW.stream(),
              Stream.of("type --delay 0 " + "q".repeat(300)))
          .flatMap(all -> all)
          .toList();

  private Mischief() {}

  private static String row(String key) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(i -> key + i)
        .collect(Collectors.joining(" ", "key ", ""));
  }

  /**
   * Nine buttons at once, in nine places: as many fingers as the X server lets one pointer have.
   */
  private static String fingers(String how) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(i -> "mousemove %d %d %s %d".formatted(100 * i, 150 * i, how, i))
        .collect(Collectors.joining(" "));
  }
}
