import { attribute, walk } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import type { ImsManifest } from '../imscp/manifest-model.ts';

/** The value of any attribute that is yes or no must be spelt out. */
export const booleanRule = rulesAbout<ImsManifest>()('S04-BOOLEAN', function* ({ root }) {
  for (const element of walk(root)) {
    for (const name of booleans) {
      const found = attribute(element, name);
      if (found !== undefined && found !== 'true' && found !== 'false')
        yield { attribute: name, found, at: element };
    }
  }
});

/** imscp_v1p1.xsd, imsss_v1p0*.xsd, adlseq_v1p3.xsd, adlcp_v1p3.xsd: attributes of type xs:boolean. */
const booleans = [
  'isvisible',
  'choice',
  'choiceExit',
  'flow',
  'forwardOnly',
  'useCurrentAttemptObjectiveInfo',
  'useCurrentAttemptProgressInfo',
  'satisfiedByMeasure',
  'readSatisfiedStatus',
  'readNormalizedMeasure',
  'writeSatisfiedStatus',
  'writeNormalizedMeasure',
  'rollupObjectiveSatisfied',
  'rollupProgressCompletion',
  'reorderChildren',
  'tracked',
  'completionSetByContent',
  'objectiveSetByContent',
  'preventActivation',
  'constrainChoice',
  'measureSatisfactionIfActive',
  'completedByMeasure',
  'readRawScore',
  'readMinScore',
  'readMaxScore',
  'readCompletionStatus',
  'readProgressMeasure',
  'writeRawScore',
  'writeMinScore',
  'writeMaxScore',
  'writeCompletionStatus',
  'writeProgressMeasure',
  'readSharedData',
  'writeSharedData',
  'adlseq:objectivesGlobalToSystem',
  'adlcp:sharedDataGlobalToSystem',
];
