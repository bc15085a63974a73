package openhall.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fee for a lost identity card in the sample content: how it is changed and where it shows. */
final class CardFee {

  static final String NAME = "居民身份证丢失补领";
  static final String PROCEDURE = "居民身份证补领";
  static final String NEWS = "内容已更新，点这里看新的";
  private static final String UNIT = "nanhe";
  private static final String ITEM = "f-idcard";
  private static final String KEY = "replacement";
  private static final String CENTS = ".00";

  static final String SAMPLE = "居民身份证申领登记表样表";

  private CardFee() {}

  /** Makes it that many yuan and has that approved; returns the new revision. */
  static int approve(Team team, String yuan) {
    ObjectNode fees = team.drafter().item(UNIT, ITEM);
    for (JsonNode fee : fees.path("fees")) {
      if (fee.path("key").asString().equals(KEY)) {
        change((ObjectNode) fee, yuan);
      }
    }
    return team.approve(fees);
  }

  /** From the touchscreen's home to the procedure with this fee. */
  static void open(Screen touch) {
    touch.tap("查找");
    touch.type("sfz");
    touch.tap(PROCEDURE);
    touch.await(List.of(PROCEDURE, "要带什么"));
  }

  /** Touches the offer of a newer release, as whoever reads the procedure would. */
  static void showNews(Screen touch) {
    touch.tap(NEWS);
  }

  /** The amount on the open procedure. */
  static Optional<Scene.Drawn> onTouch(Scene scene, String yuan) {
    return scene.shows(PROCEDURE) ? scene.same(yuan) : Optional.empty();
  }

  /**
   * In the fee table the amount stands on the fee's line, in a guide it is one of the four answers.
   */
  static Optional<Scene.Drawn> onBoard(Scene scene, String yuan) {
    return Stream.of(NAME, PROCEDURE).anyMatch(scene::shows)
        ? scene.drawn().stream().filter(d -> d.text().startsWith(yuan + " 元")).findFirst()
        : Optional.empty();
  }

  private static void change(ObjectNode fee, String yuan) {
    var charge = (ObjectNode) fee.path("charge");
    String old = charge.path("amount").asString().replace(CENTS, "");
    fee.put("standardText", fee.path("standardText").asString().replace(old, yuan));
    charge.put("amount", yuan + CENTS);
  }
}
