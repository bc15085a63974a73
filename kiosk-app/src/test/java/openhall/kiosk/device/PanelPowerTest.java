package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs on the machine that stand for a panel; each writes down what it is told. */
final class PanelPowerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path dir;

  @Test
  void aPanelThatUnderstandsItsCableIsSwitchedOverIt() throws IOException {
    program("ddcutil", "[ $1 = detect ] && echo 'Display 1'; exit 0");
    program("xset", "echo DPMS is Enabled");
    PanelPower power = power().orElseThrow();
    assertThat(power.name()).isEqualTo("DDC/CI");
    assertThat(power.off()).isTrue();
    assertThat(power.on()).isTrue();
    assertThat(told())
        .containsExactly(
            "ddcutil detect --terse",
            "ddcutil --noverify setvcp D6 04",
            "ddcutil --noverify setvcp D6 01");
  }

  @Test
  void aTelevisionIsSwitchedByTheWordsOfItsRemoteControl() throws IOException {
    program("ddcutil", "exit 1");
    program("cec-client", "echo 'com port: RPI'; /bin/cat >> \"$0.told\"");
    PanelPower power = power().orElseThrow();
    assertThat(power.name()).isEqualTo("CEC (cec-client)");
    assertThat(power.off()).isTrue();
    assertThat(Files.readString(dir.resolve("cec-client.told"))).isEqualTo("standby 0\n");
  }

  @Test
  void elsewhereTheXServerEndsTheSignal() throws IOException {
    program("xset", "echo 'DPMS is Disabled'");
    PanelPower power = power().orElseThrow();
    assertThat(power.off()).isTrue();
    assertThat(power.on()).isTrue();
    assertThat(told())
        .containsExactly(
            "xset q", "xset +dpms dpms 0 0 0 dpms force off", "xset dpms force on -dpms");
  }

  @Test
  void aServerWithoutThatLeavesTheBoardBlack() throws IOException {
    program("xset", "echo 'Server does not have the DPMS Extension'");
    assertThat(power()).isEmpty();
    var keeper = new PanelKeeper(this::power, Runnable::run);
    keeper.rests(true);
    assertThat(keeper.state()).contains("只显示黑色");
    keeper.rests(false);
  }

  @Test
  void aProgramThatHangsIsEndedAndCountsAsFailed() throws IOException {
    program("xset", "[ $1 = q ] && echo DPMS is Enabled && exit 0; exec /bin/sleep 1000");
    var hasty = new Programs(path(), Duration.ofSeconds(2));
    PanelPower.Way way = PanelPower.WAYS.getLast();
    assertThat(power()).get().extracting(PanelPower::name).isEqualTo(way.name());
    assertThat(new PanelPower.ByProgram(way, hasty).off()).isFalse();
  }

  @Test
  void isSwitchedOnceWhenTheHallBeginsToRestAndOnceWhenItWakes() throws IOException {
    program("xset", "echo DPMS is Enabled");
    var keeper = new PanelKeeper(this::power, Runnable::run);
    for (boolean rests : new boolean[] {false, true, true, true, false, false}) {
      keeper.rests(rests);
    }
    assertThat(told()).filteredOn(line -> line.endsWith("off")).hasSize(1);
    assertThat(told()).filteredOn(line -> line.endsWith("-dpms")).hasSize(1);
    assertThat(keeper.state()).isEqualTo("已由 DPMS (xset) 打开");
  }

  private Optional<PanelPower> power() {
    return PanelPower.of(new Programs(path(), PATIENCE));
  }

  /** Nothing of the machine itself, but of what the programs here are made. */
  private String path() {
    return dir.toString();
  }

  private void program(String name, String does) throws IOException {
    Path file = dir.resolve(name);
    Files.writeString(
        file,
        """
        #!/bin/sh
        echo "%s $*" >> '%s'
        %s
        """
            .formatted(name, dir.resolve("told"), does));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> told() throws IOException {
    return Files.readAllLines(dir.resolve("told"));
  }
}
