package dev.rollgate.linking;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * The entries of a jar in their order.
 *
 * @param entries the bytes of each entry, by its name; a folder has none
 * @param time what all entries have as their time, in milliseconds, so that equal builds are equal
 */
record Jar(Map<String, byte[]> entries, long time) {

  private static final String CLASS = ".class";

  static Jar read(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    long time = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        time = Math.max(time, entry.getTime());
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return new Jar(entries, time);
  }

  /** This jar with every class linked, and the classes that this takes beside them. */
  Jar linked() {
    Map<String, ClassNode> classes = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().endsWith(CLASS)) {
        ClassNode node = new ClassNode();
        new ClassReader(entry.getValue()).accept(node, 0);
        classes.put(node.name, node);
      }
    }
    Map<String, byte[]> linked = new LinkedHashMap<>(entries);
    for (ClassNode node : new Linking(classes).link()) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      linked.put(node.name + CLASS, writer.toByteArray());
    }
    return new Jar(linked, time);
  }

  /**
   * This jar with frames in every class of its own.
   *
   * @param file where it is
   */
  Jar framed(Path file) throws IOException {
    Map<String, byte[]> framed = new LinkedHashMap<>(entries);
    try (URLClassLoader classes = Frames.classesOf(file)) {
      framed.replaceAll((name, bytes) -> name.endsWith(CLASS) ? Frames.in(bytes, classes) : bytes);
    }
    return new Jar(framed, time);
  }

  void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(beside))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry to = new ZipEntry(entry.getKey());
        to.setTime(time);
        zip.putNextEntry(to);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
