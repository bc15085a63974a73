package openhall.console;

import static openhall.console.language.Own.own;
import static openhall.console.language.Own.written;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.accounts.Role;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.AuditQuery;
import openhall.authoring.Page;
import openhall.authoring.Unit;
import openhall.review.AuditVerdict;
import openhall.review.steps.Aspect;

/**
 * What was done, newest first.
 *
 * @param verdict whether the whole chain still holds, if that was asked
 */
public record AuditPage(
    Chrome chrome,
    AuditQuery query,
    Page<AuditEntry> page,
    Map<String, String> titles,
    List<Unit> units,
    Optional<AuditVerdict> verdict) {

  private static final Pattern RELEASE = Pattern.compile("release (\\d+)");
  private static final Set<String> ON_PEOPLE =
      Set.of(
          "add-account",
          "disable-account",
          "enable-account",
          "password-link",
          "set-password",
          "sign-out",
          "session-over",
          "end-session",
          "end-sessions",
          "bind-identity",
          "unbind-identity");
  private static final Set<String> ON_ROLES = Set.of("grant-role", "withdraw-role");

  public AuditPage {
    units = List.copyOf(units);
    titles = Map.copyOf(titles);
  }

  /** What checking the chain came to, in words; empty if it was not asked. */
  public String told() {
    return verdict
        .map(found ->
            switch (found) {
              case AuditVerdict.Intact intact ->
                  "已逐条核对 %d 条，条条相连，没有改动。最后一条的校验值：%s".formatted(intact.entries(), intact.hash());
              case AuditVerdict.Broken broken ->
                  "第 %d 条与前面接不上：有人改动、删除或插入过记录。请立即保全数据，并报上级单位。".formatted(broken.seq());
            })
        .orElse("");
  }

  public boolean isBroken() {
    return verdict.filter(AuditVerdict.Broken.class::isInstance).isPresent();
  }

  /** The title of the item it is about, or its id while it has none. */
  public String title(AuditEvent event) {
    String path = event.unit() + "/" + event.item();
    return titles.getOrDefault(path, path);
  }

  /** What the record adds, with names for accounts. */
  public Content told(AuditEvent event) {
    if (ON_ROLES.contains(event.what())) {
      return role(event);
    }
    if (event.what().equals("sign-in")) {
      return way(event.reason());
    }
    return ON_PEOPLE.contains(event.what())
        ? written(chrome.person(event.reason()))
        : reason(event);
  }

  /** The record says the way and from where. */
  private static Content way(String reason) {
    String[] parts = reason.split(" ", 3);
    String way =
        switch (parts[0]) {
          case "password" -> "用密码，";
          case "directory" -> "用统一身份，";
          default -> parts[0] + " ";
        };
    return output -> {
      output.writeUserContent(own(way));
      output.writeUserContent(parts.length > 1 ? parts[1] + " " : "");
      output.writeUserContent(own(parts.length > 2 ? parts[2] : ""));
    };
  }

  /** The record says account and role, and for a dated role its last day. */
  private Content role(AuditEvent event) {
    String[] parts = event.reason().split(" ", -1);
    return output -> {
      output.writeUserContent(chrome.person(parts[0]) + " ");
      output.writeUserContent(own(Role.of(parts[1]).label()));
      output.writeUserContent(own(event.unit().isEmpty() ? "，" + UnitTree.EVERYWHERE : ""));
      output.writeUserContent(own(parts.length > 2 ? "，至 " + parts[2] : ""));
    };
  }

  /** The reason a person gave, what was examined, or the release it belongs to. */
  public static Content reason(AuditEvent event) {
    if (event.reason().equals(Aspect.note())) {
      return own(event.reason());
    }
    Matcher release = RELEASE.matcher(event.reason());
    return release.matches() ? own("发布号 " + release.group(1)) : written(event.reason());
  }

  /** The verb of the record in Chinese; one that is not known here stays as it is. */
  public static String verb(AuditEvent event) {
    return switch (event.what()) {
      case "save" -> "保存草稿";
      case "import" -> "导入";
      case "submit" -> "提交审核";
      case "approve" -> "批准";
      case "five-step" -> "登记五步法";
      case "pass-step" -> "办结审核步骤";
      case "approve-at-once" -> "紧急批准";
      case "pass-afterwards" -> "补办审核步骤";
      case "confirm-afterwards" -> "补审通过";
      case "reject-afterwards" -> "补审不通过";
      case "demand-step" -> "设置审核步骤";
      case "drop-step" -> "取消审核步骤";
      case "return" -> "退回";
      case "reopen" -> "重新起草";
      case "release" -> "发布";
      case "withdraw" -> "撤回";
      case "supersede" -> "以新版替代";
      case "renew" -> "续签";
      case "plan-release" -> "定时发布";
      case "move-release" -> "定时发布改时间";
      case "cancel-release" -> "取消定时发布";
      case "keep-release" -> "到时发布";
      case "refuse-release" -> "到时没有发布";
      case "publish" -> "发布一版";
      case "remove" -> "撤下";
      case "add-account" -> "新增账号";
      case "disable-account" -> "停用账号";
      case "enable-account" -> "恢复账号";
      case "password-link" -> "生成设密码链接";
      case "set-password" -> "设置密码";
      case "grant-role" -> "授予岗位";
      case "withdraw-role" -> "收回岗位";
      case "add-entry" -> "列入目录";
      case "end-entry" -> "目录事项停用";
      case "fill-entry" -> "填报目录事项";
      case "unfill-entry" -> "撤销填报";
      case "exempt-entry" -> "目录事项不适用";
      case "demand-entry" -> "目录事项恢复适用";
      case "note-event" -> "登记应公开的事项";
      case "declare-nothing" -> "起草未发生声明";
      case "withhold" -> "登记不公开事项";
      case "postpone-withheld" -> "不公开事项复审延期";
      case "close-withheld" -> "不公开事项结案";
      case "name-unit" -> "设置单位";
      case "blank" -> "停屏";
      case "unblank" -> "恢复显示";
      case "accept-device" -> "登记设备";
      case "block-device" -> "停用设备";
      case "unblock-device" -> "恢复设备";
      case "identify-device" -> "要屏幕亮出名称";
      case "screenshot-device" -> "截屏";
      case "restart-device" -> "重启屏幕程序";
      case "sign-in" -> "登录";
      case "sign-in-failed" -> "登录被拒";
      case "sign-out" -> "退出";
      case "session-over" -> "登录到时自动结束";
      case "end-session" -> "结束一处登录";
      case "end-sessions" -> "结束全部登录";
      case "bind-identity" -> "绑定统一身份";
      case "unbind-identity" -> "解除统一身份";
      case "sign" -> "签名";
      case "enrol" -> "登记签名密钥";
      case "approve-key" -> "核准签名密钥";
      case "authority" -> "换发授权文件";
      case "seal-archive" -> "导出年度档案";
      case "add-outreach" -> "登记线下公开";
      case "remove-outreach" -> "撤销线下公开的登记";
      case "post-sheet" -> "登记张贴发放";
      case "take-down-sheet" -> "登记撤下";
      case "annual-report" -> "填报年度报告";
      default -> event.what();
    };
  }

  public static String address(AuditEvent event) {
    return "/items/" + event.unit().replace('/', '.') + "/" + event.item();
  }
}
