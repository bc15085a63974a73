package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.publication.signer.KeyKind;
import openhall.publication.signer.Person;
import openhall.publication.signer.PublicKeyFile;
import openhall.publication.signer.Token;
import openhall.trust.PublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person makes a key of their own, or tells the public half of the one in their token. */
@Command(
    name = "person",
    description = {
      "制作您自己的签名密钥：NAME.key 只归您保管，NAME.pub 交给上级写进授权文件。",
      "密钥在密码令牌里时，只写出 NAME.pub。",
      "如 openhall keys person 保密岗 --post 保密审查岗"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class PersonCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "文件名，不带 .key")
  private Path name = Path.of("");

  @Option(names = "--post", paramLabel = "POST", description = "岗位名称，写进授权文件（不写人名）")
  private String post = "";

  @Option(
      names = "--algorithm",
      paramLabel = "A",
      converter = KeyKindName.class,
      description = "密钥算法：ed25519（缺省），或 sm2（SM2/SM3；通用的 TUF 客户端不认）")
  private KeyKind kind = KeyKind.ED25519;

  @ArgGroup(exclusive = false)
  private OwnKey.@Nullable InToken token;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    Path pub = name.resolveSibling(name.getFileName() + ".pub");
    PublicKey key = token == null ? make() : inToken(token);
    Files.write(pub, PublicKeyFile.write(key, post), StandardOpenOption.CREATE_NEW);
    out.println("公钥 public key: %s（%s）".formatted(pub, key.keyid()));
    if (token == null) {
      out.println("私钥只归您本人保管，不要交给任何人 keep the private key to yourself: " + name + ".key");
    }
    out.flush();
    return 0;
  }

  private PublicKey make() {
    return Person.make(name.resolveSibling(name.getFileName() + ".key"), kind);
  }

  private PublicKey inToken(OwnKey.InToken at) throws IOException {
    try (Token opened = at.open(Optional.ofNullable(spec).orElseThrow().commandLine())) {
      List<PublicKey> found = opened.publicKeys();
      if (found.size() != 1) {
        throw new IOException(
            "令牌里应有一把带证书的 ECDSA P-256 密钥，却有 %d 把 expected one key with a certificate, got %d"
                .formatted(found.size(), found.size()));
      }
      return found.getFirst();
    }
  }
}
