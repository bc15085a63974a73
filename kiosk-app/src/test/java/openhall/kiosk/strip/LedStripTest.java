package openhall.kiosk.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import openhall.content.BoardName;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.strip.LedStrip.Colours;
import openhall.kiosk.strip.LedStrip.Lettering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LedStripTest {

  @Test
  void isReadFromWhatTheTechnicianWrites() {
    assertThat(LedStrip.of("gate-1=512x64+1920+0,lines=2,colours=amber,dots,still"))
        .isEqualTo(
            new LedStrip(
                new BoardName("gate-1"),
                new Box(1920, 0, 512, 64),
                2,
                Colours.AMBER,
                Lettering.DOTS,
                true));
    assertThat(LedStrip.of("door=1920x128"))
        .isEqualTo(
            new LedStrip(
                new BoardName("door"),
                new Box(0, 0, 1920, 128),
                1,
                Colours.FULL,
                Lettering.AS_FITS,
                false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "512x64",
        "大门=512x64",
        "door=512",
        "door=64x512",
        "door=512x64+3",
        "door=512x64-1-1",
        "door=512x64,lines=3",
        "door=512x64,lines=two",
        "door=512x24,lines=2",
        "door=512x8",
        "door=512x64,colours=pink",
        "door=512x64,blink"
      })
  void whatCannotBeAStripIsRefusedInBothLanguages(String written) {
    assertThatThrownBy(() -> LedStrip.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .matches("(?s).*\\p{IsHan}.*[a-z]{3}.*");
  }

  @Test
  void twoStripsNeverShareANameOrAPixel() {
    LedStrip door = LedStrip.of("door=512x64+0+0");
    assertThatThrownBy(() -> LedStrip.apart(List.of(door, LedStrip.of("door=512x64+0+64"))))
        .hasMessageContaining("重复");
    assertThatThrownBy(() -> LedStrip.apart(List.of(door, LedStrip.of("hall=512x64+511+63"))))
        .hasMessageContaining("重叠");
    LedStrip.apart(List.of(door, LedStrip.of("hall=512x64+0+64"), LedStrip.of("b=320x32+512+0")));
  }
}
