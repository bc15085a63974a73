package openhall.paper;

/** A part of a page that takes text: points from the left and from the top. */
record Frame(Canvas canvas, double x, double top, double width, double bottom) {}
