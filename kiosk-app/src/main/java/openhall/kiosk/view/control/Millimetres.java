package openhall.kiosk.view.control;

import openhall.kiosk.screen.Settings.Size;

/**
 * From millimetres on the glass to pixels. The design is drawn for a 43 inch portrait panel, 540 mm
 * wide; other panels get the same picture to scale, but never smaller than a standing reader and
 * his finger need. Immutable.
 *
 * @param pixelsPerMm density of the panel
 * @param width of the panel in pixels
 * @param height of the panel in pixels
 * @param type how large the resident wants the type
 */
public record Millimetres(double pixelsPerMm, double width, double height, Size type) {
  /** No text is smaller, in mm; a Han glyph fills its em box. */
  public static final double SMALLEST_TEXT = 6;

  /** Nothing to touch is smaller, in mm, in either direction. */
  public static final double SMALLEST_TARGET = 20;

  /** The shorter side of the smallest glass on which all that holds, in mm. */
  public static final double SMALLEST_GLASS = 190;

  /** What can be touched lies at least so far apart, in mm. */
  public static final double SMALLEST_GAP = 3;

  private static final double SMALLEST_LARGE_TARGET = 25;
  private static final double DRAWN_WIDTH = 540;
  private static final double DRAWN_HEIGHT = 720;
  private static final double HEADLINE = 22;
  private static final double MARGINS = 64;
  private static final double LEAST_LYING = 215;
  private static final double LYING_COLUMN = 0.6;

  public Millimetres {
    if (!(pixelsPerMm > 0 && width > 0 && height > 0)) {
      throw new IllegalArgumentException(
          "Expected a panel with a size, got %s x %s at %s pixels per mm"
              .formatted(width, height, pixelsPerMm));
    }
  }

  /**
   * A panel at plain type. On glass that is too small even for that all is drawn as on the smallest
   * that will do, whole but smaller than it should be.
   */
  public static Millimetres of(double pixelsPerMm, double width, double height) {
    double least = Math.min(width, height) / SMALLEST_GLASS;
    return new Millimetres(Math.min(pixelsPerMm, least), width, height);
  }

  /** A panel at plain type. */
  public Millimetres(double pixelsPerMm, double width, double height) {
    this(pixelsPerMm, width, height, Size.PLAIN);
  }

  public Millimetres with(Size now) {
    return new Millimetres(pixelsPerMm, width, height, now);
  }

  /** Whether type is larger than the design is drawn for. */
  public boolean large() {
    return type != Size.PLAIN;
  }

  /** Whether type is twice as large, so that little stands beside anything. */
  public boolean largest() {
    return type == Size.LARGEST;
  }

  public boolean portrait() {
    return height > width;
  }

  /** Whether the panel is so tall that somebody who sits does not reach its upper part. */
  public boolean tall() {
    return height / pixelsPerMm >= 600;
  }

  /**
   * The share of the growth of large type for which the panel has room: all, but on one that lies
   * and is lower than four buttons and a bar need in large type.
   */
  public double growth() {
    return large() && !portrait() ? Math.min(1, height / pixelsPerMm / LEAST_LYING) : 1;
  }

  /**
   * About how wide the column of a page is, in pixels: beside it stand buttons on one that lies.
   */
  public double column() {
    return portrait() ? width - length(MARGINS) : width * LYING_COLUMN;
  }

  /** A length of the drawing, in pixels. */
  public double length(double mm) {
    return mm * scale() * pixelsPerMm;
  }

  /** The breadth of an edge, in whole pixels: part of one would be painted pale. */
  public double line(double mm) {
    return Math.max(1, Math.round(length(mm)));
  }

  /** A length between two things to touch, in pixels. */
  public double gap(double mm) {
    return Math.max(SMALLEST_GAP, mm * scale()) * pixelsPerMm;
  }

  /** The side of something to touch, in pixels. */
  public double target(double mm) {
    double grown = Math.max(SMALLEST_TARGET, SMALLEST_LARGE_TARGET * growth());
    double least = large() ? grown : SMALLEST_TARGET;
    return Math.max(least, mm * scale()) * pixelsPerMm;
  }

  /** A text size, in pixels; headlines grow less, being large already. */
  public double text(double mm) {
    double grown =
        switch (type) {
          case PLAIN -> 1;
          case LARGE -> 1.5;
          case LARGEST -> 2;
        };
    double headline =
        switch (type) {
          case PLAIN -> 1;
          case LARGE -> 1.3;
          case LARGEST -> 1.6;
        };
    double size = mm * scale() * (mm > HEADLINE ? headline : grown) * growth();
    return Math.max(SMALLEST_TEXT * Math.max(1, grown * growth()), size) * pixelsPerMm;
  }

  /** The size of words on what always stands in the same place: one and a half times at most. */
  public double label(double mm) {
    return (largest() ? with(Size.LARGE) : this).text(mm);
  }

  private double scale() {
    return Math.min(width / pixelsPerMm / DRAWN_WIDTH, height / pixelsPerMm / DRAWN_HEIGHT);
  }
}
