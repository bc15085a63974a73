package openhall.authoring.store;

/** Goes on until it is closed. */
@FunctionalInterface
public interface Listening extends AutoCloseable {

  @Override
  void close();
}
