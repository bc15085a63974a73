package openhall.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A line of the annual report that nobody but people knows (R1, R4–R7). */
public enum ReportLine {
  ORGANISATION(Part.ORGANISATION, "组织领导和制度建设情况"),
  CARRIED_OVER(Part.REQUESTS, "上年结转"),
  RECEIVED_ONLINE(Part.REQUESTS, "新收：网上"),
  RECEIVED_IN_PERSON(Part.REQUESTS, "新收：当面"),
  RECEIVED_BY_LETTER(Part.REQUESTS, "新收：信函"),
  RECEIVED_BY_FAX(Part.REQUESTS, "新收：传真"),
  GRANTED(Part.REQUESTS, "予以公开"),
  PARTLY_GRANTED(Part.REQUESTS, "部分公开"),
  REFUSED(Part.REQUESTS, "不予公开"),
  NOT_EXISTING(Part.REQUESTS, "政府信息不存在"),
  NOT_OURS(Part.REQUESTS, "非本机关政府信息"),
  NO_INFORMATION(Part.REQUESTS, "非政府信息"),
  NOT_HANDLED(Part.REQUESTS, "不予受理"),
  OTHERWISE(Part.REQUESTS, "其他处理"),
  CARRIED_ON(Part.REQUESTS, "结转下年"),
  FEES_CHARGED(Part.FEES, "收费（元）"),
  FEES_WAIVED(Part.FEES, "减免（元）"),
  REVIEWS_UPHELD(Part.DISPUTES, "行政复议：维持"),
  REVIEWS_CORRECTED(Part.DISPUTES, "行政复议：纠正"),
  REVIEWS_OTHERWISE(Part.DISPUTES, "行政复议：其他结果"),
  REVIEWS_PENDING(Part.DISPUTES, "行政复议：尚未审结"),
  SUITS_UPHELD(Part.DISPUTES, "行政诉讼：维持"),
  SUITS_CORRECTED(Part.DISPUTES, "行政诉讼：纠正"),
  SUITS_OTHERWISE(Part.DISPUTES, "行政诉讼：其他结果"),
  SUITS_PENDING(Part.DISPUTES, "行政诉讼：尚未审结"),
  PROBLEMS(Part.PROBLEMS, "存在的主要问题"),
  IMPROVEMENTS(Part.PROBLEMS, "改进情况");

  /** What comes in is what is answered and what is left. */
  static final List<ReportLine> IN =
      List.of(
          CARRIED_OVER, RECEIVED_ONLINE, RECEIVED_IN_PERSON, RECEIVED_BY_LETTER, RECEIVED_BY_FAX);

  static final List<ReportLine> OUT =
      List.of(
          GRANTED,
          PARTLY_GRANTED,
          REFUSED,
          NOT_EXISTING,
          NOT_OURS,
          NO_INFORMATION,
          NOT_HANDLED,
          OTHERWISE,
          CARRIED_ON);

  /** The parts of the report that consist of such lines, in its order. */
  public enum Part {
    ORGANISATION("一、组织领导和制度建设", false),
    REQUESTS("三、收到和处理公开申请", true),
    FEES("四、收费及减免", true),
    DISPUTES("五、行政复议、行政诉讼", true),
    PROBLEMS("六、存在的主要问题及改进情况", false);

    private final String title;
    private final boolean counted;

    Part(String title, boolean counted) {
      this.title = title;
      this.counted = counted;
    }

    public String title() {
      return title;
    }

    /** Whether its lines are numbers, not sentences. */
    public boolean counted() {
      return counted;
    }

    public List<ReportLine> lines() {
      return Arrays.stream(ReportLine.values()).filter(line -> line.part == this).toList();
    }
  }

  private final Part part;
  private final String label;

  ReportLine(Part part, String label) {
    this.part = part;
    this.label = label;
  }

  public Part part() {
    return part;
  }

  public String label() {
    return label;
  }

  /** Its name in forms and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
