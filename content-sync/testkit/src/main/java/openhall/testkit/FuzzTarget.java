package openhall.testkit;

import java.util.List;

/** A parser to be tried by {@link Fuzzing}. Public, with a constructor that takes nothing. */
public interface FuzzTarget {

  /** Valid inputs to begin with. */
  List<byte[]> samples();

  /** Reads anything at all; throws nothing that the parser declares. */
  void read(byte[] input);
}
