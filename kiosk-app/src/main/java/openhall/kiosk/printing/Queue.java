package openhall.kiosk.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.kiosk.printing.IppRequest.Operation;

/**
 * A CUPS queue, asked over IPP. Every call waits for the answer; whatever keeps it from coming is
 * an {@link IOException}. Immutable, any thread.
 */
public final class Queue {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:ipp://(?<host>[^/\\s]+)/printers/)?(?<name>[^/\\s?#]{1,127})");
  private static final String HERE = "localhost:631";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final int COMPLETED = 9;
  private static final int CANCELED = 7;
  private static final int PROCESSING = 5;
  private static final int STOPPED_PRINTER = 5;

  private final String name;
  private final String uri;
  private final URI http;
  private final String user;

  private Queue(String name, URI http, String user) {
    this.name = name;
    this.http = http;
    this.user = user;
    this.uri = "ipp" + http.toASCIIString().substring("http".length());
  }

  /** How a queue is; {@code reasons} are the keywords of RFC 8011, 5.4.12. */
  record Look(Status status, List<String> reasons) {}

  enum Status {
    READY,
    STOPPED,
    REFUSING,
    UNKNOWN
  }

  /** Only under way do the printer's keywords speak of this job; before, they are of the last. */
  enum JobState {
    WAITING,
    UNDER_WAY,
    DONE,
    DROPPED
  }

  /**
   * The queue of that name on this machine, or at an address such as {@code
   * ipp://host:631/printers/name}.
   *
   * @param user in whose name to print
   * @throws IllegalArgumentException for what cannot be a queue
   */
  public static Queue of(String address, String user) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Expected the name of a queue, got " + address);
    }
    String host = parts.group("host") == null ? HERE : parts.group("host");
    try {
      var http = new URI("http", host, "/printers/" + parts.group("name"), null, null);
      return new Queue(parts.group("name"), http, user);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Expected the name of a queue, got " + address, e);
    }
  }

  public String name() {
    return name;
  }

  Look look() throws IOException {
    IppAnswer answer = ask(about(Operation.GET_PRINTER_ATTRIBUTES).end(), new byte[0]);
    if (!answer.isFine()) {
      return new Look(Status.UNKNOWN, List.of());
    }
    List<String> reasons =
        answer.all("printer-state-reasons").stream().filter(r -> !r.equals("none")).toList();
    boolean stopped =
        answer.first("printer-state").map(Integer::valueOf).orElse(0) == STOPPED_PRINTER;
    boolean refusing =
        answer.first("printer-is-accepting-jobs").filter(Boolean::parseBoolean).isEmpty();
    return new Look(stopped ? Status.STOPPED : refusing ? Status.REFUSING : Status.READY, reasons);
  }

  /**
   * Hands a finished page over and returns the number of the job.
   *
   * @param media its size as PWG 5101.1 names it
   */
  int print(String title, String media, byte[] pdf) throws IOException {
    byte[] request =
        about(Operation.PRINT_JOB)
            .named(title)
            .pdf()
            .ofTheJob()
            .keyword("media", media)
            .keyword("sides", "one-sided")
            .keyword("print-scaling", "none")
            .end();
    IppAnswer answer = ask(request, pdf);
    return answer
        .first("job-id")
        .filter(_ -> answer.isFine())
        .map(Integer::valueOf)
        .orElseThrow(() -> new IOException("Print-Job answered 0x%04x".formatted(answer.status())));
  }

  /** A job that the spooler has already forgotten is done. */
  JobState job(int number) throws IOException {
    IppAnswer answer = ask(about(Operation.GET_JOB_ATTRIBUTES).job(number).end(), new byte[0]);
    int state = answer.first("job-state").map(Integer::valueOf).orElse(COMPLETED);
    if (state >= CANCELED) {
      return state == COMPLETED ? JobState.DONE : JobState.DROPPED;
    }
    return state < PROCESSING ? JobState.WAITING : JobState.UNDER_WAY;
  }

  /** The job comes out no more; one that is over already stays as it is. */
  void cancel(int number) throws IOException {
    IppAnswer answer = ask(about(Operation.CANCEL_JOB).job(number).end(), new byte[0]);
    boolean over =
        answer.status() == IppAnswer.NOT_POSSIBLE || answer.status() == IppAnswer.NOT_FOUND;
    if (!answer.isFine() && !over) {
      throw new IOException("Cancel-Job answered 0x%04x".formatted(answer.status()));
    }
  }

  /** The jobs of this user that are not over. */
  List<Integer> mine() throws IOException {
    return ask(about(Operation.GET_JOBS).mine().end(), new byte[0]).all("job-id").stream()
        .map(Integer::valueOf)
        .toList();
  }

  private IppRequest about(Operation operation) {
    return IppRequest.about(operation, uri, user);
  }

  private IppAnswer ask(byte[] head, byte[] document) throws IOException {
    var connection = (HttpURLConnection) http.toURL().openConnection(Proxy.NO_PROXY);
    try {
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/ipp");
      connection.setFixedLengthStreamingMode(head.length + document.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(head);
        out.write(document);
      }
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("The spooler answered HTTP " + connection.getResponseCode());
      }
      try (var in = connection.getInputStream()) {
        return IppAnswer.read(in.readNBytes(LARGEST_ANSWER));
      }
    } finally {
      connection.disconnect();
    }
  }
}
