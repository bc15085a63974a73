package openhall.authoring.importing;

import tools.jackson.databind.JsonNode;

/** What a file is, told by its bytes and never by its name. */
sealed interface FileForm {

  /** A zip archive, so a workbook or nothing we know; {@link Bundle} looked before. */
  record Archive() implements FileForm {}

  /** A county's directory: departments, each with main items and sub-items. */
  record Directory(JsonNode tree) implements FileForm {}

  /** Names of units. */
  record Units(JsonNode tree) implements FileForm {}

  /** The project's own items, one or a list. */
  record Items(JsonNode tree) implements FileForm {}

  static FileForm of(byte[] bytes) {
    if (isArchive(bytes)) {
      return new Archive();
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Unreadable(
          "这是旧式 .xls 或加密的工作簿，请用“另存为”存成不加密的 .xlsx",
          "this is an old .xls or an encrypted workbook; save it as plain .xlsx");
    }
    return json(JsonText.parse(bytes));
  }

  static boolean isArchive(byte[] bytes) {
    return startsWith(bytes, 'P', 'K');
  }

  private static FileForm json(JsonNode tree) {
    JsonNode first = tree.isArray() ? tree.path(0) : tree;
    if (first.has("kind")) {
      return new Items(tree);
    }
    if (tree.isArray() && first.has("department") && first.has("items")) {
      return new Directory(tree);
    }
    if (tree.isArray() && first.has("unit") && first.has("name")) {
      return new Units(tree);
    }
    throw new Unreadable(
        "不认识这种 JSON：应为办事目录、单位名称或本系统的条目（带 kind）",
        "unknown JSON: should be a county directory, names of units, or items with a kind");
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
