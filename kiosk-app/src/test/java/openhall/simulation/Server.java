package openhall.simulation;

/** Whoever answers requests: the service, a cache before it, a line to either. One thread. */
@FunctionalInterface
interface Server {

  Reply get(String path);
}
