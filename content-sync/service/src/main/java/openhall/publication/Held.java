package openhall.publication;

import openhall.content.ItemKey;

/** An approved revision that does not go out, and why. */
public record Held(ItemKey key, int revision, Reason reason) {

  public enum Reason {
    /** Internal, limited or not public at all (A1–A3). */
    NOT_PUBLIC("不向社会公开"),
    /** Its last day has passed. */
    OVER("有效期已过"),
    /** The keys' targets name no role for its unit. */
    UNKNOWN_UNIT("该单位没有发布密钥"),
    /** Those who must have not all signed it. */
    UNAPPROVED("签名不全");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The reason for staff. */
    public String label() {
      return label;
    }
  }
}
