package openhall.content.json;

import java.util.function.Consumer;
import openhall.content.InvalidContent;
import openhall.content.Item;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one mapper between an {@link Item} and its JSON. Strict: an unknown or doubled field, a wrong
 * type or a broken rule is an {@link InvalidContent} that names the field. Immutable.
 */
public final class ItemJson {

  /** No item is larger than this, in bytes. */
  public static final int LARGEST = 1 << 20;

  private static final int DEEPEST = 12;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ItemJson() {}

  /** The item in these UTF-8 bytes; throws {@link InvalidContent}. */
  public static Item read(byte[] json) {
    return read(parse(json));
  }

  /** The item in this tree; throws {@link InvalidContent}. */
  public static Item read(JsonNode tree) {
    return Fields.whole(tree, ItemReader::item);
  }

  /** Compact UTF-8 JSON, the same bytes for equal items. */
  public static byte[] write(Item item) {
    return MAPPER.writeValueAsBytes(tree(item));
  }

  /** The same as a tree, for callers that embed it. */
  public static ObjectNode tree(Item item) {
    return new ItemWriter(MAPPER.getNodeFactory()).item(item);
  }

  static byte[] write(Consumer<Out> writer) {
    var out = new Out(MAPPER.getNodeFactory());
    writer.accept(out);
    return MAPPER.writeValueAsBytes(out.node());
  }

  static JsonNode parse(byte[] json) {
    if (json.length > LARGEST) {
      throw new InvalidContent("", json.length + " B", "一条内容不能超过 1 MB", "an item is at most 1 MB");
    }
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new InvalidContent(
          "",
          "",
          "不是有效的 JSON：" + e.getOriginalMessage(),
          "is not valid JSON: " + e.getOriginalMessage());
    }
  }
}
