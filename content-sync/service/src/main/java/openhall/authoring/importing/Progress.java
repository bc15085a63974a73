package openhall.authoring.importing;

/** Told of each record while an import goes on, by the thread that imports. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = (_, _) -> {};

  /** Another record of this file is checked; so many of it are done. */
  void checked(String file, int done);
}
