package openhall.kiosk.view.control;

/** Drawn signs, each in a box of 24 by 24. They only repeat what a word beside them says. */
public final class Signs {
  public static final String BACK = "M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z";
  public static final String ON = "M9.3 5.3 8 6.7l5.3 5.3L8 17.3l1.3 1.4L16 12z";
  public static final String AGAIN = "M14.7 5.3 16 6.7 10.7 12l5.3 5.3-1.3 1.4L8 12z";
  public static final String TICK = "M9.2 16.6 4.6 12 3 13.6l6.2 6.2L21.4 7.6 19.8 6z";
  public static final String DOWN =
      "M11 3v11.2l-4.6-4.6L5 11l7 7 7-7-1.4-1.4-4.6 4.6V3zM5 20v1.6h14V20z";
  public static final String FIND =
      "M10.5 3a7.5 7.5 0 1 0 4.7 13.3l5.2 5.2 1.3-1.3-5.2-5.2A7.5 7.5 0 0 0 10.5 3zm0 1.9a5.6 5.6 0 1 1 0 11.2 5.6 5.6 0 0 1 0-11.2z";
  public static final String HOME =
      "M12 3 2.5 11.4l1.3 1.4L5 11.7V21h5.5v-6h3v6H19v-9.3l1.2 1.1 1.3-1.4z";

  public static final String PHONE =
      "M7 1.5A2 2 0 0 0 5 3.5v17a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-17a2 2 0 0 0-2-2zm0 2h10v14H7zm3.5 15.2h3v1.6h-3z";

  public static final String SETTINGS =
      "M3 6h8V3.5h2V6h8v2h-8v2.5h-2V8H3zm0 9h3.5v-2.5h2V15H21v2H8.5v2.5h-2V17H3z";
  public static final String PRINT =
      "M6 2.5v5H4.5A2.5 2.5 0 0 0 2 10v7h4v4.5h12V17h4v-7a2.5 2.5 0 0 0-2.5-2.5H18v-5zm2 2h8v3H8zM4 9.5h16V15h-2v-2H6v2H4zm4 5.5h8v4.5H8z";

  public static final String VOICE =
      "M3 9v6h4l5 5V4L7 9zm13.5 3a4.5 4.5 0 0 0-2.5-4v8a4.5 4.5 0 0 0 2.5-4zM14 3.2v2.1a7 7 0 0 1 0 13.4v2.1a9 9 0 0 0 0-17.6z";

  private Signs() {}
}
