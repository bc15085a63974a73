package openhall.kiosk.view.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Anything a finger can press. It acts when the finger is lifted inside it; sliding off takes the
 * touch back (WCAG 2.5.2). FX thread only.
 */
public final class Touch extends StackPane {
  private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("held");

  private final Guard guard;
  private final Runnable action;
  private boolean held;
  private boolean selected;

  Touch(Guard guard, String style, Node content, String spoken, Runnable action) {
    this.guard = guard;
    this.action = action;
    getStyleClass().addAll(List.of("touch", style));
    // A style sheet cannot say "at least": a child of the least size does, and content may be more.
    var least = new Region();
    least.getStyleClass().add("least");
    least.setMouseTransparent(true);
    getChildren().addAll(least, content);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spoken);
    setFocusTraversable(true);
    setPickOnBounds(true);
    content.setMouseTransparent(true);
    setOnMousePressed(_ -> hold(true));
    setOnMouseDragged(event -> hold(contains(event.getX(), event.getY())));
    setOnMouseReleased(this::lifted);
    setOnKeyPressed(this::key);
  }

  /** Something that is on or off, as a screen reader has to tell. */
  public Touch as(AccessibleRole role, boolean on) {
    setAccessibleRole(role);
    selected = on;
    return this;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute wanted, Object... parameters) {
    return wanted == AccessibleAttribute.SELECTED
        ? Boolean.valueOf(selected)
        : super.queryAccessibleAttribute(wanted, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }

  private void lifted(MouseEvent event) {
    boolean inside = held && contains(event.getX(), event.getY());
    hold(false);
    if (inside) {
      fire();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      fire();
    }
  }

  private void hold(boolean now) {
    held = now;
    pseudoClassStateChanged(PRESSED, now);
  }

  private void fire() {
    if (guard.admits()) {
      action.run();
    }
  }
}
