package openhall.accounts.oidc;

import java.net.URI;

/**
 * As what the service is known to the directory.
 *
 * @param issuer the directory's address, https
 * @param secret that proves it is us who fetch an answer
 */
public record OidcClient(URI issuer, String id, String secret) {

  public OidcClient {
    boolean encrypted = "https".equals(issuer.getScheme());
    boolean here = "127.0.0.1".equals(issuer.getHost());
    if (!encrypted && !here) {
      throw new IllegalArgumentException("统一身份的地址须以 https:// 开头 expected https: " + issuer);
    }
  }
}
