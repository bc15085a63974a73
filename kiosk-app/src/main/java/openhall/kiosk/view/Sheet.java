package openhall.kiosk.view;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.view.control.Say;

/**
 * What a view puts on the page: a head that is only read, and a body that may be touched. In low
 * reach they part, and the head alone stays above.
 */
record Sheet(Node head, Node body) {
  static Sheet of(Node head, Node... body) {
    var column = Say.column("sheet-body", body);
    VBox.setVgrow(column, Priority.ALWAYS);
    return new Sheet(head, column);
  }

  Node whole() {
    var whole = Say.column("sheet", head, body);
    VBox.setVgrow(body, Priority.ALWAYS);
    return whole;
  }
}
