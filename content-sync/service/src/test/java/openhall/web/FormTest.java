package openhall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FormTest {

  @Test
  void readsFieldsAsTyped() {
    Form form = Form.parse("a=1&b=%E5%85%83+x&empty=&=nameless&flag&c=%0D%0A+two%0D%0Alines+");
    assertThat(form.text("a")).isEqualTo("1");
    assertThat(form.text("b")).isEqualTo("元 x");
    assertThat(form.has("empty")).isTrue();
    assertThat(form.text("c")).isEqualTo("two\nlines");
    assertThat(form.text("absent")).isEmpty();
  }

  @Test
  void leavesPasswordsAsTheyAre() {
    assertThat(Form.parse("p=+two+words+").exact("p")).isEqualTo(" two words ");
  }

  @Test
  void refusesBrokenEncoding() {
    assertThatThrownBy(() -> Form.parse("a=%zz")).isInstanceOf(Refused.class);
  }

  @Test
  void refusesACharacterThatNoDatabaseKeeps() {
    assertThatThrownBy(() -> Form.parse("a=x%00y")).isInstanceOf(Refused.class);
  }
}
