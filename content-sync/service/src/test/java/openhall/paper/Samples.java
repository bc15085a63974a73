package openhall.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import openhall.pages.PublicPage;
import openhall.pages.PublicPage.Answer;
import openhall.pages.PublicPage.Chapter;
import openhall.pages.PublicPage.Line;
import openhall.testkit.SampleItems;

/** Pages as they come, and pages at the edge. */
final class Samples {

  static final Imprint IMPRINT =
      new Imprint(
          "第 3 次修订 · 第 12 号发布 · 2026年11月20日",
          "3F9A 01BC 7D42",
          Optional.of("https://mt.example.gov.cn/p/nanhe/pingan/p-idcard"),
          Optional.of("https://mt.example.gov.cn/check"),
          Instant.parse("2026-11-20T02:00:00Z"),
          false);

  static final Imprint DRAFT =
      new Imprint("第 4 次修订", "", Optional.empty(), Optional.empty(), Instant.EPOCH, true);

  private Samples() {}

  static Subject usual() {
    return usual(IMPRINT);
  }

  static Subject usual(Imprint imprint) {
    return subject("居民身份证补领", 4, "", imprint);
  }

  /** 110 characters of title, 40 materials, words that nobody should have to print. */
  static Subject extreme() {
    return subject("跨区域流动人口居住登记及特殊困难家庭".repeat(7).substring(0, 110), 40, HOSTILE, IMPRINT);
  }

  static final String HOSTILE =
      "<script>alert(1)</script> 表😀情\u200B止 𠮷野家 العربية AVeryLongWordWithoutAnySpaceThatGoesOnAndOnAndOnAndOnForever";

  private static Subject subject(String title, int materials, String more, Imprint imprint) {
    return new Subject(
        SampleItems.procedure("nanhe/pingan", "p-idcard", 3, title),
        page(title, materials, more),
        imprint);
  }

  static PublicPage page(String title, int materials, String more) {
    var chapters = new ArrayList<Chapter>();
    chapters.add(
        new Chapter(
            "要带什么",
            IntStream.rangeClosed(1, materials)
                .mapToObj(i ->
                    line(
                        "第" + i + "份材料：居民户口簿　原件 1 份　复印件 1 份",
                        i % 2 == 0 ? "户主页和本人页，到派出所领取登记表，当场填写" : ""))
                .toList()));
    chapters.add(
        new Chapter(
            "怎么办",
            List.of(
                line("1. 取号　大厅入口　当场", "在取号机上选户政业务"),
                line("2. 受理　3 号窗口　当场", "采集指纹、照片"),
                line("3. 制证　市公安局　15 个工作日", "联办：市公安局"),
                line("4. 领取　3 号窗口或邮寄", more))));
    chapters.add(new Chapter("什么情况可以办", List.of(line("具有本辖区常住户口的居民，证件丢失、损坏的", ""))));
    chapters.add(
        new Chapter(
            "收费依据与减免",
            List.of(line("补领工本费　40 元/证", "丢失补领、损坏换领，每证 40 元\n依据：发改价格〔2003〕2322 号\n最低生活保障对象凭证免收"))));
    chapters.add(
        new Chapter(
            "去哪里办",
            List.of(line("3 号窗口　平安街道政务服务大厅　一楼东侧", "平安路 88 号\n周一至周五 9:00–12:00，13:30–17:00"))));
    chapters.add(new Chapter("不服怎么办", List.of(line("窗口未填报此项，请问窗口", ""))));
    chapters.add(
        new Chapter(
            "问谁、找谁投诉",
            List.of(line("户政窗口　5832 0101", "工作日 9:00–17:00"), line("街道监察室　5832 0119", ""))));
    return new PublicPage(
        title,
        "平安街道办事处",
        List.of(
            new Answer("费用", "40 元/证", "首次申领免费"),
            new Answer("多久办好", "20 个工作日", "法定 60 个工作日"),
            new Answer("跑几次", "1 次", ""),
            new Answer("去哪里", "3 号窗口", "平安街道政务服务大厅　一楼东侧")),
        Optional.empty(),
        chapters,
        "5832 0119",
        List.of("第 3 次修订 · 2026年1月5日成文", "内容如有变化，以窗口答复为准。"),
        "");
  }

  static Line line(String text, String detail) {
    return new Line(text, detail, Optional.empty());
  }
}
