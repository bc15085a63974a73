/** The one place that speaks OpenID Connect. */
@org.jspecify.annotations.NullMarked
package openhall.accounts.oidc;
