package openhall.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A token in software (SoftHSM2 of Debian) with one ECDSA key and its certificate. Its library
 * reads where its tokens lie from the environment, so the test run sets {@code SOFTHSM2_CONF}.
 */
record SoftToken(String library) {

  static SoftToken make(Path dir, String label, String pin)
      throws IOException, InterruptedException {
    String configuration = System.getenv("SOFTHSM2_CONF");
    if (configuration == null) {
      throw new IllegalStateException("The test run sets SOFTHSM2_CONF");
    }
    Path tokens = Path.of(configuration).resolveSibling("softhsm-tokens");
    Files.createDirectories(tokens);
    Files.writeString(
        Path.of(configuration),
        "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    String library = installed();
    run(List.of("softhsm2-util", "--delete-token", "--token", label), false);
    run(
        List.of(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            label,
            "--pin",
            pin,
            "--so-pin",
            pin),
        true);
    generate(dir, library, label, pin);
    return new SoftToken(library);
  }

  /** As a person does it, once, with what comes with every JDK. */
  private static void generate(Path dir, String library, String label, String pin)
      throws IOException, InterruptedException {
    Path provider =
        Files.writeString(
            dir.resolve("token.cfg"),
            "name = " + label + "\nlibrary = " + library + "\nslotListIndex = 0\n");
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-alias",
            "signing",
            "-dname",
            "CN=signing",
            "-keystore",
            "NONE",
            "-storetype",
            "PKCS11",
            "-storepass",
            pin,
            "-addprovider",
            "SunPKCS11",
            "-providerarg",
            provider.toString()),
        true);
  }

  private static String installed() {
    return Stream.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so")
        .filter(file -> Files.exists(Path.of(file)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No SoftHSM2: run deploy/setup test"));
  }

  private static void run(List<String> command, boolean must)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    Process process = builder.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0 && must) {
      throw new IllegalStateException(String.join(" ", command) + ":\n" + said);
    }
  }
}
