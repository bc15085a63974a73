package openhall.content;

import java.util.Optional;

/**
 * 申请材料 (GB/T 39554.2): one thing to bring. Empty text means not stated.
 *
 * @param sample 示例样表: the {@link Picture} that shows one
 */
public record Material(
    String name,
    Optional<Necessity> necessity,
    Optional<Type> type,
    Optional<Form> form,
    Copies copies,
    Optional<Source> source,
    String sourceNote,
    String basis,
    String fillNote,
    Optional<ItemId> sample) {

  public Material {
    Texts.line("name", name);
    Texts.optionalText("sourceNote", sourceNote);
    Texts.optionalText("basis", basis);
    Texts.optionalText("fillNote", fillNote);
  }

  /** How many originals and photocopies; 0 and 0 means not stated. */
  public record Copies(int originals, int photocopies) {

    public static final Copies NOT_STATED = new Copies(0, 0);

    public Copies {
      Texts.atLeast("originals", originals, 0);
      Texts.atLeast("copies", photocopies, 0);
    }
  }

  /** 材料必要性. */
  public enum Necessity implements Coded {
    REQUIRED("1", "必要"),
    OPTIONAL("2", "非必要"),
    LATER("3", "容缺后补");

    private final String code;
    private final String label;

    Necessity(String code, String label) {
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

  /** 材料类型. */
  public enum Type implements Coded {
    CERTIFICATE("1", "证件证书证明"),
    APPLICATION("2", "申请表格文书"),
    OTHER("3", "其他");

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

  /** 材料形式. */
  public enum Form implements Coded {
    PAPER("1", "纸质"),
    ELECTRONIC("2", "电子化"),
    EITHER("3", "纸质或电子化");

    private final String code;
    private final String label;

    Form(String code, String label) {
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

  /** 来源渠道. */
  public enum Source implements Coded {
    APPLICANT("10", "申请人自备"),
    GOVERNMENT("20", "政府部门核发"),
    INTERMEDIARY("30", "中介机构出具"),
    OTHER("99", "其他");

    private final String code;
    private final String label;

    Source(String code, String label) {
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
