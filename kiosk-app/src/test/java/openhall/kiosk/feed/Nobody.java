package openhall.kiosk.feed;

import openhall.content.ItemKey;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Place;

/** Nobody of the staff comes, and nothing may fail. */
public final class Nobody implements TouchFeed.Attendants {
  @Override
  public void failed(String code, Place place, Throwable why) {
    throw new AssertionError(code + " at " + place, why);
  }

  @Override
  public void called() {}

  @Override
  public void inside() {}

  @Override
  public void wanted(ItemKey item, Paper paper) {}

  @Override
  public void knocked(String digits) {}
}
