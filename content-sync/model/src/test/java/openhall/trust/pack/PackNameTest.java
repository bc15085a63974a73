package openhall.trust.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackNameTest {

  @Test
  void pathAndNameAreOne() {
    var name = new PackName("nanhe/pingan/dongjie", 6, 7);
    assertThat(name.path()).isEqualTo("packs/nanhe/pingan/dongjie/6-7.pack");
    assertThat(PackName.at(name.path())).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packs/nanhe/7-7.pack",
        "packs/nanhe/8-7.pack",
        "packs/nanhe/-1-7.pack",
        "packs/nanhe/06-7.pack",
        "packs/nanhe/6-9999999999999999999.pack",
        "packs/a/b/c/d/6-7.pack",
        "packs/../6-7.pack",
        "packs/nanhe//6-7.pack",
        "packs/Nanhe/6-7.pack",
        "packs/nanhe/6-7.pack/",
        "packs/6-7.pack",
        "timestamp.json"
      })
  void nothingElseIsOne(String path) {
    assertThat(PackName.at(path)).isEmpty();
  }

  @Test
  void backwardsIsNoPack() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PackName("nanhe", 3, 3));
  }
}
