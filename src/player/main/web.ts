import { mergeState } from '../core/merge-state.ts';
import { createWeb } from '../trackers/web.ts';
import { start } from './start.ts';

void start(createWeb, mergeState);
