package openhall.authoring.importing;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.Problem;
import openhall.content.Raster;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures lie as they are, beside the item of the same name that says what they show: {@code
 * i-idcard-form.png} and {@code i-idcard-form.json}. One import.
 */
final class Pictures {

  private static final String DATA = "data";

  private final Map<String, SourceFile> waiting = new LinkedHashMap<>();
  private final List<Finding> findings;

  Pictures(List<Finding> findings) {
    this.findings = findings;
  }

  /** Whether a file of this name is a picture. */
  static boolean takes(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".png") || lower.endsWith(".jpg") || lower.endsWith(".jpeg");
  }

  /** Keeps a picture until its item comes, and passes over other files. */
  boolean keep(SourceFile file) {
    boolean picture = takes(file.name());
    if (picture) {
      waiting.put(stem(file.name()), file);
    }
    return picture;
  }

  /** Gives an item from a file of that name the picture beside it. */
  void complete(String name, Draft draft) {
    ObjectNode tree = draft.tree();
    boolean wants =
        tree.path("kind").asString("").equals(Item.Kind.PICTURE.wireName()) && !tree.has(DATA);
    SourceFile file = wants ? waiting.remove(stem(name)) : null;
    if (file == null) {
      return;
    }
    byte[] bytes = file.bytes();
    try {
      Raster raster = Raster.bare(bytes);
      tree.put("mediaType", raster.format().mediaType())
          .put("width", raster.width())
          .put("height", raster.height())
          .put(DATA, Base64.getEncoder().encodeToString(raster.bytes()));
      tellTakenOut(draft, bytes.length - raster.size());
    } catch (InvalidContent e) {
      Problem problem = e.problems().getFirst();
      findings.add(
          Finding.reject(
              Check.PICTURE, draft.at(DATA), DATA, file.name(), problem.zh(), problem.en()));
    }
  }

  private void tellTakenOut(Draft draft, int bytes) {
    if (bytes > 0) {
      findings.add(
          Finding.warning(
              Check.PICTURE,
              draft.at(DATA),
              DATA,
              bytes + " B",
              "已去掉图片里的拍摄信息、缩略图等附加数据",
              "what was not the picture itself was taken out"));
    }
  }

  /** Pictures that no item has asked for. */
  List<Unreadable> left() {
    return waiting.values().stream()
        .map(file ->
            new Unreadable(
                file.name(),
                "图片旁边没有同名的 .json 条目（kind 为 picture）写明标题和公开属性",
                "no .json item of kind picture of the same name says what it shows"))
        .toList();
  }

  private static String stem(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
