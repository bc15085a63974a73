package openhall.kiosk.device;

import java.util.List;
import java.util.Optional;

/** A way to switch the panel off and on. Its calls take a while: not for the screen's thread. */
public interface PanelPower {

  /** For staff. */
  String name();

  /** Whether the panel took it, as far as it says. */
  boolean off();

  /** The same for switching it on. */
  boolean on();

  /** The first of the ways known that this machine and its panel have. */
  static Optional<PanelPower> of(Programs programs) {
    return WAYS.stream()
        .filter(way -> way.works(programs))
        .findFirst()
        .map(way -> new ByProgram(way, programs));
  }

  /** Nobody types at a board: the X server must not take it for left. */
  static void keepAwake(Programs programs) {
    if (new Call("", "xset", "s", "off", "s", "noblank").run(programs).isPresent()) {
      new Call("", "xset", "-dpms").run(programs);
    }
  }

  /** Over the cable's own wires first, which the panel understands best; last by its signal. */
  List<Way> WAYS =
      List.of(
          new Way(
              "DDC/CI",
              new Call("", "ddcutil", "detect", "--terse"),
              "Display ",
              new Call("", "ddcutil", "--noverify", "setvcp", "D6", "04"),
              new Call("", "ddcutil", "--noverify", "setvcp", "D6", "01")),
          new Way(
              "CEC (cec-ctl)",
              new Call("", "cec-ctl", "--playback"),
              "",
              new Call("", "cec-ctl", "--to", "0", "--standby"),
              new Call("", "cec-ctl", "--to", "0", "--image-view-on")),
          new Way(
              "CEC (cec-client)",
              new Call("", "cec-client", "-l"),
              "com port",
              new Call("standby 0\n", "cec-client", "-s", "-d", "1"),
              new Call("on 0\n", "cec-client", "-s", "-d", "1")),
          new Way(
              "DPMS (xset)",
              new Call("", "xset", "q"),
              "DPMS is",
              new Call("", "xset", "+dpms", "dpms", "0", "0", "0", "dpms", "force", "off"),
              new Call("", "xset", "dpms", "force", "on", "-dpms")));

  /** A program and what it reads. */
  record Call(String input, List<String> words) {
    Call(String input, String... words) {
      this(input, List.of(words));
    }

    Optional<String> run(Programs programs) {
      return programs.run(words, input);
    }
  }

  /**
   * A way by a program.
   *
   * @param probe what tells whether it works here
   * @param says what that says then
   */
  record Way(String name, Call probe, String says, Call off, Call on) {
    boolean works(Programs programs) {
      return probe.run(programs).filter(said -> said.contains(says)).isPresent();
    }
  }

  /** By a program that ends at once. */
  record ByProgram(Way way, Programs programs) implements PanelPower {
    @Override
    public String name() {
      return way.name();
    }

    @Override
    public boolean off() {
      return way.off().run(programs).isPresent();
    }

    @Override
    public boolean on() {
      return way.on().run(programs).isPresent();
    }
  }
}
