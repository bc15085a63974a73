package openhall.content.json;

import java.util.Base64;
import openhall.content.InvalidContent;
import openhall.content.Picture;
import openhall.content.Raster;

/** A picture's own fields; what it says about its bytes must be so. */
final class PictureJson {

  private PictureJson() {}

  static Picture read(Fields f) {
    var head = HeadJson.read(f);
    Raster raster = f.value("data", PictureJson::raster);
    agrees("mediaType", raster.format().mediaType(), f.text("mediaType"));
    agrees("width", Integer.toString(raster.width()), Integer.toString(f.integer("width")));
    agrees("height", Integer.toString(raster.height()), Integer.toString(f.integer("height")));
    return new Picture(head, raster);
  }

  static void write(Picture picture, Out out) {
    Raster raster = picture.raster();
    out.text("mediaType", raster.format().mediaType())
        .number("width", raster.width())
        .number("height", raster.height())
        .text("data", Base64.getEncoder().encodeToString(raster.bytes()));
  }

  private static Raster raster(String data) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(data);
    } catch (IllegalArgumentException e) {
      throw new InvalidContent("", "", "图片应为 Base64 编码", "should be in base64");
    }
    return Raster.of(bytes);
  }

  private static void agrees(String field, String is, String claimed) {
    if (!is.equals(claimed)) {
      throw new InvalidContent(field, claimed, "与图片不符，图片为 " + is, "the picture has " + is);
    }
  }
}
