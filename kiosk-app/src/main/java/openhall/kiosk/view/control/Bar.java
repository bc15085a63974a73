package openhall.kiosk.view.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Chrome;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Language;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.Settings.Size;

/** What is always at the bottom, in the same place: large type, reach, language, complaints. */
public final class Bar extends HBox {
  private final Glass glass;
  private final Settings settings;
  private final double size;

  public Bar(Glass glass, Chrome chrome) {
    this.glass = glass;
    this.settings = chrome.settings();
    this.size = glass.mm().label(18);
    getStyleClass().add("bar");
    getChildren().add(type());
    if (glass.mm().tall()) {
      getChildren().add(reach());
    }
    getChildren().addAll(language(), more());
    if (glass.aloud().isThere()) {
      getChildren().add(listen());
    }
    getChildren().add(complaint(chrome));
    setMinHeight(USE_PREF_SIZE);
  }

  private Node type() {
    String next =
        switch (settings.size()) {
          case PLAIN -> glass.say("大字");
          case LARGE -> glass.say("更大");
          case LARGEST -> glass.say("标准字");
        };
    String spoken =
        switch (settings.size()) {
          case PLAIN -> glass.say("大字，现在是标准字");
          case LARGE -> glass.say("更大，现在是大字");
          case LARGEST -> glass.say("标准字，现在是特大字");
        };
    Size wanted = settings.size().next();
    return button(
        Say.word(glass.tongue().wordy() ? "A" : "大", "bar-glyph"),
        next,
        spoken,
        settings.large(),
        new Event.Set(settings.with(wanted)));
  }

  private Node reach() {
    return button(
        Say.sign(Signs.DOWN, size, "bar-sign"),
        settings.low() ? glass.say("原位") : glass.say("低位"),
        settings.low() ? glass.say("原位，现在是低位") : glass.say("低位，所有按钮移到下面"),
        settings.low(),
        new Event.Set(settings.withLow(!settings.low())));
  }

  /** The other language in its own words; Traditional is chosen among the settings. */
  private Node language() {
    boolean english = settings.language() == Language.ENGLISH;
    String other = english ? "中文" : "English";
    return button(
        Say.word(english ? "中" : "EN", "bar-glyph"),
        other,
        other,
        english,
        new Event.Set(settings.with(english ? Language.SIMPLIFIED : Language.ENGLISH)));
  }

  private Node more() {
    boolean changed = settings.theme() != Settings.Theme.LIGHT || settings.calm();
    return button(
        Say.sign(Signs.SETTINGS, size, "bar-sign"),
        glass.say("显示"),
        glass.say("显示设置"),
        changed,
        new Event.Open(new Place.Display()));
  }

  private Node button(Node sign, String text, String spoken, boolean on, Event event) {
    VBox content = Say.column("bar-words", sign, Say.word(text, "bar-label"));
    content.setAlignment(Pos.CENTER);
    Touch touch = glass.touch(on ? "bar-on" : "bar-off", content, spoken, event);
    return event instanceof Event.Set ? touch.as(AccessibleRole.TOGGLE_BUTTON, on) : touch;
  }

  /** Reads what stands above the bar; another touch, wherever it is, ends it. */
  private Node listen() {
    VBox content =
        Say.column(
            "bar-words",
            Say.sign(Signs.VOICE, size, "bar-sign"),
            Say.word(glass.say("朗读"), "bar-label"));
    content.setAlignment(Pos.CENTER);
    return new Touch(
        glass.guard(),
        "bar-off",
        content,
        glass.say("朗读这一页，再点一下停止"),
        () -> glass.aloud().read(getParent()));
  }

  private Node complaint(Chrome chrome) {
    VBox words =
        Say.column("bar-call", Say.text(chrome.complaint(), "bar-purpose"), phone(chrome.phone()));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox line = Say.row("bar-line", Say.wide(words));
    // On a narrow bar the telephone itself comes first.
    if (!(glass.mm().large() && glass.mm().portrait() && glass.aloud().isThere())) {
      line.getChildren().add(Say.sign(Signs.ON, glass.mm().label(15), "bar-more"));
    }
    line.setAlignment(Pos.CENTER);
    String spoken = glass.say("{0} {1}，更多电话", chrome.complaint(), chrome.phone());
    return Say.wide(
        glass.touch("bar-complaint", line, spoken, new Event.Open(new Place.Hotlines())));
  }

  /** A number stays whole; where there is none, words say where to go. */
  private static Node phone(String text) {
    boolean words = text.codePoints().anyMatch(Character::isIdeographic);
    return words ? Say.text(text, "bar-phone", "bar-words-only") : Say.word(text, "bar-phone");
  }
}
