package dev.rollgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** What the builds of a project below {@code src/it} left, for the scripts that look at it. */
public final class BuiltProject {

  private static final Pattern BEGIN =
      Pattern.compile("^(?=.*Scanning for projects)", Pattern.MULTILINE);

  private final Path folder;
  private final String log;

  /** All builds of the project in that folder. */
  public BuiltProject(File folder) throws IOException {
    this(folder.toPath(), Files.readString(folder.toPath().resolve("build.log")));
  }

  private BuiltProject(Path folder, String log) {
    this.folder = folder;
    this.log = log;
  }

  /** One of the builds, from 1 on: its log alone. */
  public BuiltProject build(int number) {
    List<String> builds =
        BEGIN.splitAsStream(log).filter(part -> part.contains("Scanning for projects")).toList();
    return new BuiltProject(folder, builds.get(number - 1));
  }

  /** Checks that each of the texts is in the log. */
  public void logged(String... texts) {
    assertThat(log).contains(texts);
  }

  /** Checks that a text is not in the log. */
  public void notLogged(String text) {
    assertThat(log).doesNotContain(text);
  }

  /** In how many lines of the log a text is. */
  public int count(String text) {
    return Math.toIntExact(log.lines().filter(line -> line.contains(text)).count());
  }

  /** Checks which files there are among the reports. */
  public void hasOnlyReports(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target/rollgate"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(names);
    }
  }

  /** The text of a file. */
  public String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** What a JSON file holds, in maps and lists. */
  public Object json(String file) throws IOException {
    return new JsonMapper().readValue(text(file), Object.class);
  }

  /** What an XML file holds. */
  public Document xml(String file) throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve(file).toFile());
  }
}
