package openhall.publication;

/** What would be released is no longer what the person has looked at. */
public final class NotAsSeen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAsSeen() {
    super(
        "待发布的内容在您查看之后有了变化，请重新核对" + " | What would be released has changed since you looked at it");
  }
}
