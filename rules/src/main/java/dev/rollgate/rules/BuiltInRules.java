package dev.rollgate.rules;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleProvider;
import dev.rollgate.rules.binding.TgbInstanceClusterip;
import dev.rollgate.rules.binding.TgbInstanceNoGates;
import dev.rollgate.rules.binding.TgbServiceMissing;
import dev.rollgate.rules.binding.TgbServicePortIsTargetPort;
import dev.rollgate.rules.binding.TgbServicePortMissing;
import dev.rollgate.rules.binding.TgbServicePortQuotedNumber;
import dev.rollgate.rules.binding.TgbTargetTypeInvalid;
import dev.rollgate.rules.binding.TgbTargetTypeMissing;
import dev.rollgate.rules.drain.DeregistrationDelayDefault;
import dev.rollgate.rules.drain.DeregistrationDelayInvalid;
import dev.rollgate.rules.drain.DeregistrationDelayLessThanRequest;
import dev.rollgate.rules.drain.DeregistrationDelayZero;
import dev.rollgate.rules.drain.GraceTooShort;
import dev.rollgate.rules.drain.GraceVsDeregistrationDelay;
import dev.rollgate.rules.drain.GraceZero;
import dev.rollgate.rules.drain.PrestopExceedsGrace;
import dev.rollgate.rules.drain.PrestopExecNoShell;
import dev.rollgate.rules.drain.PrestopMissing;
import dev.rollgate.rules.drain.PrestopSleepTooShort;
import dev.rollgate.rules.drain.PrestopSleepUnsupported;
import dev.rollgate.rules.drain.PrestopUnparsable;
import dev.rollgate.rules.drain.PrestopZero;
import dev.rollgate.rules.drain.SidecarPrestopMissing;
import dev.rollgate.rules.gate.GateDuplicate;
import dev.rollgate.rules.gate.GateLabelTypo;
import dev.rollgate.rules.gate.GateLegacyPrefix;
import dev.rollgate.rules.gate.GateMissingOneOfMany;
import dev.rollgate.rules.gate.GateNsAnnotationNotLabel;
import dev.rollgate.rules.gate.GateNsLabelMissing;
import dev.rollgate.rules.gate.GateNsLabelWrongValue;
import dev.rollgate.rules.gate.GateNsUnknown;
import dev.rollgate.rules.gate.GateSuffixIsTgNameOrService;
import dev.rollgate.rules.gate.GateTgbInOtherNamespace;
import dev.rollgate.rules.gate.GateTgbNotIp;
import dev.rollgate.rules.gate.GateUnknownTgb;
import dev.rollgate.rules.reader.DuplicateKey;
import dev.rollgate.rules.reader.FieldType;
import dev.rollgate.rules.reader.Syntax;
import dev.rollgate.rules.reader.UnreadableFile;
import dev.rollgate.rules.startup.LbHealthNamedPortIp;
import dev.rollgate.rules.startup.LbHealthPathDefaultRoot;
import dev.rollgate.rules.startup.LbHealthPortUnexposed;
import dev.rollgate.rules.startup.LbHealthTimeoutGeInterval;
import dev.rollgate.rules.startup.LbHealthValuesOutOfRange;
import dev.rollgate.rules.startup.MinReadyGeDeadline;
import dev.rollgate.rules.startup.MinReadyZeroWithoutGate;
import dev.rollgate.rules.startup.ReadinessProbeMissing;
import dev.rollgate.rules.startup.ReadinessProbeOtherPort;
import dev.rollgate.rules.startup.ReadinessVsLbPathMismatch;
import dev.rollgate.rules.startup.StartupExceedsDeadline;
import java.util.List;

/** Every built-in rule, sorted by name. */
public final class BuiltInRules implements RuleProvider {

  /** The list; a new rule gets one line. */
  public static final List<Rule> ALL =
      List.of(
          new DeregistrationDelayDefault(),
          new DeregistrationDelayInvalid(),
          new DeregistrationDelayLessThanRequest(),
          new DeregistrationDelayZero(),
          new DuplicateKey(),
          new FieldType(),
          new GateDuplicate(),
          new GateLabelTypo(),
          new GateLegacyPrefix(),
          new GateMissingOneOfMany(),
          new GateNsAnnotationNotLabel(),
          new GateNsLabelMissing(),
          new GateNsLabelWrongValue(),
          new GateNsUnknown(),
          new GateSuffixIsTgNameOrService(),
          new GateTgbInOtherNamespace(),
          new GateTgbNotIp(),
          new GateUnknownTgb(),
          new GraceTooShort(),
          new GraceVsDeregistrationDelay(),
          new GraceZero(),
          new LbHealthNamedPortIp(),
          new LbHealthPathDefaultRoot(),
          new LbHealthPortUnexposed(),
          new LbHealthTimeoutGeInterval(),
          new LbHealthValuesOutOfRange(),
          new MinReadyGeDeadline(),
          new MinReadyZeroWithoutGate(),
          new PrestopExceedsGrace(),
          new PrestopExecNoShell(),
          new PrestopMissing(),
          new PrestopSleepTooShort(),
          new PrestopSleepUnsupported(),
          new PrestopUnparsable(),
          new PrestopZero(),
          new ReadinessProbeMissing(),
          new ReadinessProbeOtherPort(),
          new ReadinessVsLbPathMismatch(),
          new SidecarPrestopMissing(),
          new StartupExceedsDeadline(),
          new Syntax(),
          new TgbInstanceClusterip(),
          new TgbInstanceNoGates(),
          new TgbServiceMissing(),
          new TgbServicePortIsTargetPort(),
          new TgbServicePortMissing(),
          new TgbServicePortQuotedNumber(),
          new TgbTargetTypeInvalid(),
          new TgbTargetTypeMissing(),
          new UnreadableFile());

  @Override
  public List<Rule> rules() {
    return ALL;
  }
}
