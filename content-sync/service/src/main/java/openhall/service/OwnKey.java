package openhall.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import openhall.publication.signer.Person;
import openhall.publication.signer.Token;
import openhall.trust.PublicKey;
import openhall.trust.Signer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The key of whoever runs the command: in a file, or in a token that never lets it out. */
final class OwnKey {

  @ArgGroup(multiplicity = "1", exclusive = true)
  private Key key = new Key();

  /** Signs with one key; found by its public half. */
  interface Signers extends AutoCloseable {

    /** Nothing if the key is none of those. */
    Optional<Signer> among(Collection<PublicKey> candidates);

    @Override
    void close();
  }

  private static final class Key {

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "您的密钥文件")
    private @Nullable Path file;

    @ArgGroup(exclusive = false)
    private @Nullable InToken token;
  }

  /** In a token. */
  static final class InToken {

    @Option(
        names = "--pkcs11",
        required = true,
        paramLabel = "LIB",
        description = "密码令牌（如 USB Key）厂商的 PKCS#11 库，ECDSA P-256")
    private Path library = Path.of("");

    @Option(names = "--token", required = true, paramLabel = "LABEL", description = "令牌的名称")
    private String label = "";

    @Option(
        names = "--pin-file",
        paramLabel = "F",
        description = "PIN 所在的文件；缺省取环境变量 OPENHALL_PIN 或提示输入")
    private @Nullable Path pinFile;

    Token open(CommandLine command) throws IOException {
      String pin = pinFile == null ? Terminal.pin(command) : Files.readString(pinFile).strip();
      return Token.open(library, label, pin.toCharArray());
    }
  }

  Signers open(CommandLine command) throws IOException {
    if (key.token == null) {
      return inFile(Optional.ofNullable(key.file).orElseThrow());
    }
    return inToken(key.token.open(command));
  }

  private static Signers inFile(Path file) {
    return new Signers() {
      @Override
      public Optional<Signer> among(Collection<PublicKey> candidates) {
        return Person.read(file, candidates);
      }

      @Override
      public void close() {
        // nothing is held open
      }
    };
  }

  private static Signers inToken(Token token) {
    return new Signers() {
      @Override
      public Optional<Signer> among(Collection<PublicKey> candidates) {
        return token.signer(candidates);
      }

      @Override
      public void close() {
        token.close();
      }
    };
  }
}
