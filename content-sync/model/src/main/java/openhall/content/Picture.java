package openhall.content;

/**
 * 图片: one picture, approved as a whole like all else that is shown (W1). Its title says what it
 * shows, for whoever does not see it; a remark may stand below it. Others name it by id, in this
 * unit or the nearest above: a material its sample (示例样表), a hall its plan, a department the faces
 * of its people.
 */
public record Picture(Head head, Raster raster) implements Item {

  @Override
  public Kind kind() {
    return Kind.PICTURE;
  }

  @Override
  public Picture withHead(Head next) {
    return new Picture(next, raster);
  }
}
