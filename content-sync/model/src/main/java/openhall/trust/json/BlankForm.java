package openhall.trust.json;

import java.util.List;
import openhall.trust.BlankOrder;

/**
 * Orders to be blank on the wire. A member that came later is passed over: what it would narrow
 * down is then withheld as a whole.
 */
final class BlankForm {

  private BlankForm() {}

  static List<BlankOrder> read(Fields extension) {
    return extension.find("blanked").map(orders -> orders.list(BlankForm::order)).orElse(List.of());
  }

  private static BlankOrder order(Fields order) {
    return order.checked(() ->
        new BlankOrder(
            order.get("unit").text(),
            order.find("screen").map(Fields::text),
            Head.instant(order.get("since")),
            order.find("until").map(Head::instant),
            BlankOrder.Reason.of(order.get("reason").text())));
  }

  static Json write(List<BlankOrder> orders) {
    return new Json.Arr(orders.stream().map(BlankForm::write).toList());
  }

  private static Json write(BlankOrder order) {
    var written =
        Json.object()
            .put("unit", order.unit())
            .put("since", Head.text(order.since()))
            .put("reason", order.reason().wireName());
    order.screen().ifPresent(name -> written.put("screen", name));
    order.until().ifPresent(end -> written.put("until", Head.text(end)));
    return written.build();
  }
}
