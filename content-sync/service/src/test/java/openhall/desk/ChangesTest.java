package openhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class ChangesTest {

  private static final Item FEE = SampleItems.fees("nanhe", "f-1", 1, "收费", "20.00");

  @Test
  void findsNothingBetweenRevisionsThatSayTheSame() {
    Item next = FEE.withHead(FEE.head().withRevision(2));
    assertThat(Changes.between(Optional.of(FEE), next)).isEmpty();
  }

  @Test
  void namesTheFieldAndBothValues() {
    Item dearer = SampleItems.fees("nanhe", "f-1", 2, "收费", "40.00");
    assertThat(Changes.between(Optional.of(FEE), dearer))
        .contains(new Change("fees[0].charge.amount", "20.00", "40.00"));
  }

  @Test
  void callsEverythingNewWhereNothingWas() {
    assertThat(Changes.between(Optional.empty(), FEE))
        .contains(new Change("title", "", "收费"))
        .allMatch(change -> change.before().isEmpty());
  }

  @Test
  void doesNotCallEveryRowChangedWhenOneIsPutInFront() {
    ObjectNode tree = ItemJson.tree(FEE);
    ArrayNode fees = (ArrayNode) tree.get("fees");
    ObjectNode first = ((ObjectNode) fees.get(0)).deepCopy();
    first.put("key", "first");
    fees.insert(0, first);
    assertThat(Changes.between(Optional.of(FEE), ItemJson.read(tree)))
        .isNotEmpty()
        .allMatch(change -> change.path().startsWith("fees[0]") && change.before().isEmpty());
  }
}
