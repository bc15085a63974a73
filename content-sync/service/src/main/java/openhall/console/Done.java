package openhall.console;

import java.util.Locale;
import java.util.Optional;

/** What a form has just done; told on the page that follows. */
enum Done {
  SAVED("已存为新的草稿，提交审核后才能发布。"),
  SUBMITTED("已提交审核。"),
  ALL_SUBMITTED("您起草的全部草稿已提交审核。"),
  NO_DRAFTS("没有可以提交的草稿。"),
  APPROVED_CHOSEN("勾选的已批准，等待签名和发布。"),
  NONE_CHOSEN("没有可以批准的：没有勾选，或者已经有人办过。"),
  APPROVED("已批准，等待发布。"),
  SIGNED("已签名。"),
  ENROLLED("密钥已在这台电脑的浏览器里做好，等上级单位核准后生效。"),
  KEY_COUNTS("已核准，这把密钥从现在起有效。"),
  STEP_SET("审核步骤已保存，从现在起对本单位和下级都有效。"),
  STEP_DROPPED("本单位不再要求这一步；上级的要求仍然有效。"),
  STEP_PASSED("这一步已办结。"),
  HURRIED("已紧急批准。请马上签名、发布，并在期限内补审。"),
  CONFIRMED("补审通过，紧急发布已销号。"),
  REJECTED("补审未通过。已经公开的，请立即撤回。"),
  RETURNED("已退回起草人。"),
  REOPENED("已重新起草。"),
  TAKEN("已存为草稿，在“内容”里可以看到；提交审核后才能发布。"),
  NONE_TAKEN("没有可以存的：请先勾选，或先改正读不出的。"),
  CORRECTED("已改正，并重新检查过。"),
  DISCARDED("已放弃这个文件，没有存入任何内容。"),
  WITHDRAWN("已撤回，联网的屏幕正在撤下。"),
  RELEASED("已发布，联网的屏幕正在更新。"),
  PLANNED("已定时，到时由系统发布；在那以前可以改时间或取消。"),
  MOVED("已改时间。"),
  CANCELLED("已取消定时，这些内容仍然等待发布。"),
  BLANKED("已停屏，联网的屏幕约两秒后只显示停屏页。"),
  UNBLANKED("已恢复，联网的屏幕正在重新显示。"),
  ACCEPTED("已登记这块屏幕，它一分钟内开始报告。"),
  BLOCKED("已停用这台设备，它说什么都不再算数。"),
  UNBLOCKED("已恢复这台设备。"),
  ASKED_DEVICE("已告诉屏幕；它连着网，几秒内就会照办。"),
  NOTHING("没有需要发布的内容。"),
  DISABLED("已停用，该账号已全部退出登录。"),
  ENABLED("已恢复，该账号可以登录。"),
  GRANTED("已授予岗位，本人须重新登录。"),
  WITHDREW_ROLE("已收回岗位，本人须重新登录。"),
  NAMED("单位已保存。"),
  NOTED("已登记。"),
  TAKEN_DOWN("已登记为撤下。"),
  TAKEN_BACK("已撤销这条登记。"),
  FILLED_IN("填报已保存。"),
  ENTRY_ADDED("事项已列入目录，所选各级单位都要公开。"),
  ENTRY_ENDED("事项已停用，以往的记录保留。"),
  PASSWORD("密码已更改，其他地方的登录都已结束。"),
  ENDED("那里的登录已经结束。"),
  BOUND("已绑定统一身份，以后可以用它登录。"),
  UNBOUND("已解除统一身份的绑定。");

  private final String words;

  Done(String words) {
    this.words = words;
  }

  String query() {
    return "done=" + name().toLowerCase(Locale.ROOT);
  }

  static String words(Optional<String> query) {
    for (Done done : values()) {
      if (query.filter(done.name().toLowerCase(Locale.ROOT)::equals).isPresent()) {
        return done.words;
      }
    }
    return "";
  }
}
