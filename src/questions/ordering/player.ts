import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { showOrder } from '../../player/page/order-list.ts';
import { matching } from '../matching/player.ts';

const moved = (player: QuestionPlayer): QuestionPlayer => ({ ...player, show: showOrder });

/** Items into positions. Under partial credit each item in its right place earns its share. */
// Pure, or the usual player would carry it: to a bundler a spread may have effects.
export const ordering: QuestionPlayer = /* @__PURE__ */ moved(matching);
