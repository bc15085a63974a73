package openhall.testkit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Pulls the plug at many moments of one run of a program. */
public final class PowerCuts {

  private final List<Step> steps;
  private final Path dir;
  private final RandomGenerator chance;

  /** Looks at what a power cut has left. */
  @FunctionalInterface
  public interface Inspection {

    /**
     * Fails if something is missing.
     *
     * @param left the folder after the cut
     * @param told the last number that the program had told the world
     * @param moment for people
     */
    void inspect(Path left, int told, String moment);
  }

  /**
   * @param steps what the program did, in order
   * @param dir where to put what each cut leaves
   */
  public PowerCuts(List<Step> steps, Path dir, RandomGenerator chance) {
    this.steps = List.copyOf(steps);
    this.dir = dir;
    this.chance = chance;
  }

  /**
   * So many times, each at another moment.
   *
   * @param first how many steps are always done
   */
  public void inspect(int first, int cuts, Inspection inspection) throws IOException {
    var disk = new Disk();
    int taken = 0;
    int told = 0;
    for (int cut : moments(first, cuts)) {
      while (taken < cut) {
        Step step = steps.get(taken++);
        disk.take(step);
        told = step instanceof Step.Told(int number) ? number : told;
      }
      Path left = Files.createDirectories(dir.resolve("cut-" + cut));
      disk.cut(left, chance);
      inspection.inspect(left, told, "power cut after step " + cut + " of " + steps.size());
    }
  }

  private List<Integer> moments(int first, int cuts) {
    return chance.ints(first, steps.size() + 1).distinct().limit(cuts).sorted().boxed().toList();
  }
}
