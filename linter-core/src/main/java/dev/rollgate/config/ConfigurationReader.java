package dev.rollgate.config;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.rollgate.files.FileBytes;
import dev.rollgate.text.Suggestion;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.TextDecoder;
import dev.rollgate.yaml.UnreadableTextException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rollgate.yaml}. Jackson binds it to records; our own tree says where things are. */
public final class ConfigurationReader {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(ConfigurationTypes.module())
          .withConfigOverride(
              List.class, o -> o.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
          .build();

  private ConfigurationReader() {}

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @param named whether the user named it
   * @throws ConfigurationException when it is not valid
   * @throws IOException when it cannot be read
   */
  public static ConfigurationFile read(Path file, String name, boolean named)
      throws ConfigurationException, IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      SourceText source = TextDecoder.decode(name, new FileBytes().read(file));
      return read(folder == null ? file : folder, source, named);
    } catch (UnreadableTextException e) {
      throw new ConfigurationException(name + ": " + e.getMessage());
    }
  }

  /** Reads a text that stands in a folder. */
  static ConfigurationFile read(Path folder, SourceText source, boolean named)
      throws ConfigurationException {
    Optional<Document.Parsed> document = document(folder, source);
    ConfigurationFile file =
        new ConfigurationFile(folder, source, document, Configuration.EMPTY, named);
    if (document.isEmpty()) {
      return file;
    }
    try {
      Configuration values = MAPPER.readValue(document.get().span().text(), Configuration.class);
      return new ConfigurationFile(
          folder, source, document, values == null ? Configuration.EMPTY : values, named);
    } catch (JacksonException e) {
      throw fault(file, e);
    }
  }

  private static Optional<Document.Parsed> document(Path folder, SourceText source)
      throws ConfigurationException {
    ConfigurationFile places =
        new ConfigurationFile(folder, source, Optional.empty(), Configuration.EMPTY, false);
    Optional<Document.Parsed> found = Optional.empty();
    for (Document document :
        new DocumentReader(text -> true, Limits.DEFAULT).read(source).documents()) {
      if (document instanceof Document.Broken broken) {
        throw places.fault(broken.at(), broken.problem());
      }
      if (document instanceof Document.Templated templated) {
        throw places.fault(templated.marker(), "a template cannot be read; put it in quotes");
      }
      if (document instanceof Document.Parsed parsed) {
        if (found.isPresent()) {
          throw places.fault(parsed.root().span(), "a second document; there may be only one");
        }
        if (!parsed.duplicateKeys().isEmpty()) {
          Document.DuplicateKey twice = parsed.duplicateKeys().get(0);
          throw places.fault(twice.again(), "key \"%s\" is there twice".formatted(twice.key()));
        }
        if (!parsed.sharedNodes().isEmpty()) {
          throw places.fault(parsed.root().span(), "aliases and merge keys cannot be used here");
        }
        found = Optional.of(parsed);
      }
    }
    return found;
  }

  private static ConfigurationException fault(ConfigurationFile file, JacksonException e) {
    NodePath path = NodePath.ROOT;
    for (JacksonException.Reference step : e.getPath()) {
      path =
          step.getPropertyName() != null
              ? path.key(step.getPropertyName())
              : path.index(Math.max(0, step.getIndex()));
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known =
          unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      String problem = Suggestion.told("unknown key", unknown.getPropertyName(), known);
      boolean suggested = Suggestion.nearest(unknown.getPropertyName(), known).isPresent();
      return file.fault(
          path,
          true,
          suggested ? problem : problem + " (keys are " + String.join(", ", known) + ")");
    }
    return file.fault(path, false, problem(e, path));
  }

  private static String problem(JacksonException e, NodePath path) {
    String key = path.depth() == 0 ? "the configuration" : path.toString();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException) {
        return key + " " + cause.getMessage();
      }
    }
    // Its own message quotes the number, however long that is.
    if (e instanceof InputCoercionException wide && wide.getTargetType() != null) {
      return key + " takes " + ConfigurationTypes.title(wide.getTargetType());
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return key + " takes " + ConfigurationTypes.title(mismatch.getTargetType());
    }
    return e instanceof DatabindException
        ? key + ": " + e.getOriginalMessage()
        : e.getOriginalMessage();
  }
}
