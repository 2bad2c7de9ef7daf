package dev.rollgate.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class EarlyLinkerTests {

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void packSamples() throws Exception {
    jar = folder.resolve("rollgate-samples.jar");
    Path classes =
        Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, byte[]> entries = new TreeMap<>();
    Path samples = classes.resolve("dev/rollgate/linking");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(samples, "Samples*.class")) {
      for (Path file : files) {
        entries.put("dev/rollgate/linking/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    entries.put("notes.txt", new byte[] {1, 2, 3});
    new Jar(entries, 1_000_000_000_000L).write(jar);
  }

  @Test
  void linkedClassesDoTheSame() throws Exception {
    List<Object> before = results();

    link();

    assertThat(results()).isEqualTo(before).hasSizeGreaterThan(40);
  }

  @Test
  void nothingIsLeftToLinkButWhatPrintsRecords() throws IOException {
    assertThat(callSites()).contains("metafactory get", "bootstrap hashCode");

    link();

    assertThat(callSites())
        .filteredOn(site -> !site.startsWith("makeConcat"))
        .isNotEmpty()
        .containsOnly("bootstrap toString");
  }

  @Test
  void otherEntriesStayAndEqualJarsGiveEqualBytes() throws IOException {
    byte[] before = Files.readAllBytes(jar);

    link();

    byte[] linked = Files.readAllBytes(jar);
    assertThat(Jar.read(jar).entries()).contains(Map.entry("notes.txt", new byte[] {1, 2, 3}));
    Files.write(jar, before);
    link();
    assertThat(Files.readAllBytes(jar)).isEqualTo(linked);
    link();
    assertThat(Files.readAllBytes(jar)).isEqualTo(linked);
  }

  @Test
  void jarsOfOthersStayAsTheyAre() throws IOException {
    Path other = Files.copy(jar, folder.resolve("other.jar"));

    link();

    assertThat(jar).isRegularFile();
    assertThat(Files.mismatch(jar, other)).isNotNegative();
    assertThat(callSites(other)).contains("metafactory get");
  }

  @Test
  void theJarOfOptionsGetsFramesThatJavaVerifies() throws Exception {
    Path options = folder.resolve("picocli-1.jar");
    new Jar(Map.of("old/Choice.class", oldClass()), 1_000_000_000_000L).write(options);

    link();

    byte[] framed = Jar.read(options).entries().get("old/Choice.class");
    assertThat(framed).isNotNull();
    assertThat(new ClassReader(framed).readUnsignedShort(6)).isEqualTo(Opcodes.V1_7);
    URL[] urls = {options.toUri().toURL()};
    try (URLClassLoader classes = new URLClassLoader(urls)) {
      Class<?> choice = classes.loadClass("old.Choice");
      assertThat(choice.getMethod("of", boolean.class).invoke(null, true)).isEqualTo("yes");
      assertThat(choice.getMethod("of", boolean.class).invoke(null, false)).isEqualTo(7);
    }
    link();
    assertThat(Jar.read(options).entries().get("old/Choice.class")).isEqualTo(framed);
  }

  /** {@code static Object of(boolean b) { return b ? "yes" : 7; }}, as of Java 5. */
  private static byte[] oldClass() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "old/Choice", null, "java/lang/Object", null);
    MethodVisitor of =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "of", "(Z)Ljava/lang/Object;", null, null);
    Label no = new Label();
    Label end = new Label();
    of.visitCode();
    of.visitVarInsn(Opcodes.ILOAD, 0);
    of.visitJumpInsn(Opcodes.IFEQ, no);
    of.visitLdcInsn("yes");
    of.visitJumpInsn(Opcodes.GOTO, end);
    of.visitLabel(no);
    of.visitIntInsn(Opcodes.BIPUSH, 7);
    of.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
    of.visitLabel(end);
    of.visitInsn(Opcodes.ARETURN);
    of.visitMaxs(0, 0);
    of.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void link() throws IOException {
    EarlyLinker.main(new String[] {folder.toString()});
  }

  /** What the samples give, from the jar and not from this test's class path. */
  @SuppressWarnings("unchecked")
  private List<Object> results() throws Exception {
    URL[] urls = {jar.toUri().toURL()};
    try (URLClassLoader classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> samples = classes.loadClass(Samples.class.getName());
      return ((Supplier<List<Object>>) samples.getConstructor().newInstance()).get();
    }
  }

  private List<String> callSites() throws IOException {
    return callSites(jar);
  }

  private static List<String> callSites(Path jar) throws IOException {
    return Jar.read(jar).entries().entrySet().stream()
        .filter(e -> e.getKey().endsWith(".class"))
        .map(Map.Entry::getValue)
        .flatMap(bytes -> node(bytes).methods.stream())
        .flatMap(method -> List.of(method.instructions.toArray()).stream())
        .filter(InvokeDynamicInsnNode.class::isInstance)
        .map(InvokeDynamicInsnNode.class::cast)
        .map(site -> site.bsm.getName() + " " + site.name)
        .collect(Collectors.toList());
  }

  private static ClassNode node(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }
}
