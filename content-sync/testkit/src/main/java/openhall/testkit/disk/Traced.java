package openhall.testkit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the test's class path, run to its end under strace(1). */
public final class Traced {

  private Traced() {}

  /**
   * What the program did to its folder, in order.
   *
   * @param program its main class; the folder is its only argument
   * @param folder an empty one
   * @throws IllegalStateException with all it printed, if it fails
   */
  public static List<Step> run(Class<?> program, Path folder) throws IOException {
    Path real = folder.toRealPath();
    Path trace = Files.createTempFile(real.getParent(), "trace", "");
    Path said = Files.createTempFile(real.getParent(), "said", "");
    var command = new ArrayList<>(List.of("strace"));
    command.addAll(Step.OPTIONS);
    command.addAll(List.of("-o", trace.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program.getName(), real.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!ended(process)) {
      throw new IllegalStateException(Files.readString(said));
    }
    return Step.read(trace, real);
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
