package openhall.chain;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;

/**
 * {@code deploy/image}: a jar of our class path whose classes are in an old form, again in the form
 * of today, with the frames by which Java believes a class quickly. They do what they did.
 */
final class Renewal {

  private static final ClassFile CLASSES =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofClassLoading(Renewal.class.getClassLoader())));

  private Renewal() {}

  /** The arguments are the jar and the one to be made of it. */
  public static void main(String[] arguments) throws IOException {
    try (var old = new JarInputStream(Files.newInputStream(Path.of(arguments[0])));
        var renewed = new JarOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      for (JarEntry entry = old.getNextJarEntry(); entry != null; entry = old.getNextJarEntry()) {
        if (entry.getName().endsWith(".class")) {
          var made = new JarEntry(entry.getName());
          made.setTimeLocal(entry.getTimeLocal());
          renewed.putNextEntry(made);
          renewed.write(renewed(old.readAllBytes()));
        }
      }
    }
  }

  private static byte[] renewed(byte[] old) {
    ClassModel model = CLASSES.parse(old);
    // Code that nothing touches would be copied as it is, without frames.
    ClassTransform framed =
        ClassTransform.transformingMethodBodies((code, part) -> code.with(part));
    ClassTransform versioned =
        ClassTransform.endHandler(made -> made.withVersion(ClassFile.latestMajorVersion(), 0));
    return CLASSES.transformClass(model, framed.andThen(versioned));
  }
}
