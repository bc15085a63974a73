package openhall.kiosk.strip.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import openhall.content.BoardLimits;
import openhall.content.BoardName;
import openhall.kiosk.strip.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LedCardTest {

  @Test
  void isReadFromWhatTheTechnicianWrites() {
    LedCard card =
        LedCard.of("gate=tcp://10.0.0.7:9100,size=512x64,letters=32,charset=any,characters=99");
    assertThat(card.name()).isEqualTo(new BoardName("gate"));
    assertThat(card.address().getHostString()).isEqualTo("10.0.0.7");
    assertThat(card.address().getPort()).isEqualTo(9100);
    assertThat(card.limits()).isEqualTo(new BoardLimits(BoardLimits.Charset.ANY, 99));
    assertThat(card.room()).isEqualTo(new Leaf.Room(32, 2));
    assertThat(LedCard.of("d=tcp://led.local:1,size=256x32").limits()).isEqualTo(BoardLimits.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "door=tcp://10.0.0.7:9100",
        "door=udp://10.0.0.7:9100,size=256x32",
        "door=tcp://10.0.0.7,size=256x32",
        "door=tcp://10.0.0.7:99999,size=256x32",
        "door=tcp://10.0.0.7:0,size=256x32",
        "door=tcp://10.0.0.7:9100,size=256",
        "door=tcp://10.0.0.7:9100,size=256x32,letters=64",
        "door=tcp://10.0.0.7:9100,size=256x32,letters=big",
        "door=tcp://10.0.0.7:9100,size=256x32,charset=utf8",
        "door=tcp://10.0.0.7:9100,size=256x32,blink"
      })
  void whatCannotBeACardIsRefusedInBothLanguages(String written) {
    assertThatThrownBy(() -> LedCard.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .matches("(?s).*\\p{IsHan}.*[a-z]{3}.*");
  }
}
