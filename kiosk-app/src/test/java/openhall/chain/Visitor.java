package openhall.chain;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody who has never seen the screen and has a question. He looks for what he wants to touch,
 * and goes on when he sees it; his hand is slow.
 */
final class Visitor {

  /** What looking for the next thing and touching it takes somebody of seventy, in seconds. */
  static final double SLOW_HAND = 4;

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String HOME = "您要办什么事？";

  /**
   * A question and how one comes to its answer.
   *
   * @param touches in order, each the words that are touched
   * @param answered whether the answer is on the glass, without turning a page any more
   */
  record Task(String question, List<String> touches, Predicate<Scene> answered) {
    Task {
      touches = List.copyOf(touches);
    }

    @Override
    public String toString() {
      return question;
    }
  }

  /**
   * What it took.
   *
   * @param waited seconds in which the screen let him wait
   */
  record Effort(Task task, int touches, double waited) {
    double seconds() {
      return touches * SLOW_HAND + waited;
    }
  }

  private static final List<Task> TASKS =
      List.of(
          task("身份证丢了，补办要带什么？", List.of("补办身份证"), "要带什么", "居民户口簿"),
          task("补办身份证多少钱？", List.of("补办身份证"), "费用", "元/证"),
          task("结婚登记去几号窗口？", List.of("办事指南", "南禾区民政局", "结婚登记"), "去哪里", "B08"),
          task("不满意，打哪个电话？", List.of(), "监督投诉电话", "5832 0119"),
          task("违纪举报打什么电话？", List.of("监督投诉电话"), "违规违纪，举报", "12345"),
          task("大厅星期六开门吗？", List.of("部门与窗口", "平安街道便民服务中心"), "办公时间", "周六"),
          task("家里水费一方多少钱？", List.of("收费公示", "水电气邮", "南禾区自来水公司"), "居民生活用水价格", "元/立方米"),
          task("大厅停车收费吗？", List.of("收费公示", "平安街道便民服务中心管理办公室", "下一页"), "停车"),
          task("街道的钱花在哪里？", List.of("结果公开", "第三季度财政收支"), "财务收支", "平安街道 2026 年第三季度财政收支"),
          task("首问责任制怎么规定？", List.of("办事制度", "首问责任制"), "首问责任人"));

  private final Screen screen;

  Visitor(Screen screen) {
    this.screen = screen;
  }

  /** Ten things that people come with. */
  static List<Task> tasks() {
    return TASKS;
  }

  /** Throws {@link NotSeen} when he does not come to the answer. */
  Effort asks(Task task) {
    screen.comesTo("首页", HOME);
    double waited = 0;
    for (String touch : task.touches()) {
      waited += waitedFor(touch, scene -> scene.shows(touch));
      screen.tap(touch);
    }
    waited += waitedFor(task.question(), task.answered());
    return new Effort(task, task.touches().size(), waited);
  }

  private double waitedFor(String what, Predicate<Scene> wanted) {
    long since = System.nanoTime();
    screen.await(what, LIMIT, wanted);
    return Progress.secondsSince(since);
  }

  private static Task task(String question, List<String> touches, String... answer) {
    return new Task(question, touches, scene -> scene.shows(answer));
  }
}
