package openhall.accounts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import openhall.accounts.Directory;
import openhall.accounts.Errand;
import openhall.web.Refusal;
import openhall.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that speaks OpenID Connect: authorisation code with PKCE, ID tokens signed with RS256
 * (which every provider must know). What it says of itself is asked once. Any thread.
 */
public final class OidcDirectory implements Directory {

  private static final Logger LOG = LoggerFactory.getLogger(OidcDirectory.class);
  private static final int PATIENCE_MS = (int) Duration.ofSeconds(5).toMillis();
  private static final int LARGEST = 1 << 20;

  private final Issuer issuer;
  private final ClientID id;
  private final Secret secret;
  private final AtomicReference<Optional<OIDCProviderMetadata>> known =
      new AtomicReference<>(Optional.empty());

  public OidcDirectory(OidcClient client) {
    this.issuer = new Issuer(client.issuer());
    this.id = new ClientID(client.id());
    this.secret = new Secret(client.secret());
  }

  @Override
  public String issuer() {
    return issuer.getValue();
  }

  @Override
  public URI ask(Errand errand) {
    try {
      return new AuthenticationRequest.Builder(
              ResponseType.CODE, new Scope("openid"), id, errand.callback())
          .endpointURI(provider().getAuthorizationEndpointURI())
          .state(new State(errand.state()))
          .nonce(new Nonce(errand.nonce()))
          .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
          .build()
          .toURI();
    } catch (GeneralException | IOException e) {
      throw unreachable(e);
    }
  }

  @Override
  public String subject(Errand errand, URI answer) {
    try {
      OIDCTokenResponse tokens = tokens(errand, code(errand, answer));
      return new IDTokenValidator(
              issuer,
              id,
              JWSAlgorithm.RS256,
              provider().getJWKSetURI().toURL(),
              new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST))
          .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()))
          .getSubject()
          .getValue();
    } catch (IOException e) {
      throw unreachable(e);
    } catch (GeneralException | BadJOSEException | JOSEException e) {
      throw notSworn(e);
    }
  }

  private static AuthorizationCode code(Errand errand, URI answer) throws GeneralException {
    AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
    if (!response.indicatesSuccess() || !new State(errand.state()).equals(response.getState())) {
      throw new GeneralException("no code came back");
    }
    return response.toSuccessResponse().getAuthorizationCode();
  }

  private OIDCTokenResponse tokens(Errand errand, AuthorizationCode code)
      throws GeneralException, IOException {
    var grant =
        new AuthorizationCodeGrant(code, errand.callback(), new CodeVerifier(errand.verifier()));
    HTTPRequest request =
        new TokenRequest.Builder(
                provider().getTokenEndpointURI(), new ClientSecretBasic(id, secret), grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MS);
    request.setReadTimeout(PATIENCE_MS);
    return OIDCTokenResponse.parse(request.send());
  }

  private OIDCProviderMetadata provider() throws GeneralException, IOException {
    if (known.get().isEmpty()) {
      known.set(Optional.of(OIDCProviderMetadata.resolve(issuer, PATIENCE_MS, PATIENCE_MS)));
    }
    return known.get().orElseThrow();
  }

  private static Refused unreachable(Exception e) {
    LOG.warn("the directory does not answer: {}", e.getMessage());
    return new Refused(Refusal.UNAVAILABLE, "统一身份认证暂时连不上，请用账号密码登录");
  }

  private static Refused notSworn(Exception e) {
    LOG.warn("the directory has sworn to nobody: {}", e.getMessage());
    return new Refused(Refusal.NOT_ALLOWED, "统一身份认证没有确认您的身份，请重新登录");
  }
}
