package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import openhall.kiosk.screen.Language;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.view.control.QrCode;
import openhall.kiosk.view.control.Touch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a screen reader is told of every node that speaks or can be touched (GB/T 37668, WCAG). */
final class AccessibilityTest {
  private static final Set<AccessibleRole> TOUCHED =
      Set.of(
          AccessibleRole.BUTTON,
          AccessibleRole.TOGGLE_BUTTON,
          AccessibleRole.RADIO_BUTTON,
          AccessibleRole.CHECK_BOX);
  private static final Set<String> OTHER_LANGUAGES = Set.of("中", "中文", "简体中文", "繁體中文", "明", "厅");

  @TestFactory
  Stream<DynamicTest> everyNodeSaysWhatItIs() {
    return Gallery.screens(Gallery.TEN).entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> assertThat(faults(entry.getValue())).isEmpty()));
  }

  /**
   * The same walk over what a view itself adds, in English over content without a Han character.
   */
  @TestFactory
  Stream<DynamicTest> nothingOfOursIsChineseInEnglish() {
    Map<String, Screen> screens =
        Gallery.withoutHan(Gallery.TEN, Settings.PLAIN.with(Language.ENGLISH));
    return screens.entrySet().stream()
        .filter(entry -> !entry.getKey().contains("staff"))
        .filter(entry -> entry.getValue().chrome().settings().language() == Language.ENGLISH)
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> assertThat(chinese(entry.getValue())).isEmpty()));
  }

  @Test
  void aTickIsToldAsATick() {
    List<Object> told =
        Fx.call(() ->
            Panels.show(Panels.ALL.getFirst(), Gallery.screen("procedure"))
                .all(Touch.class)
                .stream()
                .filter(touch -> touch.getAccessibleRole() == AccessibleRole.CHECK_BOX)
                .map(touch -> touch.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .toList());
    assertThat(told).contains(true, false);
  }

  private static List<String> faults(Screen screen) {
    return Fx.call(() -> {
      var faults = new ArrayList<String>();
      Panels.show(Panels.ALL.getFirst(), screen).nodes().forEach(node -> check(node, faults));
      return faults;
    });
  }

  private static void check(Node node, List<String> faults) {
    switch (node) {
      case Touch touch -> touched(touch, faults);
      case QrCode code ->
          require(
              code.getAccessibleRole() == AccessibleRole.IMAGE_VIEW && !spoken(code).isBlank(),
              code,
              faults);
      case Label label ->
          require(
              label.getAccessibleRole() == AccessibleRole.TEXT || spoken(label).isBlank(),
              label,
              faults);
      case Text text -> require(text.getAccessibleRole() == AccessibleRole.TEXT, text, faults);
      case ScrollPane pane -> require(false, pane, faults);
      case ScrollBar bar -> require(false, bar, faults);
      case Node other -> require(other.getOnScroll() == null, other, faults);
    }
  }

  /** Who speaks to the kiosk says what he sees on it: the words are in the name (WCAG 2.5.3). */
  private static void touched(Touch touch, List<String> faults) {
    require(TOUCHED.contains(touch.getAccessibleRole()), touch, faults);
    require(touch.isFocusTraversable(), touch, faults);
    words(touch)
        .forEach(
            word -> require(spoken(touch).contains(word), word + " in " + spoken(touch), faults));
  }

  private static Stream<String> words(Node node) {
    return switch (node) {
      case Label label when !label.getStyleClass().contains("bar-glyph") ->
          Stream.of(label.getText().replace("\n", ""));
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::words);
      case Node _ -> Stream.of();
    };
  }

  private static String spoken(Node node) {
    String text = node.getAccessibleText();
    return text == null ? "" : text;
  }

  private static List<String> chinese(Screen screen) {
    return Fx.call(() ->
        Panels.show(Panels.ALL.getFirst(), screen)
            .nodes()
            .filter(Panels.within("typed").negate())
            .flatMap(AccessibilityTest::said)
            .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
            .filter(text -> OTHER_LANGUAGES.stream().noneMatch(text::contains))
            .toList());
  }

  private static Stream<String> said(Node node) {
    String shown =
        switch (node) {
          case Label label -> label.getText();
          case Text text -> text.getText();
          case Node _ -> "";
        };
    return Stream.of(shown, spoken(node));
  }

  private static void require(boolean kept, Object where, List<String> faults) {
    if (!kept) {
      faults.add(where.toString());
    }
  }
}
