package openhall.simulation;

/** Whoever answers requests: the service, a cache before it, a line to either. One thread. */
@FunctionalInterface
interface Server {

  /** The answer; not one that a cache keeps, if {@code pastCaches}. */
  Reply get(String path, boolean pastCaches);
}
