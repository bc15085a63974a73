package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release at a moment to come, as the office's pages plan it and the service keeps it. */
final class ScheduleTest extends InService {

  /** It is 09:14 in the halls. */
  private static final String SOON = "2026-11-22T09:20";

  private static final Duration UNTIL_THEN = Duration.ofMinutes(6);

  private static final Item NEW_FEE =
      SampleItems.fees("nanhe/pingan", "f-a", 2, "居民身份证收费", "30.00");

  private Browser office;

  @BeforeEach
  void releaseTheOldFee() {
    office = new Browser(running, reviewer);
    running.release(
        SampleItems.fees("nanhe/pingan", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, reviewer);
    approve(NEW_FEE, 1);
  }

  @Test
  void aPlannedFeeGoesOutAtItsMomentByItself() {
    assertThat(plan(SOON).headers().firstValue("Location")).hasValue("/release?done=planned");
    assertThat(page()).contains("2026-11-22 09:20", "等待发布", "居民身份证收费");
    running.postTo("/api/v1/releases", reviewer, "");
    assertThat(released(2)).as("another release leaves it").isFalse();
    running.clock().advance(UNTIL_THEN);
    await().until(() -> released(2));
    assertThat(page()).contains("以往的定时发布", "已发布").doesNotContain("等待发布<");
  }

  @Test
  void aMomentThatIsOverIsToldAndWhatWasTickedStays() {
    var refused = plan("2026-11-21T08:00");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("发布时间要在现在以后", "value=\"2026-11-21T08:00\"", "value=\"later\" checked");
    assertThat(plan("明早").body()).contains("请填写发布的日期和时间");
  }

  @Test
  void whatCouldNotGoOutAtItsMomentAlarmsUntilItIsPutRight() {
    plan(SOON);
    running.postTo(Running.path(NEW_FEE) + "/return", reviewer, "{\"reason\":\"金额待核\"}");
    running.clock().advance(UNTIL_THEN);
    await().until(() -> page().contains("没有发布"));
    assertThat(page()).as("given back: nothing waits").doesNotContain("到时没有发布");
  }

  @Test
  void aPlanThatWasRefusedBecauseOfAnotherItemAlarmsOnTheFirstPage() {
    Item other = SampleItems.notice("nanhe/pingan", "n-b", 1, "停电通知");
    approve(other, 0);
    plan(SOON);
    running.postTo(Running.path(other) + "/return", reviewer, "{\"reason\":\"时间写错\"}");
    running.clock().advance(UNTIL_THEN);
    await().until(() -> office.get("/items").body().contains("到时没有发布"));
    assertThat(page()).contains("到时没有发布", "n-b 第 1 版已不是批准的那一版");
    assertThat(released(2)).isFalse();
    tickAll("now");
    assertThat(released(2)).isTrue();
    assertThat(office.get("/items").body()).doesNotContain("到时没有发布");
  }

  @Test
  void onlyWhoReleasesForAllOfItsUnitsMayMoveOrCancelIt() {
    plan(SOON);
    String head = running.account(reviewer, "zhao", "unit-head@nanhe/heping");
    var foreign = new Browser(running, head);
    assertThat(foreign.post("/release/plans/1/cancel", Map.of()).statusCode()).isEqualTo(403);
    var later = Map.of("due", "2026-11-24T08:00");
    assertThat(foreign.post("/release/plans/1/move", later).statusCode()).isEqualTo(403);
    assertThat(foreign.get("/release").body()).doesNotContain("居民身份证收费");
    office.post("/release/plans/1/move", later);
    assertThat(page()).contains("2026-11-24 08:00");
    office.post("/release/plans/1/cancel", Map.of());
    assertThat(page()).contains("已取消", "item:nanhe/pingan/f-a");
    assertThat(office.post("/release/plans/1/cancel", Map.of()).statusCode()).isEqualTo(409);
    assertThat(office.post("/release/plans/x/cancel", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void eitherOfTwoServicesKeepsItOnce() {
    plan(SOON);
    try (Running second = running.replica()) {
      running.clock().advance(UNTIL_THEN);
      await().until(() -> released(2));
      assertThat(second.get("/repository/3.nanhe.pingan.json", "").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> plan(String due) {
    return tickAll("later", due);
  }

  private HttpResponse<String> tickAll(String when) {
    return tickAll(when, "");
  }

  private HttpResponse<String> tickAll(String when, String due) {
    return office.post(
        "/release",
        Map.of(
            "mark",
            Browser.field(page(), "mark"),
            "seen",
            "on",
            "when",
            when,
            "due",
            due,
            "item:nanhe/pingan/f-a",
            "on",
            "item:nanhe/pingan/n-b",
            "on"));
  }

  private String page() {
    return office.get("/release").body();
  }

  /** Whether that version of the unit's targets is served. */
  private boolean released(int version) {
    return running.get("/repository/" + version + ".nanhe.pingan.json", "").statusCode() == 200;
  }

  private void approve(Item item, int basedOn) {
    running.put(item, basedOn, drafter);
    running.postTo(Running.path(item) + "/submit", drafter, "");
    running.postTo(Running.path(item) + "/approve", reviewer, "");
    running.signAll(reviewer);
  }
}
