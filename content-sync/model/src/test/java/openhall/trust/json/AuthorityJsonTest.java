package openhall.trust.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.People;
import openhall.trust.SignedAuthority;
import openhall.trust.TestSigner;
import openhall.trust.TrustFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthorityJsonTest {

  private final People people = new People();
  private final Authority authority = withHolder(people.authority("nanhe/pingan", 3, 2));

  @Test
  void everythingSurvivesTheRoundTrip() {
    byte[] document = AuthorityJson.document(authority);
    List<Approval> approvals = List.of(Approval.by(new TestSigner(), "authority", document));
    SignedAuthority read = AuthorityJson.read(AuthorityJson.file(authority, approvals));
    assertThat(read.body()).isEqualTo(authority);
    assertThat(read.approvals()).isEqualTo(approvals);
    assertThat(read.document()).isEqualTo(document);
  }

  @Test
  void isWrittenInOneWayOnly() {
    assertThat(AuthorityJson.document(authority))
        .isEqualTo(AuthorityJson.document(withHolder(people.authority("nanhe/pingan", 3, 2))));
    refused(text -> text.replace(",\"revision\"", ", \"revision\""), "not in canonical form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":\"authority\"|\"kind\":\"notice\"|is not of kind authority",
        "\"revision\":3|\"revision\":0|revision of at least 1",
        "\"revision\":3|\"revision\":\"3\"|is not a whole number",
        "\"revision\":3|\"revision\":99999999999|is too large",
        "\"unit\":\"nanhe/pingan\"|\"unit\":\"nanhe/../pingan\"|Expected a unit",
        "\"secrecy-review\":|\"secrecy-revieW\":|unknown duty",
        "\"threshold\":2|\"threshold\":0|Expected threshold",
        "\"threshold\":2|\"threshold\":3|Expected threshold",
        "\"unit\":\"nanhe/pingan\"|\"unit\":\"nanhe/pingan\",\"zone\":1|unknown member zone",
        "\"scheme\":\"ed25519\"|\"scheme\":\"ed25519\",\"user\":\"x\"|unknown member user",
        "\"scheme\":\"ed25519\"|\"scheme\":\"ed25520\"|Expected key id",
      })
  void whatIsNotAsItShouldBeIsRefused(String good, String bad, String words) {
    refused(text -> text.replaceFirst(good, bad.replace("$", "\\$")), words);
  }

  @Test
  void aKeyIdNamedTwiceIsRefused() {
    String keyid = "\"" + people.in(Duty.RELEASE, 0).keyid() + "\"";
    refused(
        text -> {
          int duty = text.indexOf("\"release\":{\"keyids\":[");
          int at = text.indexOf(keyid, duty);
          return text.substring(0, at) + keyid + "," + text.substring(at);
        },
        "names a key id twice");
  }

  @Test
  void oneKeyApprovingTwiceIsRefused() {
    byte[] document = AuthorityJson.document(authority);
    Approval approval = Approval.by(new TestSigner(), "authority", document);
    byte[] file = AuthorityJson.file(authority, List.of(approval, approval));
    assertThatThrownBy(() -> AuthorityJson.read(file))
        .isInstanceOf(TrustFailure.class)
        .hasMessageContaining("approves twice");
  }

  @Test
  void anEndlessFileIsRefusedUnread() {
    assertThatThrownBy(() -> AuthorityJson.read(new byte[AuthorityJson.LARGEST + 1]))
        .isInstanceOfSatisfying(
            TrustFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(TrustFailure.Kind.TOO_LONG));
  }

  private void refused(UnaryOperator<String> change, String words) {
    String text = new String(AuthorityJson.file(authority, List.of()), UTF_8);
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    assertThatThrownBy(() -> AuthorityJson.read(changed.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            TrustFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(TrustFailure.Kind.MALFORMED))
        .hasMessageContaining(words);
  }

  private Authority withHolder(Authority plain) {
    return new Authority(
        plain.unit(),
        plain.revision(),
        plain.keys(),
        plain.duties(),
        Map.of(people.in(Duty.RELEASE, 0).keyid(), "政务公开办主任"));
  }
}
