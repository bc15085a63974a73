package openhall.kiosk.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import openhall.kiosk.printing.IppRequest.Operation;
import org.junit.jupiter.api.Test;

final class IppAnswerTest {

  private static final String PRINTER = "ipp://localhost:631/printers/hall";

  @Test
  void readsWhatIsWrittenTheSameWay() throws IOException {
    byte[] bytes = request();
    IppAnswer answer = IppAnswer.read(bytes);
    assertThat(answer.all("printer-uri")).containsExactly(PRINTER);
    assertThat(answer.all("requesting-user-name")).containsExactly("厅");
    assertThat(answer.all("job-id")).containsExactly("70000");
    assertThat(answer.all("my-jobs")).containsExactly("true");
    assertThat(answer.all("media")).containsExactly("iso_a4_210x297mm");
  }

  @Test
  void whatEndsEarlyIsNoAnswer() {
    byte[] bytes = request();
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> IppAnswer.read(part)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void nonsenseIsReadOrRefusedButNothingElse() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = request();
      for (int flip = 0; flip < 4; flip++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(IppAnswer.read(bytes).attributes()).isNotNull();
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("IPP");
      }
    }
  }

  private static byte[] request() {
    byte[] request =
        IppRequest.about(Operation.GET_JOBS, PRINTER, "厅")
            .job(70_000)
            .mine()
            .ofTheJob()
            .keyword("media", "iso_a4_210x297mm")
            .end();
    assertThat(new String(request, StandardCharsets.UTF_8)).contains(PRINTER);
    return request;
  }
}
