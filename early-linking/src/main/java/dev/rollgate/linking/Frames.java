package dev.rollgate.linking;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives classes of old compilers the stack map frames that those of newer ones have. Java keeps no
 * class without frames in a class-data archive, and takes long to verify it.
 */
final class Frames extends ClassWriter {

  /** The first version whose frames count. */
  private static final int WITH_FRAMES = Opcodes.V1_7;

  private final ClassLoader classes;

  private Frames(ClassLoader classes) {
    super(COMPUTE_FRAMES);
    this.classes = classes;
  }

  /** What finds the classes of a jar, which frames speak of. */
  static URLClassLoader classesOf(Path jar) throws MalformedURLException {
    return new URLClassLoader(new URL[] {jar.toUri().toURL()});
  }

  /**
   * The same class with frames; a newer one stays as it is.
   *
   * @param classes finds the classes that it speaks of
   */
  static byte[] in(byte[] bytes, ClassLoader classes) {
    ClassReader reader = new ClassReader(bytes);
    int version = reader.readUnsignedShort(6);
    if (version >= WITH_FRAMES) {
      return bytes;
    }
    Frames frames = new Frames(classes);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, frames) {
          @Override
          public void visit(
              int old, int access, String name, String signature, String parent, String[] types) {
            super.visit(WITH_FRAMES, access, name, signature, parent, types);
          }
        },
        ClassReader.SKIP_FRAMES);
    return frames.toByteArray();
  }

  @Override
  protected ClassLoader getClassLoader() {
    return classes;
  }
}
