import { createCmi5 } from '../trackers/cmi5.ts';
import { start } from './start.ts';

void start(createCmi5);
