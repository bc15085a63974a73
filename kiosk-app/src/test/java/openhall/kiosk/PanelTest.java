package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PanelTest {
  private static final Panel PORTRAIT = new Panel(1080, 1920, 0, 0, 2.02, 600, true);

  @Test
  void turnedRoundItKeepsItsDensity() {
    assertThat(PORTRAIT.fitted(1920, 1080, 0, 0).pixelsPerMm()).isEqualTo(2.02);
  }

  @Test
  void withTwiceThePixelsEverythingStaysAsLarge() {
    assertThat(PORTRAIT.fitted(2160, 3840, 0, 0).pixelsPerMm()).isEqualTo(4.04);
  }
}
