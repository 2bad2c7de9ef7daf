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
import dev.rollgate.rules.drain.GraceTooShort;
import dev.rollgate.rules.drain.PrestopExceedsGrace;
import dev.rollgate.rules.drain.PrestopMissing;
import dev.rollgate.rules.drain.PrestopSleepTooShort;
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
import dev.rollgate.rules.rollout.AntiAffinityBlocksSurge;
import dev.rollgate.rules.rollout.DaemonsetSurge;
import dev.rollgate.rules.rollout.HostPortBlocksSurge;
import dev.rollgate.rules.rollout.HpaMinOne;
import dev.rollgate.rules.rollout.HpaReplicasConflict;
import dev.rollgate.rules.rollout.KarpenterGraceVsNodepool;
import dev.rollgate.rules.rollout.PdbBlocksEviction;
import dev.rollgate.rules.rollout.PdbMissing;
import dev.rollgate.rules.rollout.PdbMultiple;
import dev.rollgate.rules.rollout.PdbSelectorMismatch;
import dev.rollgate.rules.rollout.ReplicasOne;
import dev.rollgate.rules.rollout.ReplicasZero;
import dev.rollgate.rules.rollout.RolloutBothZero;
import dev.rollgate.rules.rollout.RolloutMaxUnavailable;
import dev.rollgate.rules.rollout.RolloutPercentRounding;
import dev.rollgate.rules.rollout.RolloutRecreate;
import dev.rollgate.rules.rollout.RolloutSurgeZero;
import dev.rollgate.rules.rollout.RolloutsBluegreenNoVerify;
import dev.rollgate.rules.rollout.RolloutsServicesShared;
import dev.rollgate.rules.rollout.SpreadMissing;
import dev.rollgate.rules.rollout.StatefulsetNoSurge;
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
          new AntiAffinityBlocksSurge(),
          new DaemonsetSurge(),
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
          new HostPortBlocksSurge(),
          new HpaMinOne(),
          new HpaReplicasConflict(),
          new KarpenterGraceVsNodepool(),
          new LbHealthNamedPortIp(),
          new LbHealthPathDefaultRoot(),
          new LbHealthPortUnexposed(),
          new LbHealthTimeoutGeInterval(),
          new LbHealthValuesOutOfRange(),
          new MinReadyGeDeadline(),
          new MinReadyZeroWithoutGate(),
          new PdbBlocksEviction(),
          new PdbMissing(),
          new PdbMultiple(),
          new PdbSelectorMismatch(),
          new PrestopExceedsGrace(),
          new PrestopMissing(),
          new PrestopSleepTooShort(),
          new ReadinessProbeMissing(),
          new ReadinessProbeOtherPort(),
          new ReadinessVsLbPathMismatch(),
          new ReplicasOne(),
          new ReplicasZero(),
          new RolloutBothZero(),
          new RolloutMaxUnavailable(),
          new RolloutPercentRounding(),
          new RolloutRecreate(),
          new RolloutSurgeZero(),
          new RolloutsBluegreenNoVerify(),
          new RolloutsServicesShared(),
          new SpreadMissing(),
          new StartupExceedsDeadline(),
          new StatefulsetNoSurge(),
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
