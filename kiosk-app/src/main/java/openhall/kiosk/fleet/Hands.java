package openhall.kiosk.fleet;

import java.io.IOException;

/**
 * What a screen can do when staff ask it to. Called on the fleet's thread, not on that of the
 * screen.
 */
public interface Hands {

  /**
   * Shows for half a minute what the screen is called.
   *
   * @param mark the first signs of what the service calls it
   */
  void identify(String mark);

  /**
   * Takes a picture.
   *
   * @throws IOException if none could be taken
   */
  Shot picture() throws IOException;

  /** Whether somebody would start the program again. */
  boolean isGuarded();

  /** Ends the program; does not return. */
  void restart();
}
