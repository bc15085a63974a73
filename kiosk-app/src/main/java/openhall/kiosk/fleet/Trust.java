package openhall.kiosk.fleet;

/** Tells the service's words to this screen from a stranger's. */
@FunctionalInterface
public interface Trust {

  /** Whether it is the service that has said that, to be of that kind. */
  boolean isSaid(String kind, byte[] body, String signature);
}
