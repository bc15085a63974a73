package openhall.console;

import java.util.List;
import openhall.authoring.Unit;
import openhall.content.Item;

/** Choosing what kind of item to write, and for which unit. */
public record NewPage(Chrome chrome, List<Unit> units) {
  public NewPage {
    units = List.copyOf(units);
  }

  /** What a kind is for, in a few words. */
  public static String about(Item.Kind kind) {
    return switch (kind) {
      case PROCEDURE -> "群众来办一件事：条件、材料、流程、时限";
      case FEES -> "收费项目和标准、依据、减免";
      case RULE -> "规章制度，可编成汇编";
      case NOTICE -> "通知、公示、结果、财务、招标";
      case DEPARTMENT -> "职责、岗位和在岗人员、承诺";
      case HALL -> "地址、时间、窗口、热线";
      case FINDER -> "群众怎么叫、首页放哪些事项";
      case PICTURE -> "样表、平面图、照片";
      case PROGRAMME -> "大屏和条屏放什么、什么时候放";
    };
  }
}
