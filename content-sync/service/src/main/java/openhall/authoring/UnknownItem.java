package openhall.authoring;

import openhall.content.ItemKey;

/** There is no such item, or not in that revision. */
public final class UnknownItem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownItem(ItemKey key, int revision) {
    super("没有 %s 第 %d 版 | No revision %d of %s".formatted(key, revision, revision, key));
  }
}
