package openhall.sync.http;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who vouches for the names of servers over TLS. There is no way to do without: an office with a
 * certificate authority of its own names it. Immutable.
 */
public final class CertificateAuthorities {

  private final List<X509Certificate> authorities;

  private CertificateAuthorities(List<X509Certificate> authorities) {
    this.authorities = List.copyOf(authorities);
  }

  /** Those that the Java runtime knows. */
  public static CertificateAuthorities known() {
    return new CertificateAuthorities(List.of());
  }

  /**
   * Those in the file, and no others.
   *
   * @param pem one or more X.509 certificates (RFC 7468)
   * @throws IOException if it cannot be read or holds no certificate
   */
  public static CertificateAuthorities in(Path pem) throws IOException {
    try (InputStream in = Files.newInputStream(pem)) {
      List<X509Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(CertificateAuthorities::x509)
              .toList();
      if (read.isEmpty()) {
        throw new IOException("文件里没有证书 no certificate in " + pem);
      }
      return new CertificateAuthorities(read);
    } catch (CertificateException e) {
      throw new IOException("不是证书文件 not a file of certificates: " + pem, e);
    }
  }

  Tls tls() {
    var tls = Tls.builder();
    return authorities.isEmpty() ? tls.build() : tls.trust(authorities).build();
  }

  private static X509Certificate x509(Certificate certificate) {
    return (X509Certificate) certificate;
  }
}
