package openhall.console.form;

import java.util.Base64;
import openhall.content.InvalidContent;
import openhall.content.Raster;
import tools.jackson.databind.node.ObjectNode;

/** A picture's file as a field holds it, and what an item says about it. */
final class Pictured {

  private Pictured() {}

  /** The picture without all that is not drawn; what is none stays as it is, to be refused. */
  static void into(ObjectNode item, String data) {
    if (data.isEmpty()) {
      return;
    }
    try {
      Raster raster = Raster.bare(Base64.getMimeDecoder().decode(data));
      item.put("mediaType", raster.format().mediaType())
          .put("width", raster.width())
          .put("height", raster.height())
          .put("data", Base64.getEncoder().encodeToString(raster.bytes()));
    } catch (InvalidContent | IllegalArgumentException e) {
      item.put("data", data).put("mediaType", "?").put("width", 0).put("height", 0);
    }
  }
}
