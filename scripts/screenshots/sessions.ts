import type { State } from '../../test/browser/accessibility/states.ts';
import type { Learner } from '../../test/browser/support/learner.ts';
import type { LaunchOptions, Platform } from '../../test/browser/support/platform/platform.ts';
import type { Album } from './album.ts';

/** A launch of its own: what it shows that the first one does not. */
interface Session {
  readonly launch: LaunchOptions;
  readonly states: (learner: Learner) => Promise<State[]>;
}

const left = (name: string) => (learner: Learner) => ({
  name,
  reach: async () => {
    await learner.find('[data-cw="exit"]').click();
    await learner.find('.closed progress').waitFor({ state: 'hidden' });
  },
});

const sessions: readonly Session[] = [
  {
    launch: {},
    states: async (learner) => [left('left, and saved')(learner)],
  },
  {
    launch: { deaf: true },
    states: async (learner) => [
      { name: 'nobody records', reach: async () => {} },
      left('left, and nothing was recorded')(learner),
    ],
  },
  {
    launch: { review: true },
    states: async () => [{ name: 'a review', reach: async () => {} }],
  },
  {
    launch: {},
    states: async (learner) => {
      const lms = await learner.page.opener();
      return [
        {
          name: 'the LMS has ended the session',
          reach: async () => {
            await lms?.evaluate(() => {
              const { API } = globalThis as unknown as { API: Record<string, unknown> };
              for (const name of ['LMSCommit', 'LMSSetValue']) API[name] = () => 'false';
              API.LMSGetLastError = () => '301';
            });
            await learner.next();
            await learner
              .find('[data-cw="save-state"][data-status="expired"]')
              .waitFor({ state: 'attached' });
          },
        },
        left('left, and kept in this browser')(learner),
      ];
    },
  },
];

/** Takes the pictures of every session, each in a window of its own. */
export async function photographSessions(platform: Platform, album: Album): Promise<void> {
  for (const { launch, states } of sessions) {
    const learner = await platform.launch({ popup: true, ...launch });
    album.turnTo(learner.page);
    await album.frames(await states(learner));
    await learner.page.close();
  }
}
