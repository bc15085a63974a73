package openhall.chain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a class of the tests as the command openhall starts a kiosk, drawn by software. */
final class AsKiosk {

  private AsKiosk() {}

  static List<String> command(List<String> options, String main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dprism.order=sw"));
    command.addAll(List.of("-Xms44m", "-Xmn16m", "-XX:SurvivorRatio=2", "-Xmx512m"));
    command.addAll(List.of("-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10"));
    command.addAll(List.of("-XX:-ShrinkHeapInSteps", "-Dprism.disableRegionCaching=true"));
    command.addAll(List.of("-XX:SweeperThreshold=60", "-XX:TrimNativeHeapInterval=10000"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    String own = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", own), main));
    command.addAll(arguments);
    return command;
  }

  static Map<String, String> environment(String display) {
    return Map.of("DISPLAY", display, "GDK_GL", "disable", "MALLOC_ARENA_MAX", "2");
  }
}
