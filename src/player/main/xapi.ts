import { mergeState } from '../core/merge-state.ts';
import { createXapi } from '../trackers/xapi.ts';
import { start } from './start.ts';

void start(createXapi, mergeState);
