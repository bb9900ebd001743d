import type { CreateTracker, Standing } from '../tracker.ts';
import { offline } from './offline.ts';
import { parseObject, storeOf } from './storage.ts';

/** No LMS: what a learner did is kept in this browser, and only there. */
export const createWeb: CreateTracker = ({ data, window, onStatus }) => {
  const store = storeOf(window, 'localStorage');
  const key = `coursewright:${data.course.id}:${data.unit.id}`;
  const held = parseObject(store.read(key));
  /** Makes one browser's draw of questions differ from the next one's. */
  const learner = text(held?.learner) || Math.random().toString(36).slice(2);
  let ended = false;

  const keep = (standing: Standing) => {
    const { state, location, completion, success } = standing;
    const completed = completion === 'completed';
    const kept = store.write(
      key,
      JSON.stringify({ learner, state, location, completed, passed: success === 'passed' }),
    );
    onStatus(kept ? 'saved' : 'failing', kept ? undefined : 'storage');
  };
  return {
    async open() {
      const probe = `${key}:probe`;
      const connected = store.write(probe, probe);
      store.remove(probe);
      onStatus(connected ? 'saved' : 'offline', connected ? undefined : 'storage');
      return {
        ...offline,
        connected,
        learner: { id: learner, name: '' },
        state: text(held?.state),
        location: text(held?.location),
        completed: held?.completed === true,
        passed: held?.passed === true,
      };
    },
    record() {},
    save(standing) {
      if (!ended) keep(standing);
    },
    async close(standing) {
      if (!ended) keep(standing);
      ended = true;
    },
  };
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
