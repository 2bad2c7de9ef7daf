package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * What stays the same about a finding when lines come and go, and its message is put better. Two
 * findings may have the same one: whoever needs them apart counts them.
 *
 * @param rule the rule's name
 * @param object {@code group/Kind namespace/name}, each part empty where the object has none; a
 *     finding about no object has the file's name here. Never the version of the API, never a
 *     position. Parts with odd characters are quoted
 * @param path where in the object: {@code spec.template.spec.containers[name=web].lifecycle}; empty
 *     for the object as a whole
 */
public record Fingerprint(String rule, String object, String path) {

  /** The fingerprint of a finding. */
  public static Fingerprint of(Finding finding) {
    return of(finding, file -> file);
  }

  /**
   * The fingerprint of a finding.
   *
   * @param files what a file is called, wherever the command runs, by the name that the user gave
   */
  public static Fingerprint of(Finding finding, Function<String, String> files) {
    String object =
        finding
            .resource()
            .map(Fingerprint::object)
            .orElseGet(() -> ObjectPath.word(files.apply(finding.span().file())));
    String path =
        finding
            .rendered()
            .flatMap(RenderedIn::path)
            .or(() -> finding.resource().map(r -> ObjectPath.of(r, finding.span())))
            .orElse("");
    return new Fingerprint(finding.rule().id(), object, path);
  }

  /** An object's name that holds for all files and versions of its API. */
  public static String object(Resource resource) {
    return ObjectPath.word(resource.group())
        + '/'
        + ObjectPath.word(resource.word())
        + ' '
        + ObjectPath.word(resource.namespace().raw().orElse(""))
        + '/'
        + ObjectPath.word(resource.displayName());
  }

  /** All of it on one line, parted by spaces. */
  public String text() {
    return path.isEmpty() ? rule + ' ' + object : rule + ' ' + object + ' ' + path;
  }

  /** The SHA-256 of the text, in 64 hexadecimal digits. */
  public String hash() {
    return sha256(text());
  }

  /**
   * A hash that is unique in a report, where several findings have this fingerprint.
   *
   * @param ordinal which of them, in the order of findings; the hash of 1 is the plain one
   */
  public String hash(int ordinal) {
    return ordinal == 1 ? hash() : sha256(text() + " #" + ordinal);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
