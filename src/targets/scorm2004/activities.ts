import { attribute, childNamed, childrenNamed, type Element } from '../../verify/element.ts';
import type { ImsManifest } from '../imscp/manifest-model.ts';
import { namespaces } from './editions.ts';

/** Sequencing as rules read it. */
export interface Activity {
  /** Of the organization or item, or the ID of a sequencing in the collection. */
  readonly identifier: string;
  /** The `imsss:sequencing` as written. */
  readonly sequencing: Element;
  /** Its parts and, for those that it lacks, the parts of the sequencing that its IDRef names (CAM 5.1.1, 5.2). */
  readonly parts: readonly Element[];
  /** `imsss:objectives` as written here. */
  readonly objectives: Element | undefined;
}

/** Organizations and items that have sequencing of their own. */
export function activities(manifest: ImsManifest): Activity[] {
  const collected = new Map(collection(manifest).map((one) => [one.identifier, one]));
  return [...manifest.organizations, ...manifest.items.map((item) => item.element)].flatMap((element) => {
    const sequencing = childNamed(element, 'sequencing');
    if (!sequencing) return [];
    const shared = collected.get(attribute(sequencing, 'IDRef') ?? '')?.parts ?? [];
    return [activity(attribute(element, 'identifier') ?? '', sequencing, shared)];
  });
}

/** What `imsss:sequencingCollection` keeps for several activities. */
export function collection({ root }: ImsManifest): Activity[] {
  const list = childNamed(root, 'sequencingCollection');
  return (list ? childrenNamed(list, 'sequencing') : []).map((sequencing) =>
    activity(attribute(sequencing, 'ID') ?? '', sequencing, []),
  );
}

function activity(identifier: string, sequencing: Element, shared: readonly Element[]): Activity {
  const own = new Set(sequencing.children.map(partName));
  return {
    identifier,
    sequencing,
    parts: [...sequencing.children, ...shared.filter((part) => !own.has(partName(part)))],
    objectives: sequencing.children.find((part) => partName(part) === 'objectives'),
  };
}

/** adlseq has an `objectives` of its own (4th edition), which comes after everything of imsss. */
export function partName({ local, namespace }: Element): string {
  return local === 'objectives' && namespace !== namespaces.imsss.uri ? 'adlseq:objectives' : local;
}

/** The objectives of an activity, those of a collection included. */
export function objectivesOf({ parts }: Activity): readonly Element[] {
  return parts.find((part) => partName(part) === 'objectives')?.children ?? [];
}

/** xs:anyURI: without the space around it. */
export function objectiveIdOf(objective: Element): string | undefined {
  return attribute(objective, 'objectiveID')?.trim();
}
