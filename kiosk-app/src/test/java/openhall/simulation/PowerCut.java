package openhall.simulation;

/** Nothing of the program is left. */
final class PowerCut extends Error {

  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("power cut", null, false, false);
  }
}
