package openhall.testkit;

import java.lang.reflect.InvocationTargetException;

/** Where Jazzer enters a process. The target is named by a system property. */
public final class FuzzEntry {

  static final String TARGET = "openhall.fuzz.target";

  private static final FuzzTarget PARSER = parser(System.getProperty(TARGET, ""));

  private FuzzEntry() {}

  /** Classes load slowly while they are instrumented; no input is to blame for that. */
  public static void fuzzerInitialize() {
    PARSER.samples().forEach(PARSER::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    PARSER.read(input);
  }

  private static FuzzTarget parser(String name) {
    try {
      return Class.forName(name).asSubclass(FuzzTarget.class).getConstructor().newInstance();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
