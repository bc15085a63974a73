package openhall.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Document;
import openhall.content.InvalidContent;
import openhall.content.json.DocumentJson;
import openhall.testkit.FuzzTarget;
import openhall.testkit.MemoryRepository;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import openhall.trust.Envelope;
import openhall.trust.SignedAuthority;
import openhall.trust.TrustFailure;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.CanonicalJson;
import openhall.trust.json.EnvelopeJson;

/**
 * Target files, authority documents, items and tombstones. Changed files are hardly ever in file
 * form, so each is also read after it was brought into it.
 */
public final class DocumentsFuzz implements FuzzTarget {

  private static final Path EXAMPLES =
      Path.of("..", "model", "src", "test", "resources", "openhall", "content", "json");

  @Override
  public void read(byte[] input) {
    all(input);
    try {
      byte[] canonical = CanonicalJson.of(input);
      Same.bytes(canonical, CanonicalJson.of(canonical));
      all(canonical);
    } catch (TrustFailure refused) {
      return;
    }
  }

  private static void all(byte[] file) {
    document(file);
    envelope(file);
    authority(file);
  }

  private static void document(byte[] file) {
    Document read;
    try {
      read = DocumentJson.read(file);
    } catch (InvalidContent refused) {
      return;
    }
    byte[] written = DocumentJson.write(read);
    Same.as(read, DocumentJson.read(written));
    CanonicalJson.of(written);
  }

  private static void envelope(byte[] file) {
    Envelope read;
    try {
      read = EnvelopeJson.read(file);
    } catch (TrustFailure refused) {
      return;
    }
    Same.bytes(file, EnvelopeJson.write(read.approvals(), read.item()));
    document(read.item());
  }

  private static void authority(byte[] file) {
    SignedAuthority read;
    try {
      read = AuthorityJson.read(file);
    } catch (TrustFailure refused) {
      return;
    }
    Same.bytes(file, AuthorityJson.file(read.body(), read.approvals()));
  }

  @Override
  public List<byte[]> samples() {
    var samples = new ArrayList<byte[]>();
    var ours = new MemoryRepository(new TestClock());
    var item = SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20");
    var gone = SampleItems.notice("nanhe", "n-old", 1, "旧公告");
    ours.put(item).put(gone);
    ours.withdraw(gone.key());
    ours.publish();
    ours.files()
        .forEach((path, file) -> {
          if (path.startsWith("targets/")) {
            samples.add(file);
            samples.add(EnvelopeJson.read(file).item());
          }
        });
    samples.addAll(examples());
    samples.add("{\"a\":[1,-2,true,null,\"\\u0001\\ud83d\\ude00\"]}".getBytes(UTF_8));
    return samples;
  }

  private static List<byte[]> examples() {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      var examples = new ArrayList<byte[]>();
      for (Path file : files.sorted().toList()) {
        examples.add(Files.readAllBytes(file));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
