package openhall.authoring.importing;

/** Told while an import goes on, by the thread that imports. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = (_, _, _) -> {};

  /** So many of the records of this file are checked. */
  void checked(String file, int done, int of);
}
