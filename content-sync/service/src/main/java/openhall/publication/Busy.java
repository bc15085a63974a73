package openhall.publication;

/** Too much is being made at the moment; whoever asked can do without, or asks again. */
public final class Busy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Busy() {
    super("Too much is being made at the moment", null, false, false);
  }
}
