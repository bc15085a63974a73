package openhall.content.json;

import openhall.content.Document;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Published;
import openhall.content.Tombstone;
import openhall.content.Unfamiliar;
import openhall.content.UnitId;
import tools.jackson.databind.JsonNode;

/**
 * The one mapper between a {@link Document} and its JSON; as strict as {@link ItemJson}, which does
 * the items. Immutable.
 */
public final class DocumentJson {

  private DocumentJson() {}

  /** The item or tombstone in these UTF-8 bytes; throws {@link InvalidContent}. */
  public static Document read(byte[] json) {
    return Fields.whole(ItemJson.parse(json), DocumentJson::document);
  }

  /**
   * The same for a reader that shows what others publish: of an item of a kind it does not know,
   * what every kind has, of a charge it does not know, the official wording, and of a programme the
   * scenes it knows.
   */
  public static Published published(byte[] json) {
    JsonNode tree = ItemJson.parse(json);
    Fields f = Fields.of(tree);
    String kind = f.text("kind");
    if (kind.equals(Item.Kind.FEES.wireName())) {
      ChargeJson.inWords(tree);
    }
    if (kind.equals(Item.Kind.PROGRAMME.wireName())) {
      ProgrammeJson.known(tree);
    }
    return kind.equals(Tombstone.KIND) || Item.Kind.of(kind).isPresent()
        ? Fields.whole(tree, DocumentJson::document)
        : new Unfamiliar(HeadJson.read(f), kind);
  }

  /** Compact UTF-8 JSON, the same bytes for equal documents. */
  public static byte[] write(Document document) {
    return switch (document) {
      case Item item -> ItemJson.write(item);
      case Tombstone tombstone -> ItemJson.write(out -> write(tombstone, out));
    };
  }

  private static Document document(Fields f) {
    return f.text("kind").equals(Tombstone.KIND) ? tombstone(f) : ItemReader.item(f);
  }

  private static Tombstone tombstone(Fields f) {
    return new Tombstone(
        new ItemKey(f.value("unit", UnitId::new), f.value("id", ItemId::new)),
        f.integer("revision"),
        f.date("on"),
        f.text("reason"));
  }

  private static void write(Tombstone tombstone, Out out) {
    out.text("kind", Tombstone.KIND)
        .text("unit", tombstone.key().unit().path())
        .text("id", tombstone.key().id().value())
        .number("revision", tombstone.revision())
        .text("on", tombstone.on().toString())
        .text("reason", tombstone.reason());
  }
}
