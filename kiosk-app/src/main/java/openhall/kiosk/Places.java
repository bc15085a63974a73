package openhall.kiosk;

import openhall.kiosk.screen.Place;

/** How staff call the places of the touchscreen; says nothing about who was there. */
final class Places {
  private Places() {}

  static String named(Place place) {
    return switch (place) {
      case Place.Home _ -> "首页";
      case Place.Search _ -> "查找";
      case Place.Guide _, Place.Procedures _ -> "办事指南目录";
      case Place.Fees _, Place.FeesOf _ -> "收费公示";
      case Place.Rules _ -> "办事制度";
      case Place.Notices _ -> "公告公示";
      case Place.Results _ -> "结果公开";
      case Place.Departments _ -> "部门与窗口";
      case Place.Hotlines _ -> "电话";
      case Place.Page(var key) -> "内容页 " + key;
      case Place.Reckon(var key, var fee, _) -> "算一算 " + key + " " + fee;
      case Place.Plan(var hall, _) -> "平面图 " + hall;
      case Place.Along(var key, _) -> "带走 " + key;
      case Place.Display _ -> "显示设置";
      case Place.Blank _ -> "停屏";
      case Place.StaffDoor _, Place.Staff _ -> "工作人员页";
    };
  }
}
