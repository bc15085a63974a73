package openhall.kiosk.view.control;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import openhall.content.Raster;
import openhall.kiosk.screen.Part.Person;

/** Who answers for something: the face at the left, the telephone at the right. */
final class PersonRow extends HBox {
  // Of the drawing, in mm.
  private static final double BROAD = 48;
  private static final double HIGH = 64;

  private static final double LARGE = 1.4;

  PersonRow(Glass glass, Person person) {
    getStyleClass().addAll("row", "person", "block");
    setAlignment(glass.mm().large() ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    person.face().flatMap(face -> face(glass, face, person.name())).ifPresent(getChildren()::add);
    VBox words = Say.wide(Say.column("link-words", Say.even(person.name(), "row-title")));
    getChildren().add(words);
    lines(words, List.of(person.post()), "person-post");
    lines(words, person.said(), "row-note");
    if (!person.phone().isEmpty()) {
      // At large type there is no room beside.
      (glass.mm().large() ? words : this).getChildren().add(Say.word(person.phone(), "phone"));
    }
  }

  /** None where it cannot be drawn: the name says who it is. */
  private static Optional<Node> face(Glass glass, Raster raster, String name) {
    var image = new Image(new ByteArrayInputStream(raster.bytes()));
    if (image.isError()) {
      return Optional.empty();
    }
    var view = new ImageView(image);
    view.setPreserveRatio(true);
    double grown = glass.mm().large() ? LARGE : 1;
    view.setFitWidth(glass.mm().length(grown * BROAD));
    view.setFitHeight(glass.mm().length(grown * HIGH));
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(glass.say("{0}的照片", name));
    return Optional.of(view);
  }

  private static void lines(VBox words, List<String> lines, String style) {
    lines.stream()
        .filter(line -> !line.isEmpty())
        .forEach(line -> words.getChildren().add(Say.text(line, style)));
  }
}
