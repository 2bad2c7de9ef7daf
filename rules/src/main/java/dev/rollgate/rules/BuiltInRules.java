package dev.rollgate.rules;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleProvider;
import dev.rollgate.rules.binding.TgbArnMalformed;
import dev.rollgate.rules.binding.TgbAssumeRoleInstance;
import dev.rollgate.rules.binding.TgbBothArnAndName;
import dev.rollgate.rules.binding.TgbCommittedDump;
import dev.rollgate.rules.binding.TgbDuplicateTargetGroup;
import dev.rollgate.rules.binding.TgbHostnetworkIp;
import dev.rollgate.rules.binding.TgbInstanceClusterip;
import dev.rollgate.rules.binding.TgbInstanceNoGates;
import dev.rollgate.rules.binding.TgbIpFamilyMismatch;
import dev.rollgate.rules.binding.TgbMulticlusterInconsistent;
import dev.rollgate.rules.binding.TgbNameOnly;
import dev.rollgate.rules.binding.TgbNetworkingPortMismatch;
import dev.rollgate.rules.binding.TgbNoTargetGroup;
import dev.rollgate.rules.binding.TgbNodeSelectorWithIp;
import dev.rollgate.rules.binding.TgbOfGeneratedGroup;
import dev.rollgate.rules.binding.TgbPublishNotReady;
import dev.rollgate.rules.binding.TgbQuicInstance;
import dev.rollgate.rules.binding.TgbServiceExternalName;
import dev.rollgate.rules.binding.TgbServiceMissing;
import dev.rollgate.rules.binding.TgbServiceNoSelector;
import dev.rollgate.rules.binding.TgbServicePortIsTargetPort;
import dev.rollgate.rules.binding.TgbServicePortMissing;
import dev.rollgate.rules.binding.TgbServicePortQuotedNumber;
import dev.rollgate.rules.binding.TgbTargetTypeInvalid;
import dev.rollgate.rules.binding.TgbTargetTypeMissing;
import dev.rollgate.rules.binding.TgbV1alpha1;
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
import java.util.List;

/** Every built-in rule, sorted by name. */
public final class BuiltInRules implements RuleProvider {

  /** The list; a new rule gets one line. */
  public static final List<Rule> ALL =
      List.of(
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
          new PrestopExceedsGrace(),
          new PrestopMissing(),
          new PrestopSleepTooShort(),
          new Syntax(),
          new TgbArnMalformed(),
          new TgbAssumeRoleInstance(),
          new TgbBothArnAndName(),
          new TgbCommittedDump(),
          new TgbDuplicateTargetGroup(),
          new TgbHostnetworkIp(),
          new TgbInstanceClusterip(),
          new TgbInstanceNoGates(),
          new TgbIpFamilyMismatch(),
          new TgbMulticlusterInconsistent(),
          new TgbNameOnly(),
          new TgbNetworkingPortMismatch(),
          new TgbNoTargetGroup(),
          new TgbNodeSelectorWithIp(),
          new TgbOfGeneratedGroup(),
          new TgbPublishNotReady(),
          new TgbQuicInstance(),
          new TgbServiceExternalName(),
          new TgbServiceMissing(),
          new TgbServiceNoSelector(),
          new TgbServicePortIsTargetPort(),
          new TgbServicePortMissing(),
          new TgbServicePortQuotedNumber(),
          new TgbTargetTypeInvalid(),
          new TgbTargetTypeMissing(),
          new TgbV1alpha1(),
          new UnreadableFile());

  @Override
  public List<Rule> rules() {
    return ALL;
  }
}
