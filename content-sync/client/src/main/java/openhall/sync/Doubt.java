package openhall.sync;

/**
 * Asks the repository itself for everything while what came last did not verify: a cache on the way
 * may have kept a guest network's page, or half a file, under a name that never changes. Any
 * thread.
 */
final class Doubt implements Fetcher {

  private final Fetcher repository;
  private volatile boolean doubtful;

  Doubt(Fetcher repository) {
    this.repository = repository;
  }

  void doubt(boolean now) {
    doubtful = now;
  }

  @Override
  public Fetched fetch(Request request) {
    return repository.fetch(doubtful ? request.askedPastCaches() : request);
  }
}
