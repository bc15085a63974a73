/** The touchscreen and the lobby board. */
@org.jspecify.annotations.NullMarked
module openhall.kiosk {
  requires static org.jspecify;
  requires openhall.client;
  requires com.google.zxing;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires javafx.graphics;
  requires javafx.controls;
  requires info.picocli;
  requires opencc4j;
  requires org.slf4j;
  requires jul.to.slf4j;
  requires jdk.httpserver;
}
