package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * Reads a page aloud, and falls silent at the next touch wherever it is; so the touch that finds it
 * speaking only ends it. FX thread only.
 */
public final class Aloud {
  /** What leads elsewhere or is the same everywhere is not read with every page. */
  private static final Set<String> LEFT_OUT =
      Set.of("bar", "ways", "front", "tabs", "pager", "keyboard", "status-line", "staff-notice");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  private final Voice voice;
  private boolean interrupted;
  private boolean wanted;

  public Aloud(Voice voice) {
    this.voice = voice;
  }

  boolean isThere() {
    return voice.isThere();
  }

  /** A finger touches the glass. */
  public void touched() {
    interrupted = voice.isSpeaking();
    stop();
  }

  public void stop() {
    if (voice.isSpeaking()) {
      voice.stop();
    }
  }

  void read(Node page) {
    if (!interrupted) {
      wanted = true;
      voice.say(texts(page));
    }
    interrupted = false;
  }

  /** Says what has come by itself, to whoever has had something read. */
  public void tell(Node news) {
    if (wanted) {
      voice.say(texts(news));
    }
  }

  /** Somebody else may stand here now. */
  public void forget() {
    wanted = false;
  }

  /** What is seen of a page, in the order in which it stands there. */
  public static List<String> texts(Node page) {
    var texts = new ArrayList<String>();
    collect(page, texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible() || node.getStyleClass().stream().anyMatch(LEFT_OUT::contains)) {
      return;
    }
    String spoken = spoken(node);
    if (!spoken.isBlank()) {
      texts.add(spoken);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  /** A node that says itself what it is speaks for all within it. */
  private static String spoken(Node node) {
    String own = node.getAccessibleText();
    String seen =
        switch (node) {
          case Label label -> label.getText().strip();
          case Text text -> text.getText().strip();
          case Node _ -> "";
        };
    // What sets thousands off for the eye would be a pause for the ear.
    return THOUSANDS.matcher(own == null ? seen : own).replaceAll("");
  }
}
