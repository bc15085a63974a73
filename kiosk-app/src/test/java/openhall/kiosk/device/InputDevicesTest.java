package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputDevicesTest {
  private static final String KEYS =
      """
      I: Bus=0019 Vendor=0000 Product=0001 Version=0000
      N: Name="Power Button"
      H: Handlers=kbd event0
      B: PROP=0
      B: EV=3

      """;
  private static final String PANEL =
      """
      I: Bus=0003 Vendor=0eef Product=0001 Version=0100
      N: Name="eGalax Inc. USB TouchController"
      H: Handlers=mouse0 event5
      B: PROP=2
      B: EV=1b
      B: ABS=260800000000003

      """;

  @TempDir Path dir;

  @Test
  void namesThePanelThatIsTouchedDirectly() throws IOException {
    assertThat(InputDevices.panels(listed(KEYS + PANEL)))
        .containsExactly("eGalax Inc. USB TouchController");
  }

  @Test
  void findsNoneWhenItHasBeenRemoved() throws IOException {
    assertThat(InputDevices.panels(listed(KEYS))).isEmpty();
    assertThat(InputDevices.panels(listed(""))).isEmpty();
    assertThat(InputDevices.panels(dir.resolve("not-linux"))).isEmpty();
  }

  private Path listed(String devices) throws IOException {
    return Files.writeString(dir.resolve("devices"), devices);
  }
}
