package openhall.content;

/**
 * An item of a kind that came after this reader. It is checked and kept like any other, so that
 * newer content stops no older screen, and shown by nobody.
 */
public record Unfamiliar(Head head, String kind) implements Published {

  public Unfamiliar {
    Texts.line("kind", kind);
  }

  @Override
  public ItemKey key() {
    return head.key();
  }

  @Override
  public int revision() {
    return head.revision();
  }
}
