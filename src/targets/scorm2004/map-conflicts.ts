import { attribute, childrenNamed, type Element } from '../../verify/element.ts';
import { type Activity, objectivesOf } from './activities.ts';

const properties = ['SatisfiedStatus', 'NormalizedMeasure'] as const;

/**
 * CAM 5.1.7.2 (mapInfo): an objective reads each of its two values from one global objective, and of the objectives of
 * an activity one writes a value of a global objective.
 */
export function* mapConflicts(
  activity: Activity,
): Generator<{ identifier: string; problem: string; at: Element }> {
  const { identifier } = activity;
  for (const property of properties) {
    const writers = new Set<string>();
    for (const objective of objectivesOf(activity)) {
      const maps = childrenNamed(objective, 'mapInfo');
      const reading = maps.filter((map) => isOn(map, `read${property}`, true));
      const name = attribute(objective, 'objectiveID') ?? '';
      if (reading[1])
        yield {
          identifier,
          problem: `the objective “${name}” reads its ${property} from ${reading.length} global objectives`,
          at: reading[1],
        };
      const written = new Set(
        maps.filter((map) => isOn(map, `write${property}`, false)).map((map) => targetOf(map)),
      );
      for (const target of written) {
        if (writers.has(target))
          yield {
            identifier,
            problem: `two objectives write a ${property} to the global objective “${target}”`,
            at: objective,
          };
        writers.add(target);
      }
    }
  }
}

function isOn(map: Element, name: string, byDefault: boolean): boolean {
  const value = attribute(map, name);
  return value === undefined ? byDefault : value === 'true' || value === '1';
}

function targetOf(map: Element): string {
  return attribute(map, 'targetObjectiveID') ?? '';
}
