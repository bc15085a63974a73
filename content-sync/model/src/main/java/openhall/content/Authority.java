package openhall.content;

import java.util.Optional;

/** 实施主体: the organ that decides, with its 统一社会信用代码 where known. */
public record Authority(String name, Optional<CreditCode> creditCode) {
  public Authority {
    Texts.line("name", name);
  }
}
