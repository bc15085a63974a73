package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openhall.console.sheet.FieldNames;
import openhall.console.sheet.Wording;
import openhall.content.Document;
import openhall.content.Item;
import openhall.content.Picture;
import openhall.content.Tombstone;
import openhall.desk.Change;
import openhall.desk.Changes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says on paper what a document says, or how it differs from what was signed before. */
final class PaperWords {

  private final FieldNames names = new FieldNames();
  private final Wording wording = new Wording(Map.of());
  private final PrintWriter out;

  PaperWords(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the document.
   *
   * @param before what the reader has signed and the public sees now
   */
  void print(Offered offered, Optional<Document> before) {
    switch (offered.document()) {
      case Item item -> print(item, before);
      case Tombstone tombstone -> {
        out.println("  撤下，不再公开 to be withdrawn for good：" + offered.title());
        out.println("    日期 on：" + tombstone.on());
        out.println("    原因 because：" + tombstone.reason());
      }
    }
  }

  private void print(Item item, Optional<Document> before) {
    if (item instanceof Picture picture) {
      save(picture);
    }
    if (before.orElse(null) instanceof Item signed) {
      out.println(
          "  与您签过、公众现在看到的第 %d 版相比 changed since revision %d："
              .formatted(signed.revision(), signed.revision()));
      rows(wording.of(signed), wording.of(item));
    } else {
      out.println("  全文 in full：");
      rows(MissingNode.getInstance(), wording.of(item));
    }
  }

  /** A picture must be looked at; what is saved is what is signed. */
  private void save(Picture picture) {
    String ending = "." + picture.raster().format().name().toLowerCase(Locale.ROOT);
    try {
      Path file = Files.createTempFile("openhall-picture-", ending);
      file.toFile().deleteOnExit();
      Files.write(file, picture.raster().bytes());
      out.println("  图片存为，请打开看过再签 look at it before you sign：" + file);
    } catch (IOException e) {
      throw new UncheckedIOException("图片存不下来 cannot save the picture", e);
    }
  }

  private void rows(JsonNode before, JsonNode after) {
    List<Change> changes = Changes.between(before, after);
    if (changes.isEmpty()) {
      out.println("    文字没有变化 the words are the same");
    }
    for (Change change : changes) {
      boolean gone = change.after().isEmpty();
      out.println(
          "    %s：%s".formatted(names.of(change.path(), gone ? before : after), words(change)));
    }
  }

  private static String words(Change change) {
    if (change.before().isEmpty()) {
      return change.after();
    }
    return change.before() + " → " + (change.after().isEmpty() ? "（删去）" : change.after());
  }
}
