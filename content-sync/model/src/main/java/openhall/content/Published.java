package openhall.content;

/** What a published target file may hold, as somebody who only shows it reads it. */
public sealed interface Published permits Document, Unfamiliar {

  ItemKey key();

  int revision();
}
