import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  freshScenario,
  mergeScenario,
  mostDecisions,
  situationOf,
} from '../../../src/player/core/scenario.ts';
import { decodeScenario, encodeScenario, longestScenario } from '../../../src/player/core/scenario-text.ts';
import { moduleDone } from '../../../src/player/core/standing.ts';
import { freshState, type ScenarioState } from '../../../src/player/core/state.ts';
import { data as sample, storm } from '../support/sample-scenario.ts';

const { scenario } = storm;
const play = (...choices: string[]) =>
  choices.reduce((state, choice) => decide(scenario, state, choice), freshScenario);

describe('a scenario', () => {
  it('starts at its start, with its meters where the author set them', () => {
    expect(situationOf(scenario, [])).toEqual({
      at: 'storm',
      ended: false,
      values: new Map([
        ['trust', 5],
        ['calm', 9],
      ]),
      steps: [],
    });
  });

  it('moves the meters, never beyond their ends, and tells what changed', () => {
    const { at, values, steps } = situationOf(scenario, play('warn').path);
    expect([at, [...values]]).toEqual([
      'noon',
      [
        ['trust', 7],
        ['calm', 10],
      ],
    ]);
    expect([...(steps[0]?.changes ?? [])]).toEqual([
      ['trust', [5, 7]],
      ['calm', [9, 10]],
    ]);
    const { values: low } = situationOf(scenario, play('hide', 'back', 'hide', 'back').path);
    expect(low.get('trust')).toBe(0);
  });

  it('takes only what is offered where it stands, and nothing after its end', () => {
    expect(decide(scenario, freshScenario, 'post')).toBe(freshScenario);
    const ended = play('warn', 'post');
    expect(situationOf(scenario, ended.path)).toMatchObject({ at: 'dry', ended: true });
    expect(decide(scenario, ended, 'warn')).toBe(ended);
  });

  it('counts runs that end, and keeps the best score', () => {
    const good = play('warn', 'post');
    expect(good).toMatchObject({ runs: 1, best: 1 });
    const again = ['hide', 'stay'].reduce((state, choice) => decide(scenario, state, choice), {
      ...good,
      path: [],
    } as ScenarioState);
    expect(again).toMatchObject({ runs: 2, best: 1 });
    expect(play('warn')).toMatchObject({ runs: 0 });
  });

  it('is done when an ending was reached, and stays done in the next run', () => {
    const done = (state: ScenarioState) =>
      moduleDone(
        sample,
        { ...freshState, visited: new Set(['storm-page']), scenarios: new Map([['storm-page', state]]) },
        storm,
      );
    expect(done(play('warn'))).toBe(false);
    expect(done(play('warn', 'post'))).toBe(true);
    expect(done({ ...play('warn', 'post'), path: [] })).toBe(true);
  });

  it('stands where it still leads to, when a new version has lost a decision', () => {
    const shorter = {
      ...scenario,
      nodes: scenario.nodes.map((node) =>
        node.id === 'noon' ? { ...node, choices: node.choices.filter(({ id }) => id !== 'post') } : node,
      ),
    };
    expect(situationOf(shorter, play('warn', 'post').path)).toMatchObject({ at: 'noon', ended: false });
  });
});

describe('a scenario in saved state', () => {
  const through = (state: ScenarioState) => decodeScenario(storm, encodeScenario(storm, state));

  it('comes back as it was', () => {
    for (const state of [
      play('warn'),
      play('warn', 'post'),
      play('hide', 'stay'),
      { path: [], runs: 3, best: 0.33 },
      { path: [], runs: 1, best: 0 },
    ])
      expect(through(state)).toEqual(state);
    for (let hundredths = 0; hundredths <= 100; hundredths++) {
      const state = { path: [], runs: 1, best: hundredths / 100 };
      expect(through(state)).toEqual(state);
    }
    // Never better than it was.
    expect(through({ path: [], runs: 1, best: 0.339 }).best).toBe(0.33);
    expect(encodeScenario(storm, freshScenario)).toBe('');
  });

  it('keeps so many decisions and no more, in characters that separate nothing', () => {
    const longest = longestScenario(storm);
    const text = encodeScenario(storm, longest);
    expect(text).toMatch(/^[A-Za-z0-9*]+$/);
    const round = Array.from({ length: mostDecisions }, () => ['hide', 'back']).flat();
    const endless = { ...play(...round), runs: 99, best: 1 };
    expect(encodeScenario(storm, endless).length).toBe(text.length);
    expect(through(endless)?.path).toHaveLength(mostDecisions);
    const step = encodeScenario(storm, play('hide', 'back')).slice(-12);
    expect(decodeScenario(storm, `0**${step.repeat(mostDecisions)}`).path).toHaveLength(mostDecisions);
  });

  it('is measured by its longest run, where the story never leads back', () => {
    const { nodes } = storm.scenario;
    const onward = nodes.map((node) => ({
      ...node,
      choices: node.choices.filter(({ id }) => id !== 'back'),
    }));
    expect(longestScenario({ ...storm, scenario: { ...storm.scenario, nodes: onward } }).path).toHaveLength(
      2,
    );
    expect(longestScenario(storm).path).toHaveLength(mostDecisions);
  });

  it('is never a crash, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (junk) => void decodeScenario(storm, junk)));
    for (const runs of ['', '-5', '*']) expect(decodeScenario(storm, runs)).toEqual({ path: [], runs: 0 });
    const warn = encodeScenario(storm, play('warn')).slice(-6);
    expect(decodeScenario(storm, `zz*zz*nothin${warn}${warn}x`)).toEqual({
      path: [['storm', 'warn']],
      runs: 1295,
      best: 1,
    });
  });
});

it('of two tabs, the story goes on in ours, and what was reached in either stays', () => {
  const ours = play('warn');
  const theirs = play('warn', 'post');
  expect(mergeScenario(ours, theirs)).toEqual({ path: ours.path, runs: 1, best: 1 });
  expect(mergeScenario(freshScenario, theirs)).toEqual(theirs);
  expect(mergeScenario(ours, freshScenario)).toEqual(ours);
});
