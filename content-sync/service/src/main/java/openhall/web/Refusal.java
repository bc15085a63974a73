package openhall.web;

import java.util.Locale;

/** Why a request is refused; the one table from reason to HTTP status and Chinese title. */
public enum Refusal {
  BAD_REQUEST(400, "请求不完整或格式不对"),
  NOT_SIGNED_IN(401, "请先登录"),
  WRONG_PASSWORD(401, "账号或密码不对"),
  NOT_ALLOWED(403, "您的账号没有这项权限"),
  FOUR_EYES(403, "起草人不能审核自己起草的内容"),
  FORGED(403, "请求不是从本系统页面发出的"),
  NOT_FOUND(404, "没有找到"),
  METHOD(405, "这个地址不能这样访问"),
  CONFLICT(409, "内容已被他人修改"),
  ILLEGAL_MOVE(409, "当前状态不能这样操作"),
  TOO_LARGE(413, "内容太大"),
  INVALID(422, "内容不符合规则"),
  REVISION_NEEDED(428, "请说明依据哪一稿修改"),
  TOO_MANY(429, "尝试次数过多，请稍后再试"),
  INTERNAL(500, "系统内部错误"),
  UNAVAILABLE(503, "服务暂不可用");

  private final int status;
  private final String title;

  Refusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Stable name for programs, such as {@code not-found}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
