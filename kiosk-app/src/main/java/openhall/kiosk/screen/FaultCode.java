package openhall.kiosk.screen;

import java.util.Arrays;

/**
 * What somebody at the glass can read to whoever mends the kiosk, such as P-7K3: the kind of page,
 * and three characters that are the same for the same failure in the same piece of our code,
 * whichever item it was and whenever.
 */
public final class FaultCode {
  private static final int LENGTH = 3;
  private static final char BOARD = 'W';
  private static final char STRIP = 'Z';

  private FaultCode() {}

  public static String of(Place place, Throwable failure) {
    return of(letter(place), failure);
  }

  /** The same for a page of a lobby board. */
  public static String ofBoard(Throwable failure) {
    return of(BOARD, failure);
  }

  /** What an LED strip does not show, by the words for that. */
  public static String ofStrip(String words) {
    return of(STRIP, words);
  }

  private static String of(char letter, Throwable failure) {
    return of(letter, trace(cause(failure)));
  }

  private static String of(char letter, String same) {
    return letter + "-" + ShortCode.of(same, LENGTH);
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Without the line, which another version of the same program would have moved. */
  private static String trace(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("openhall."))
        .findFirst()
        .map(frame ->
            cause.getClass().getName() + " " + frame.getClassName() + frame.getMethodName())
        .orElse(cause.getClass().getName());
  }

  private static char letter(Place place) {
    return switch (place) {
      case Place.Home _ -> 'H';
      case Place.Search _ -> 'S';
      case Place.Guide _ -> 'G';
      case Place.Procedures _ -> 'L';
      case Place.Fees _ -> 'F';
      case Place.FeesOf _ -> 'B';
      case Place.Rules _ -> 'R';
      case Place.Notices _ -> 'N';
      case Place.Results _ -> 'E';
      case Place.Departments _ -> 'D';
      case Place.Hotlines _ -> 'T';
      case Place.Page _ -> 'P';
      case Place.Reckon _ -> 'C';
      case Place.Plan _ -> 'M';
      case Place.Along _ -> 'A';
      case Place.Display _ -> 'V';
      case Place.Blank _ -> 'O';
      case Place.StaffDoor _, Place.Staff _ -> 'K';
    };
  }
}
