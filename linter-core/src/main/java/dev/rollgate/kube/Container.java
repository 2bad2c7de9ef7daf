package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container of a pod template.
 *
 * @param ports the ports that it declares; a container may listen on others too
 * @param restartsAlways for an init container: whether it runs beside the regular ones
 * @param command what runs instead of the image's entry point
 * @param args what that is given
 * @param environment its variables, by name; absent values come from elsewhere
 * @param preStop what runs before the container is told to stop
 * @param path the container's entry in its list
 * @param span the container's name, or its whole entry
 */
public record Container(
    Field<String> name,
    Field<String> image,
    List<ContainerPort> ports,
    boolean restartsAlways,
    List<Field<String>> command,
    List<Field<String>> args,
    Map<String, Field<String>> environment,
    Optional<PreStop> preStop,
    Optional<Probe> readinessProbe,
    Optional<Probe> livenessProbe,
    Optional<Probe> startupProbe,
    NodePath path,
    Span span) {

  /**
   * A declared port.
   *
   * @param hostPort the port that it takes on its node
   * @param protocol effective {@code TCP}
   * @param span the whole entry
   */
  public record ContainerPort(
      Field<String> name,
      Field<Integer> containerPort,
      Field<Integer> hostPort,
      Field<String> protocol,
      Span span) {

    private static ContainerPort read(Fields fields) {
      return new ContainerPort(
          fields.text("name"),
          fields.integer("containerPort", null),
          fields.integer("hostPort", null),
          fields.text("protocol", "TCP"),
          fields.span());
    }

    /** Few of them stand at one place. */
    @Override
    public int hashCode() {
      return span.hashCode();
    }
  }

  static Container read(Fields fields) {
    Field<String> name = fields.text("name");
    return new Container(
        name,
        fields.text("image"),
        fields.objects("ports").stream().map(ContainerPort::read).toList(),
        fields.text("restartPolicy").author().filter("Always"::equals).isPresent(),
        fields.texts("command"),
        fields.texts("args"),
        environment(fields),
        PreStop.read(fields),
        Probe.read(fields, "readinessProbe"),
        Probe.read(fields, "livenessProbe"),
        Probe.read(fields, "startupProbe"),
        fields.path(),
        name.span());
  }

  private static Map<String, Field<String>> environment(Fields fields) {
    Map<String, Field<String>> found = new LinkedHashMap<>();
    for (Fields variable : fields.objects("env")) {
      variable.text("name").author().ifPresent(name -> found.put(name, variable.text("value")));
    }
    return found;
  }

  /** Whether the container declares the port that a Service's {@code targetPort} means. */
  public boolean declares(IntOrString targetPort) {
    return ports.stream()
        .anyMatch(
            p ->
                targetPort.isName()
                    ? p.name().author().filter(targetPort.text()::equals).isPresent()
                    : p.containerPort().author().filter(targetPort::is).isPresent());
  }

  /** The number of a port that is given by number or by a name that this container declares. */
  public Optional<Integer> portNumber(IntOrString port) {
    return port.isName()
        ? ports.stream()
            .filter(p -> p.name().author().filter(port.text()::equals).isPresent())
            .findFirst()
            .flatMap(p -> p.containerPort().author())
        : Optional.of(port.number().orElseThrow());
  }

  /** Few of them stand at one place. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
