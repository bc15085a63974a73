package openhall.content;

import java.util.Optional;

/** 办理结果: what one gets, and how it is delivered; empty text means not stated. */
public record ResultDocument(String name, Optional<Type> type, String delivery) {

  public ResultDocument {
    Texts.line("name", name);
    Texts.optionalText("delivery", delivery);
  }

  /** 审批结果类型. */
  public enum Type implements Coded {
    CERTIFICATE("10", "证照"),
    APPROVAL("20", "批文"),
    OTHER("30", "其他");

    private final String code;
    private final String label;

    Type(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
