package openhall.publication;

import java.util.List;
import java.util.stream.Collectors;
import openhall.content.ItemKey;
import openhall.trust.Shortfall;

/**
 * A revision that does not go out, and why.
 *
 * @param revision perhaps the number of a tombstone
 * @param lacking which signatures, if it is for want of signatures
 */
public record Held(ItemKey key, int revision, Reason reason, List<Shortfall> lacking) {

  public enum Reason {
    /** Internal, limited or not public at all (A1–A3). */
    NOT_PUBLIC("不向社会公开"),
    /** Its last day has passed. */
    OVER("有效期已过"),
    /** The keys' targets name no role for its unit. */
    UNKNOWN_UNIT("该单位没有发布密钥"),
    /** Those who must have not all signed it. */
    UNAPPROVED("签名不全"),
    /** It was signed, but not by those who may by the newest authority document. */
    UNCOVERED("授权变更后签名不再齐全"),
    /** It is to go out at a moment of its own. */
    PLANNED("已定时发布"),
    /** Whoever released has left it for another release. */
    LEFT("留待以后发布"),
    /** The tombstone of a withdrawn item; the item itself is gone already. */
    TOMBSTONE("撤下凭证签名不全");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The reason for staff. */
    public String label() {
      return label;
    }
  }

  public Held {
    lacking = List.copyOf(lacking);
  }

  Held(ItemKey key, int revision, Reason reason) {
    this(key, revision, reason, List.of());
  }

  /** Why, and what is missing. */
  public String words() {
    return lacking.isEmpty()
        ? reason.label()
        : lacking.stream()
            .map(Shortfall::zh)
            .collect(Collectors.joining("；", reason.label() + "：", ""));
  }
}
