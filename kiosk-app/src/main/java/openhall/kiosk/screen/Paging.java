package openhall.kiosk.screen;

/** Which page of how many; counted from 0. */
public record Paging(int page, int pages) {
  public static final Paging SINGLE = new Paging(0, 1);

  public boolean hasNext() {
    return page + 1 < pages;
  }

  public boolean hasPrevious() {
    return page > 0;
  }
}
